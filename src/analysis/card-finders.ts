import type { DefeatedGroup } from '../model/defeated-group.ts';
import { LEAST_HOURS } from '../model/noticeable.ts';
import type { WorkshopCardKind } from '../model/workshop-result.ts';
import type { ToldIncident } from './tell-card.ts';
import type { TriedFigures, TriedIncident } from './try-incidents.ts';

/** What all finders look at. */
export interface CardWorld {
  /** By team: the any-of groups that it defeats. */
  readonly defeated: ReadonlyMap<string, readonly DefeatedGroup[]>;
  /** Hours of a working day. */
  readonly day: number;
}

/** How cards of one kind are found; both give 0 where an incident is none of the kind, else more for a better one. */
export interface CardFinder {
  /** By what an incident comes to in sum: cheap, and perhaps too hopeful. */
  readonly hope: (tried: TriedIncident, world: CardWorld) => number;
  /** By its whole story. */
  readonly judge: (told: ToldIncident, world: CardWorld) => number;
}

/** More hand-offs on a way than this are hard to tell. */
const TELLABLE_STEPS = 6;

/** Finders by kind. */
export const CARD_FINDERS: Record<WorkshopCardKind, CardFinder> = {
  neighbor: {
    hope: ({ incident, declared }) =>
      isLate(incident) && declared.isSettled && declared.teams > 0 && declared.teams <= 4
        ? 20 - Math.abs(declared.teams - 2)
        : 0,
    judge: (told, { day }) => {
      const { noticing, way } = told;
      if (!isLone(told) || way === null || way.steps.length > 2 || noticing.length > 4) return 0;
      if (way.brings !== 'late') return 0;
      const inside = noticing.some(({ kind }) => kind !== 'customer');
      return (inside ? 50 : 20) + (sizeOf(told) === day ? 10 : 0) - 5 * Math.abs(noticing.length - 2);
    },
  },
  absorbed: {
    hope: ({ incident, hops, declared }) =>
      isLate(incident) && hops !== null && declared.isSettled && declared.customers === 0
        ? 1 + Math.min(6, declared.teams) * 4 - Math.min(hops, 8) / 2 + Math.log2(lateHours(incident) + 1) / 4
        : 0,
    judge: (told) => {
      if (!isLone(told) || told.noticing.some(({ kind }) => kind === 'customer')) return 0;
      return 10 + Math.min(5, told.noticing.length) * 10 + Math.log2(sizeOf(told) + 1);
    },
  },
  scenario: {
    hope: () => 0,
    judge: ({ scenario, incidents, noticing, answer }) => {
      if (scenario === null || noticing.length === 0) return 0;
      const customers = noticing.filter(({ kind }) => kind === 'customer').length;
      const several = incidents.length > 1 ? 20 : 0;
      return (
        10 + several + Math.min(4, customers) * 10 + Math.min(5, answer.result.totals.promisesBroken) * 3
      );
    },
  },
  quality: {
    hope: ({ incident, declared }) =>
      incident.qualityShare > 0 && declared.isSettled && declared.teams > 0
        ? 1 +
          Math.min(4, declared.customers) * 4 +
          Math.min(6, declared.teams) +
          (declared.teamLate > 0 ? 4 : 0)
        : 0,
    judge: ({ incidents, scenario, answer, noticing, way }) => {
      if (scenario !== null || way === null || !incidents.every(({ qualityShare }) => qualityShare > 0))
        return 0;
      if (answer.result.status !== 'settled') return 0;
      const customers = noticing.filter(({ kind }) => kind === 'customer').length;
      const turnsLate = noticing.some(({ late }) => late > LEAST_HOURS) ? 15 : 0;
      return 10 + Math.min(3, customers) * 8 + turnsLate + tellable(way.steps.length);
    },
  },
  'back-room': {
    hope: ({ incident, hops, declared, team }) =>
      isLate(incident) &&
      declared.isSettled &&
      hops !== null &&
      hops >= 2 &&
      declared.customerLate > LEAST_HOURS
        ? Math.min(hops, TELLABLE_STEPS) * 5 +
          Math.min(5, declared.worstCustomerLate / lateHours(incident)) * 4 +
          (team.kind === 'supplier' ? 0 : 4)
        : 0,
    judge: (told) => {
      const { focus, way } = told;
      if (!isLone(told) || focus?.kind !== 'customer' || focus.late <= LEAST_HOURS || way === null) return 0;
      if (way.steps.length < 3) return way.steps.length < 2 ? 0 : 5;
      return tellable(way.steps.length) * 3 + Math.min(5, focus.late / sizeOf(told)) * 6;
    },
  },
  telling: {
    hope: ({ incident, declared, told, untold }) =>
      isLate(incident) && declared.isSettled ? helpOfTelling(told, untold) : 0,
    judge: ({ answer, way, noticing }) => {
      if (answer.result.status !== 'settled' || way === null || noticing.length === 0) return 0;
      const help = helpOfTelling(answer.told, answer.untold);
      return help === 0 ? 0 : help + tellable(way.steps.length);
    },
  },
  slot: {
    hope: ({ incident, declared }) => {
      const hours = lateHours(incident);
      const most = Math.max(declared.worstCustomerLate, declared.teamLate / Math.max(1, declared.teams));
      return declared.isSettled && hours > 0 && most >= 2.5 * hours
        ? Math.min(40, most / hours) + (declared.customerLate > 0 ? 15 : 0) + 8 / (hours + 1)
        : 0;
    },
    judge: (told, { day }) => {
      const { focus, way } = told;
      if (!isLone(told) || focus === null || way === null) return 0;
      const size = sizeOf(told);
      const waits = way.steps.some(({ time }) => time !== null && time.toSlot >= day / 2);
      if (!waits || focus.late < 2.5 * size) return 0;
      return (
        Math.min(40, focus.late / size) + (focus.kind === 'customer' ? 20 : 0) + tellable(way.steps.length)
      );
    },
  },
  backup: {
    hope: ({ incident, declared, team }, { defeated }) =>
      isLate(incident) && declared.isSettled && declared.teams > 0 && defeated.has(team.id)
        ? 10 + Math.min(3, declared.customers) * 5 - Math.log2(lateHours(incident) + 1)
        : 0,
    judge: (told, { defeated, day }) => {
      const choice = isLone(told) ? feltChoice(told, defeated) : undefined;
      if (choice === undefined) return 0;
      const { focus, way } = told;
      const isOnWay = way?.steps.some(({ handoff }) => choice.members.includes(handoff)) === true;
      const atCustomer = focus?.kind === 'customer' ? 15 : 0;
      return 10 + atCustomer + (isOnWay ? 15 : 0) + (sizeOf(told) <= day ? 5 : 0);
    },
  },
  loop: {
    hope: ({ incident, declared }, { day }) =>
      isLate(incident) && !declared.isSettled
        ? 20 + Math.min(3, declared.customers) * 3 - Math.abs(Math.log2(lateHours(incident) / day))
        : 0,
    judge: ({ answer, scenario, way, noticing }) => {
      const { loop, result } = answer;
      if (scenario !== null || loop === undefined || result.status === 'settled' || way === null) return 0;
      const atCustomer = noticing.some(({ kind }) => kind === 'customer') ? 10 : 0;
      return 30 - 3 * Math.min(8, loop.length - 2) + atCustomer;
    },
  },
};

/** The first choice that the incident takes away: all its hand-offs come late, and their receiver feels it. */
export function feltChoice(
  { starts, answer, noticing }: ToldIncident,
  defeated: CardWorld['defeated'],
): DefeatedGroup | undefined {
  const [start = ''] = starts;
  const groups = defeated.get(start) ?? [];
  if (groups.length === 0) return undefined;
  const late = new Set(
    answer.result.handoffs.flatMap(({ id, late: hours }) => (hours > LEAST_HOURS ? id : [])),
  );
  return groups.find(
    ({ to, members }) =>
      members.every((id) => late.has(id)) &&
      noticing.some(({ id, late: hours }) => id === to && hours > LEAST_HOURS),
  );
}

/** One team is late, and the organization gets over it. */
function isLone({ scenario, incidents, answer }: ToldIncident): boolean {
  return scenario === null && answer.result.status === 'settled' && incidents.every(isLate);
}

function isLate(incident: { readonly delayHours: number; readonly outageHours: number }): boolean {
  return lateHours(incident) > 0;
}

function lateHours({
  delayHours,
  outageHours,
}: {
  readonly delayHours: number;
  readonly outageHours: number;
}): number {
  return Math.max(delayHours, outageHours);
}

/** The hours that it starts with. */
function sizeOf({ incidents }: ToldIncident): number {
  return incidents.reduce((most, incident) => Math.max(most, lateHours(incident)), 0);
}

/** A way of three to five hand-offs is a good story; a longer one is hard to follow. */
function tellable(steps: number): number {
  return Math.min(steps, 5) * 2 - Math.max(0, steps - TELLABLE_STEPS) * 2;
}

type Telling = Pick<TriedFigures, 'promisesBroken' | 'customerLate' | 'teamLate'>;

function helpOfTelling(told: Telling, untold: Telling): number {
  const promises = untold.promisesBroken - told.promisesBroken;
  const customerHours = untold.customerLate - told.customerLate;
  const teamHours = untold.teamLate - told.teamLate;
  if (promises <= 0 && customerHours < 1 && teamHours < 1) return 0;
  return (
    5 +
    Math.min(3, Math.max(0, promises)) * 15 +
    Math.min(20, Math.max(0, customerHours)) +
    Math.min(5, Math.max(0, teamHours) / 4)
  );
}
