import { LEAST_HOURS } from '../model/noticeable.ts';
import type { WorkshopCard } from '../model/workshop-result.ts';

/** What telling makes better: hours of all customers or of all teams together, or promises that are not kept. */
export interface TellingGain {
  readonly kind: 'customers' | 'teams' | 'promises';
  readonly told: number;
  readonly untold: number;
}

/** The first that is better when every giver tells at once than when nobody does, customers first; undefined where none is. */
export function findTellingGain({ told, untold }: WorkshopCard): TellingGain | undefined {
  const gains: readonly (TellingGain & { readonly least: number })[] = [
    { kind: 'customers', told: told.customerLate, untold: untold.customerLate, least: LEAST_HOURS },
    { kind: 'teams', told: told.teamLate, untold: untold.teamLate, least: LEAST_HOURS },
    { kind: 'promises', told: told.promisesBroken, untold: untold.promisesBroken, least: 0 },
  ];
  const gain = gains.find((one) => one.untold - one.told > one.least);
  return gain && { kind: gain.kind, told: gain.told, untold: gain.untold };
}
