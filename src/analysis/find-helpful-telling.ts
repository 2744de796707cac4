import { isMore } from '../engine/compare.ts';
import { CombinedIncidents } from '../engine/combined-incidents.ts';
import { createIncidents } from '../engine/incidents.ts';
import type { PlacedIncidents } from '../engine/incidents.ts';
import type { Network } from '../engine/network.ts';
import { Ripple } from '../engine/ripple.ts';
import { NEVER_EASED, classifyWorkarounds } from '../engine/workaround-use.ts';
import { numberAt } from '../model/indexed.ts';
import { once } from '../model/once.ts';
import type { HandOff, Scenario, Team } from '../model/organization.ts';
import type { BrokenPromise } from './find-broken-promises.ts';
import { findBrokenPromises } from './find-broken-promises.ts';
import { nearestCustomersFirst } from './nearest-customers.ts';
import type { OrgModel } from './org-model.ts';
import { handoffAt, slotOf, teamAt } from './org-model.ts';
import { placeIncidents } from './place-incidents.ts';
import { broughtBy, brokenSlots } from './promise-state.ts';
import { WorkLimit } from './work-limit.ts';

/** So many teams upstream of a giver are late in turn: the nearest ones. */
const MOST_SOURCES = 20;

/** So many evaluations of a team in all: up to some ten seconds. Only organizations of thousands of teams with loops need more. */
export const MOST_EVALUATED = 3_000_000;

/** A declared scenario, or a team that is late. */
export type TellingSituation =
  { readonly scenario: Scenario } | { readonly team: Team; readonly delayHours: number };

/** A hand-off that does not tell, and a promise that telling would save. */
export interface HelpfulTelling {
  readonly handoff: HandOff;
  readonly situation: TellingSituation;
  /** The first promise that is saved, as it is without telling; and what is felt of it with. */
  readonly saved: BrokenPromise;
  readonly insteadHours: number;
  /** How many promises are saved there. */
  readonly savedPromises: number;
  /** How long before the due time the giver knows, in hours. */
  readonly knownHours: number;
}

/**
 * Those nearest to customers first: hand-offs of which telling, of that one alone, keeps a promise whole that breaks without; each with
 * the first situation in which it does. Only hand-offs on the way by which the promise comes to be broken are tried, and
 * only where the giver knows early enough there. Situations are the declared scenarios, then each of the nearest teams upstream of
 * the giver, within the same round, being late without notice. The giver itself being late is none: it has nothing to
 * tell that it knew before.
 */
export function* findHelpfulTelling(
  model: OrgModel,
  delayAt: (handoff: HandOff) => number | undefined,
  limit: WorkLimit = new WorkLimit(MOST_EVALUATED),
): Generator<HelpfulTelling> {
  const search = new TellingSearch(model, limit);
  for (const slot of search.candidates) {
    const handoff = handoffAt(model, slot);
    const delayHours = delayAt(handoff);
    if (delayHours === undefined) continue;
    limit.asked += 1;
    const found = search.find(slot, delayHours);
    if (found === undefined && limit.isOver) limit.left += 1;
    if (found !== undefined) yield { handoff, ...found };
  }
}

type Found = Omit<HelpfulTelling, 'handoff'>;

/** A situation that has run as things are. */
interface Before {
  readonly situation: TellingSituation;
  readonly placed: PlacedIncidents;
  readonly broken: readonly BrokenPromise[];
  /** By slot of the hand-offs by which promises come to be broken: what their givers know there, in hours. */
  readonly knownHours: ReadonlyMap<number, number>;
}

class TellingSearch {
  /** The slots of the hand-offs that may be told, those nearest to customers first. */
  readonly candidates: readonly number[];
  private readonly model: OrgModel;
  private readonly ripple: Ripple;
  private readonly scenarios: () => readonly Before[];
  private readonly lateTeams = new Map<string, Before>();
  /** By slot, were all candidates told. */
  private readonly use: () => Uint8Array;
  private readonly limit: WorkLimit;

  constructor(model: OrgModel, limit: WorkLimit) {
    this.limit = limit;
    const { compiled } = model;
    this.model = model;
    this.ripple = new Ripple(compiled.network, model.baseline);
    this.candidates = nearestCustomersFirst(model)
      .filter(({ tells, workaround }) => !tells && isMore(workaround?.noticeHours ?? 0, 0))
      .map(({ id }) => slotOf(model, id));
    this.scenarios = once(() => this.runScenarios());
    this.use = once(() => classifyWorkarounds(tellAt(compiled.network, this.candidates)));
  }

  /** The first situation in which telling saves a promise. */
  find(slot: number, delayHours: number): Found | undefined {
    const { network } = this.model.compiled;
    const needed = numberAt(network.workaroundNoticeHours, slot);
    const told = once(() => new Ripple(tellAt(network, [slot]), this.model.baseline));
    for (const before of this.situations(slot, delayHours)) {
      const known = before.knownHours.get(slot);
      if (known === undefined || isMore(needed, known)) continue;
      if (this.limit.isOver) return undefined;
      const found = this.compare(before, told(), known);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  private *situations(slot: number, delayHours: number): Generator<Before> {
    yield* this.scenarios();
    if (this.use()[slot] === NEVER_EASED) return;
    for (const rank of nearestUpstream(this.model.compiled.network, slot)) {
      if (this.limit.isOver) return;
      yield this.runLate(rank, delayHours);
    }
  }

  private compare(before: Before, told: Ripple, knownHours: number): Found | undefined {
    told.run(before.placed);
    this.limit.spend(told.evaluated);
    const stillBroken = new Set(brokenSlots(this.model, told.peaks));
    const saved = before.broken.filter((broken) => !stillBroken.has(broken.slot));
    const [first] = saved;
    if (first === undefined || stillBroken.size + saved.length > before.broken.length) return undefined;
    return {
      situation: before.situation,
      saved: first,
      insteadHours: broughtBy(this.model, told.peaks, first.slot).feltHours,
      savedPromises: saved.length,
      knownHours,
    };
  }

  private runScenarios(): Before[] {
    return this.model.organization.scenarios.map((scenario) =>
      this.run({ scenario }, placeIncidents(this.model, scenario.incidents)),
    );
  }

  private runLate(rank: number, delayHours: number): Before {
    const key = `${rank} ${delayHours}`;
    const known = this.lateTeams.get(key);
    if (known !== undefined) return known;
    const placed = createIncidents(1);
    placed.at[0] = rank;
    placed.delayHours[0] = delayHours;
    const before = this.run({ team: teamAt(this.model, rank), delayHours }, placed);
    this.lateTeams.set(key, before);
    return before;
  }

  private run(situation: TellingSituation, placed: PlacedIncidents): Before {
    const { model, ripple } = this;
    ripple.run(placed);
    this.limit.spend(ripple.evaluated);
    const broken = findBrokenPromises(model, ripple.peaks).filter(({ missed }) => missed.time);
    return { situation, placed, broken, knownHours: findKnownOnWays(ripple, placed, broken) };
  }
}

/** By slot of the hand-offs on the ways to broken promises, and of those that could stand in for them: how long before the due time the giver knew. */
function findKnownOnWays(
  { network, log, peaks }: Ripple,
  placed: PlacedIncidents,
  broken: readonly BrokenPromise[],
): Map<number, number> {
  const known = new Map<number, number>();
  const incidents = new CombinedIncidents(network.teamCount, network.handoffCount);
  incidents.set(placed);
  const know = (slot: number, notice: number): void => {
    known.set(slot, Math.max(notice, known.get(slot) ?? 0));
  };
  const pass = (slot: number, entry: number): void => {
    const giver = log.entryAt(entry);
    const isFirst = (giver?.round ?? 0) + numberAt(network.feedback, slot) <= 1;
    const incident = isFirst ? incidents.ofHandOff(slot) : 0;
    const notice = incidents.noticeOnArrival(incident, giver?.lateHours ?? 0, giver?.noticeHours ?? 0);
    know(slot, notice);
    // Another member of a choice may be the better one, once it is told.
    const end = numberAt(network.groupEnd, slot);
    for (let other = end - 1; other >= 0 && network.groupEnd[other] === end; other--)
      if (other !== slot)
        know(other, log.entryAt(numberAt(peaks.entry, numberAt(network.giver, other)))?.noticeHours ?? 0);
  };
  const seen = new Set<number>();
  for (const { slot } of broken) {
    let entry = numberAt(peaks.entry, numberAt(network.giver, slot));
    pass(slot, entry);
    // Ways that have met go on together.
    for (
      let at = log.entryAt(entry);
      at !== undefined && at.via >= 0 && !seen.has(entry);
      at = log.entryAt(entry)
    ) {
      seen.add(entry);
      entry = at.parent;
      pass(at.via, entry);
    }
  }
  return known;
}

function tellAt(network: Network, slots: readonly number[]): Network {
  const tells = network.tells.slice();
  for (const slot of slots) tells[slot] = 1;
  return { ...network, tells };
}

/** Ranks of the teams that hand something to the giver of a hand-off within the same round, the nearest first. */
function nearestUpstream({ giver, firstInput, feedback }: Network, slot: number): number[] {
  const found = new Set([numberAt(giver, slot)]);
  for (const rank of found) {
    if (found.size > MOST_SOURCES) break;
    const end = numberAt(firstInput, rank + 1);
    for (let input = numberAt(firstInput, rank); input < end && found.size <= MOST_SOURCES; input++)
      if (feedback[input] === 0) found.add(numberAt(giver, input));
  }
  return [...found].slice(1);
}
