import type { WorkshopStep, WorkshopStepKind } from '../model/workshop-result.ts';
import { WORKSHOP_STEPS } from '../model/workshop-result.ts';

/** So many people can play at one table; a second one needs four of them. */
const MOST_AT_A_TABLE = 7;
const USUAL_AT_A_TABLE = 6;

/** Minutes that it takes to guess, reveal and talk about one incident. */
const MINUTES_A_CARD = 7;
const FEWEST_CARDS = 2;
const MOST_CARDS = 9;

/** From so many minutes on. */
const BREAK_FROM = 150;
const ENGAGEMENT_FROM = 75;
const ENGAGEMENT_ALWAYS_FROM = 120;

/** In steps of five minutes from an hour on, which people can keep to. */
const COARSE_FROM = 60;
const COARSE_MINUTES = 5;

/** What each part takes of the whole, and at least; the incidents take what is left. */
const SHARES: Record<Exclude<WorkshopStepKind, 'incidents'>, readonly [share: number, least: number]> = {
  welcome: [0.06, 3],
  customers: [0.11, 5],
  map: [0.11, 6],
  debrief: [0.12, 7],
  break: [0.11, 10],
  engagement: [0.15, 10],
  agreements: [0.13, 6],
  close: [0.06, 3],
};

/** With more minutes than nine incidents need, these parts go deeper. */
const DEEPER = ['engagement', 'agreements', 'debrief', 'map'] as const;

/** People at each table, four to seven, the fuller tables first; seven or fewer sit at one. */
export function seatTables(participants: number): number[] {
  const count = participants <= MOST_AT_A_TABLE ? 1 : Math.ceil(participants / USUAL_AT_A_TABLE);
  const least = Math.floor(participants / count);
  return Array.from({ length: count }, (_, table) => least + (table < participants % count ? 1 : 0));
}

/** The parts of a session with their whole minutes, which sum to what there is. */
export function planAgenda(minutes: number, hasEngagements: boolean): WorkshopStep[] {
  const kinds = WORKSHOP_STEPS.filter((kind) => isIn(kind, minutes, hasEngagements));
  const taken = new Map(kinds.map((kind) => [kind, kind === 'incidents' ? 0 : minutesOf(kind, minutes)]));
  const sum = (): number => [...taken.values()].reduce((total, each) => total + each, 0);
  const most = MOST_CARDS * (MINUTES_A_CARD + 3);
  const deeper = DEEPER.filter((kind) => taken.has(kind));
  for (let turn = 0; minutes - sum() - most >= COARSE_MINUTES; turn++) {
    const kind = deeper[turn % deeper.length] ?? 'debrief';
    taken.set(kind, (taken.get(kind) ?? 0) + COARSE_MINUTES);
  }
  taken.set('incidents', minutes - sum());
  let start = 0;
  return kinds.map((kind) => {
    const step = { kind, start, minutes: taken.get(kind) ?? 0 };
    start += step.minutes;
    return step;
  });
}

function isIn(kind: WorkshopStepKind, minutes: number, hasEngagements: boolean): boolean {
  if (kind === 'break') return minutes >= BREAK_FROM;
  if (kind !== 'engagement') return true;
  return minutes >= (hasEngagements ? ENGAGEMENT_FROM : ENGAGEMENT_ALWAYS_FROM);
}

function minutesOf(kind: keyof typeof SHARES, minutes: number): number {
  const [share, least] = SHARES[kind];
  const unit = minutes < COARSE_FROM ? 1 : COARSE_MINUTES;
  return Math.max(Math.ceil(least / unit), Math.floor((minutes * share) / unit)) * unit;
}

/** How many incidents there is time for. */
export function countCards(agenda: readonly WorkshopStep[]): number {
  const { minutes = 0 } = agenda.find(({ kind }) => kind === 'incidents') ?? {};
  return Math.min(MOST_CARDS, Math.max(FEWEST_CARDS, Math.floor(minutes / MINUTES_A_CARD)));
}
