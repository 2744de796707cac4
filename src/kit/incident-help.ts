import { LEAST_HOURS } from '../model/noticeable.ts';
import type { WayStep } from '../model/why-result.ts';
import type { WorkshopCard } from '../model/workshop-result.ts';
import type { CardNames } from './card-names.ts';
import { CATALOGUE } from './catalogue.ts';
import { countFigure, hoursFigure } from './figure.ts';
import { findTellingGain } from './find-telling-gain.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import type { KitContext } from './kit-context.ts';
import { sayHtml } from './say-html.ts';
import { say } from './say.ts';

const WORDS = CATALOGUE.incident;

/** What telling would change, where the ripple grows most on its way and where it shrinks most. */
export function tellHelp(context: KitContext, names: CardNames, card: WorkshopCard): Html[] {
  const steps = card.way?.steps ?? [];
  return [
    tellTelling(context, card),
    ...tellGrowth(context, names, steps),
    ...tellShrinking(context, names, steps),
  ];
}

function tellTelling(context: KitContext, card: WorkshopCard): Html {
  const { language } = context;
  const gain = findTellingGain(card);
  if (gain === undefined) return html`<b>${say(language, WORDS.tellingNo)}</b>`;
  const figure = (value: number): Html =>
    gain.kind === 'promises' ? countFigure(value) : hoursFigure(context, value);
  const words = { told: figure(gain.told), untold: figure(gain.untold) };
  const yes = html`<b>${say(language, WORDS.tellingYes)}</b>`;
  return html`${yes} ${sayHtml(language, TELLING[gain.kind], words)}`;
}

const TELLING = {
  customers: WORDS.tellingCustomers,
  teams: WORDS.tellingTeams,
  promises: WORDS.tellingPromises,
} as const;

/** Something that makes the ripple larger or smaller at a step, in hours. */
interface Change<K extends string> {
  readonly kind: K;
  readonly hours: number;
  readonly step: WayStep;
}

function tellGrowth(context: KitContext, names: CardNames, steps: readonly WayStep[]): Html[] {
  const most = largest(
    steps.flatMap((step): Change<'slot' | 'rework'>[] => [
      { kind: 'slot', hours: step.time?.toSlot ?? 0, step },
      { kind: 'rework', hours: step.team.rework, step },
    ]),
  );
  if (most === undefined) return [];
  const time = hoursFigure(context, most.hours);
  const [from, to] = [names.team(most.step.from), names.team(most.step.to)];
  if (most.kind === 'slot') return [sayHtml(context.language, WORDS.grows.slot, { from, to, time })];
  return [sayHtml(context.language, WORDS.grows.rework, { to, time })];
}

function tellShrinking(context: KitContext, names: CardNames, steps: readonly WayStep[]): Html[] {
  const most = largest(
    steps.flatMap((step): Change<'slack' | 'workaround' | 'buffer'>[] => [
      { kind: 'slack', hours: step.time?.slack ?? 0, step },
      { kind: 'workaround', hours: step.time?.workaround ?? 0, step },
      { kind: 'buffer', hours: step.team.buffer, step },
    ]),
  );
  if (most === undefined) return [];
  const time = hoursFigure(context, most.hours);
  const [from, to] = [names.team(most.step.from), names.team(most.step.to)];
  if (most.kind === 'slack') return [sayHtml(context.language, WORDS.shrinks.slack, { from, to, time })];
  return [sayHtml(context.language, WORDS.shrinks[most.kind], { to, time })];
}

/** The first of the largest; undefined where there is nothing. */
function largest<K extends string>(changes: readonly Change<K>[]): Change<K> | undefined {
  const most = changes.reduce<Change<K> | undefined>(
    (best, change) => (best === undefined || change.hours > best.hours ? change : best),
    undefined,
  );
  return most !== undefined && most.hours > LEAST_HOURS ? most : undefined;
}
