import { isMore } from '../engine/compare.ts';
import type { DefeatedGroup } from '../model/defeated-group.ts';
import { LEAST_HOURS } from '../model/noticeable.ts';
import type { WorkshopCardKind } from '../model/workshop-result.ts';
import { feltChoice, focusOnChoice } from './felt-choice.ts';
import type { ToldIncident } from './tell-card.ts';
import type { TriedFigures, TriedIncident } from './try-incidents.ts';

/** What all finders look at. */
export interface CardWorld {
  /** By team: the any-of groups that it defeats. */
  readonly defeated: ReadonlyMap<string, readonly DefeatedGroup[]>;
  /** Hours of a working day. */
  readonly day: number;
}

/**
 * How cards of one kind are found; both give 0 where an incident is none of the kind, else more for a better one. What makes a better
 * one: a way that can be told, somebody outside who feels it, a size that happens every week.
 */
export interface CardFinder {
  /** By what an incident comes to in sum: cheap, and perhaps too hopeful. */
  readonly hope: (tried: TriedIncident, world: CardWorld) => number;
  /** By its whole story. */
  readonly judge: (told: ToldIncident, world: CardWorld) => number;
  /** Whose way is told, where that is somebody else than usual. */
  readonly refocus?: (told: ToldIncident, world: CardWorld) => Partial<Pick<ToldIncident, 'focus' | 'way'>>;
}

/** Longer ways are hard to follow. */
const TELLABLE_STEPS = 6;

/** Word that is missing now is worth so many times word that saves something already. */
const MISSING_COUNTS = 5;

/** A slot makes at least so many times of a delay. */
const LEAST_TIMES = 2.5;

const neighbor: CardFinder = {
  hope: ({ incident, declared }, { day }) =>
    isLate(incident) && declared.isSettled && declared.teams > 0 && declared.teams <= 4
      ? 20 - Math.abs(declared.teams - 2) + everyday(lateHours(incident), day)
      : 0,
  judge: (told, { day }) => {
    const { noticing, way } = told;
    if (!isLone(told) || noticing.length === 0 || noticing.length > 4) return 0;
    if (way?.brings !== 'late' || way.steps.length > 2) return 0;
    const inside = noticing.some(({ kind }) => kind !== 'customer') ? 30 : 0;
    // What a slot makes of it is a surprise, and not for the first card.
    const waits = way.steps.some(({ time }) => time !== null && time.toSlot >= day / 2) ? 15 : 0;
    const size = sizeOf(told);
    return (
      40 + inside + (size === day ? 10 : 0) + everyday(size, day) - waits - 5 * Math.abs(noticing.length - 2)
    );
  },
};

const absorbed: CardFinder = {
  hope: ({ incident, hops, declared }) =>
    isLate(incident) && hops !== null && declared.isSettled && declared.customers === 0
      ? 10 + Math.min(3, declared.teams) * 6 - Math.min(hops, 8) * 2 + Math.log2(lateHours(incident) + 1) * 2
      : 0,
  judge: (told) => {
    if (!isLone(told) || told.noticing.some(({ kind }) => kind === 'customer')) return 0;
    return 10 + Math.min(3, told.noticing.length) * 6 + Math.log2(sizeOf(told) + 1) * 2;
  },
};

const scenario: CardFinder = {
  hope: () => 0,
  judge: (told) => {
    if (told.scenario === null || told.noticing.length === 0) return 0;
    const several = told.incidents.length > 1 ? 20 : 0;
    const broken = Math.min(5, told.answer.result.totals.promisesBroken);
    return 10 + several + Math.min(4, customersOf(told)) * 10 + broken * 3;
  },
};

const quality: CardFinder = {
  hope: ({ incident, declared }) =>
    incident.qualityShare > 0 && declared.teams > 0
      ? 1 +
        Math.min(4, declared.customers) * 4 +
        Math.min(6, declared.teams) +
        (declared.teamLate > 0 ? 4 : 0) +
        (declared.isSettled ? 10 : 0)
      : 0,
  judge: (told) => {
    const { incidents, answer, noticing, focus } = told;
    if (told.scenario !== null || !incidents.every(({ qualityShare }) => qualityShare > 0)) return 0;
    const steps = told.way?.steps.length ?? 0;
    if (steps === 0) return 0;
    const settles = answer.result.status === 'settled' ? 15 : 0;
    const turnsLate = noticing.some(({ late }) => late > LEAST_HOURS) ? 15 : 0;
    const rise = focus === null ? 0 : Math.min(20, 100 * (focus.defects - focus.baselineDefects));
    return 10 + Math.min(3, customersOf(told)) * 5 + settles + Math.max(turnsLate, rise) + tellable(steps);
  },
};

const backRoom: CardFinder = {
  hope: ({ incident, hops, declared, team }, { day }) =>
    isLate(incident) &&
    declared.isSettled &&
    hops !== null &&
    hops >= 2 &&
    declared.customerLate > LEAST_HOURS
      ? Math.min(hops, TELLABLE_STEPS) * 5 +
        Math.min(5, declared.worstCustomerLate / lateHours(incident)) * 4 +
        everyday(lateHours(incident), day) +
        (team.kind === 'supplier' ? 0 : 4)
      : 0,
  judge: (told, { day }) => {
    const { focus } = told;
    if (!isLone(told) || focus?.kind !== 'customer' || focus.late <= LEAST_HOURS) return 0;
    const steps = told.way?.steps.length ?? 0;
    if (steps < 2) return 0;
    if (steps === 2) return 5;
    const size = sizeOf(told);
    return 10 + tellable(steps) * 3 + Math.min(5, focus.late / size) * 4 + everyday(size, day);
  },
};

const telling: CardFinder = {
  hope: ({ incident, declared, told, untold }, { day }) => {
    if (!isLate(incident) || !declared.isSettled) return 0;
    const help = helpOfTelling(told, declared) * MISSING_COUNTS + helpOfTelling(told, untold);
    return help === 0 ? 0 : Math.max(1, help + everyday(lateHours(incident), day));
  },
  judge: (told, { day }) => {
    const { answer, focus, way } = told;
    if (answer.result.status !== 'settled' || focus === null || way === null) return 0;
    const missing = helpOfTelling(answer.told, answer.result.totals);
    // Where everybody tells already there is nothing to be found out but what it is good for.
    if (missing === 0) return helpOfTelling(answer.told, answer.untold) === 0 ? 0 : 1;
    const helpsFocus = isMore(focus.late / 2, told.lateIfTold(focus)) ? 15 : 0;
    const single = told.scenario === null ? 5 : 0;
    return 10 + missing + helpsFocus + single + tellable(way.steps.length) + everyday(sizeOf(told), day);
  },
};

const slot: CardFinder = {
  hope: ({ incident, declared }) => {
    const hours = lateHours(incident);
    const most = Math.max(declared.worstCustomerLate, declared.teamLate / Math.max(1, declared.teams));
    return declared.isSettled && hours > 0 && most >= LEAST_TIMES * hours
      ? Math.min(40, most / hours) + (declared.customerLate > 0 ? 15 : 0) + 8 / (hours + 1)
      : 0;
  },
  judge: (told, { day }) => {
    const { focus } = told;
    const size = sizeOf(told);
    if (!isLone(told) || focus === null || focus.late < LEAST_TIMES * size) return 0;
    const steps = told.way?.steps ?? [];
    if (!steps.some(({ time }) => time !== null && time.toSlot >= day / 2)) return 0;
    const outside = focus.kind === 'customer' ? 20 : 0;
    return Math.min(40, focus.late / size) + outside + tellable(steps.length) + everyday(size, day);
  },
};

const backup: CardFinder = {
  hope: ({ incident, declared, team }, { defeated }) =>
    isLate(incident) && declared.isSettled && declared.teams > 0 && defeated.has(team.id)
      ? 20 + Math.min(3, declared.customers) * 5 - Math.log2(lateHours(incident) + 1)
      : 0,
  judge: (told, { defeated, day }) => {
    const choice = isLone(told) ? feltChoice(told, defeated) : undefined;
    if (choice === undefined) return 0;
    const outside = focusOnChoice(told, choice).focus.kind === 'customer' ? 20 : 0;
    return 20 + outside + everyday(sizeOf(told), day);
  },
  refocus: (told, { defeated }) => {
    const choice = feltChoice(told, defeated);
    return choice === undefined ? {} : focusOnChoice(told, choice);
  },
};

const loop: CardFinder = {
  hope: ({ incident, declared }, { day }) =>
    isLate(incident) && !declared.isSettled
      ? 20 +
        Math.min(3, declared.customers) * 3 +
        everyday(lateHours(incident), day) -
        Math.min(10, declared.teams) / 2
      : 0,
  judge: (told, { day }) => {
    const { answer, noticing } = told;
    if (told.scenario !== null || answer.loop === undefined || !told.incidents.every(isLate)) return 0;
    if (answer.result.status === 'settled' || told.way === null) return 0;
    const outside = customersOf(told) > 0 ? 10 : 0;
    const hard = 2 * Math.min(8, answer.loop.length - 2) + Math.min(10, noticing.length) / 2;
    return 30 + outside + everyday(sizeOf(told), day) - hard;
  },
};

/** Finders by kind. */
export const CARD_FINDERS: Record<WorkshopCardKind, CardFinder> = {
  neighbor,
  absorbed,
  scenario,
  quality,
  'back-room': backRoom,
  telling,
  slot,
  backup,
  loop,
};

/** One team is late, and the organization gets over it. */
function isLone({ scenario: declared, incidents, answer }: ToldIncident): boolean {
  return declared === null && answer.result.status === 'settled' && incidents.every(isLate);
}

/** How long it lasts. */
interface Lasting {
  readonly delayHours: number;
  readonly outageHours: number;
}

function isLate(incident: Lasting): boolean {
  return lateHours(incident) > 0;
}

function lateHours({ delayHours, outageHours }: Lasting): number {
  return Math.max(delayHours, outageHours);
}

/** The hours that it starts with. */
function sizeOf({ incidents }: ToldIncident): number {
  return incidents.reduce((most, incident) => Math.max(most, lateHours(incident)), 0);
}

/** What happens every week surprises more than a week's standstill. */
function everyday(hours: number, day: number): number {
  if (hours <= day) return 4;
  return hours <= 3 * day ? 0 : -10;
}

/** A way of three to five hand-offs is a good story; a longer one is hard to follow. */
function tellable(steps: number): number {
  return Math.min(steps, 5) * 2 - Math.max(0, steps - TELLABLE_STEPS) * 2;
}

function customersOf({ noticing }: ToldIncident): number {
  return noticing.filter(({ kind }) => kind === 'customer').length;
}

type Telling = Pick<TriedFigures, 'promisesBroken' | 'customerLate' | 'teamLate'>;

/** What telling saves: promises first, then the share of customers' hours, then that of teams'; less than an hour is nothing. */
function helpOfTelling(told: Telling, otherwise: Telling): number {
  const promises = Math.max(0, otherwise.promisesBroken - told.promisesBroken);
  const customerHours = Math.max(0, otherwise.customerLate - told.customerLate);
  const teamHours = Math.max(0, otherwise.teamLate - told.teamLate);
  if (promises === 0 && customerHours < 1 && teamHours < 1) return 0;
  const shareOf = (hours: number, all: number): number => (hours > 0 ? hours / all : 0);
  return (
    5 +
    Math.min(3, promises) * 10 +
    20 * shareOf(customerHours, otherwise.customerLate) +
    5 * shareOf(teamHours, otherwise.teamLate)
  );
}
