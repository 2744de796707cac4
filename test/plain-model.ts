import type { HandOff, Incident, Organization, Team } from '../src/model/organization.ts';
import type {
  ImpactHandOff,
  ImpactResult,
  ImpactTeam,
  PromiseState,
  RippleStatus,
} from '../src/model/impact-result.ts';

/** The figures of an ImpactResult, as the plain model finds them. */
export interface PlainResult {
  readonly status: RippleStatus;
  readonly rounds: number;
  /** The affected, in document order. */
  readonly teams: readonly Omit<ImpactTeam, 'name' | 'kind'>[];
  readonly handoffs: readonly ImpactHandOff[];
  readonly assumedFeedback: readonly string[];
}

/** A team in one round: L, N, Q of the model, and the hand-off that binds. */
interface State {
  readonly late: number;
  readonly notice: number;
  readonly defects: number;
  readonly via: HandOff | undefined;
}

/** A hand-off in one round: steps 1 to 4 of the model. */
interface Arrival {
  readonly handoff: HandOff;
  readonly giverDefects: number;
  readonly felt: number;
  readonly notice: number;
  readonly arrivesLate: number;
  readonly passesOn: number;
  readonly rework: number;
}

/** All the incidents in one place. */
interface Combined {
  readonly delay: number;
  readonly outage: number;
  readonly quality: number;
  readonly notice: number;
}

interface Round {
  readonly states: ReadonlyMap<string, State>;
  readonly arrivals: readonly Arrival[];
}

const LAST_ROUND = 50;
const COST_ROUNDS = { first: 27, last: 50 };

// Two numbers nearer than 1e-9 are equal.
const equal = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9;
const more = (a: number, b: number): boolean => a > b && !equal(a, b);
const less = (a: number, b: number): boolean => more(b, a);
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const largest = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b));
const smallest = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b));

/**
 * The ripple model read literally from its specification (MODEL.md) and sharing nothing with the engine: every
 * team in every round, written to be checked by eye and not for speed.
 */
export function runPlainModel(
  organization: Organization,
  incidents: readonly Pick<
    Incident,
    'target' | 'delayHours' | 'outageHours' | 'qualityShare' | 'noticeHours'
  >[],
): PlainResult {
  const { teams, handoffs } = organization;
  const assumed = findAssumedFeedback(handoffs);
  const isFeedback = (e: HandOff): boolean => e.feedback || assumed.has(e);
  const order = orderTeams(
    teams,
    handoffs.filter((e) => !isFeedback(e)),
  );
  const onTeam = (v: string): Combined =>
    combine(incidents.filter(({ target }) => 'team' in target && target.team === v));
  const onHandOff = (e: string): Combined =>
    combine(incidents.filter(({ target }) => 'handoff' in target && target.handoff === e));

  const playRound = (
    before: ReadonlyMap<string, State>,
    isFirst: boolean,
    q0?: ReadonlyMap<string, number>,
  ): Round => {
    const now = new Map<string, State>();
    const arrivals: Arrival[] = [];
    for (const team of order) {
      const inputs = handoffs
        .filter((e) => e.to === team.id)
        .map((e) =>
          arrive(
            e,
            get(isFeedback(e) ? before : now, e.from),
            isFirst ? onHandOff(e.id) : NOTHING,
            q0 && get(q0, e.from),
          ),
        );
      arrivals.push(...inputs);
      now.set(team.id, stateOf(team, inputs, isFirst ? onTeam(team.id) : NOTHING));
    }
    return { states: now, arrivals };
  };

  // Baseline.
  let states: ReadonlyMap<string, State> = new Map(
    teams.map((v) => [v.id, { late: 0, notice: 0, defects: 0, via: undefined }]),
  );
  for (let i = 0; i < 1000; i++) {
    const next = playRound(states, false).states;
    const moves = teams.map((v) => Math.abs(get(next, v.id).defects - get(states, v.id).defects));
    states = next;
    if (moves.every((move) => move <= 1e-12)) break;
  }
  const baseline = new Map(teams.map((v) => [v.id, get(states, v.id).defects]));

  // Impact; rounds[0] is the baseline.
  const start = new Map(
    teams.map((v): [string, State] => [
      v.id,
      { late: 0, notice: 0, defects: get(baseline, v.id), via: undefined },
    ]),
  );
  const rounds: Round[] = [{ states: start, arrivals: [] }];
  let status: RippleStatus = 'unsettled';
  while (rounds.length <= LAST_ROUND) {
    const before = at(rounds, rounds.length - 1);
    const round = playRound(before.states, rounds.length === 1, baseline);
    rounds.push(round);
    const isSettled = teams.every((v) => {
      const { late, defects } = get(round.states, v.id);
      return equal(late, 0) && equal(defects, get(baseline, v.id));
    });
    const isSame = teams.every((v) => {
      const [a, b] = [get(round.states, v.id), get(before.states, v.id)];
      return equal(a.late, b.late) && equal(a.notice, b.notice) && equal(a.defects, b.defects);
    });
    if (isSettled) status = 'settled';
    else if (isSame && rounds.length - 1 > 1) status = 'persistent';
    if (status !== 'unsettled') break;
  }

  // Reported per team.
  const affected: Omit<ImpactTeam, 'name' | 'kind'>[] = [];
  for (const team of teams) {
    const q0 = get(baseline, team.id);
    const history = rounds.map((round) => get(round.states, team.id));
    const worst = findPeak(history.map((state) => state.late));
    const late = at(history, worst).late;
    const defects = largest(history.map((state) => state.defects));
    if (!more(late, 0) && !more(defects, q0)) continue;
    const stateIn = (round: number): State => at(history, Math.min(round, history.length - 1));
    const lateIn = (round: number): number =>
      status === 'settled' && round >= history.length ? 0 : stateIn(round).late;
    const all = Array.from({ length: LAST_ROUND }, (_, i) => lateIn(i + 1));
    const end = all.slice(COST_ROUNDS.first - 1, COST_ROUNDS.last);
    affected.push({
      id: team.id,
      late,
      round: worst,
      notice: stateIn(worst).notice,
      defects,
      baselineDefects: q0,
      via: stateIn(worst).via?.id ?? null,
      chain: followBack(team.id, worst),
      cost: team.costPerHour * sum(all),
      costPerRound: status === 'settled' ? 0 : team.costPerHour * (sum(end) / end.length),
    });
  }

  function followBack(team: string, round: number): string[] {
    const via = get(at(rounds, round).states, team).via;
    if (via === undefined) return [team];
    return [...followBack(via.from, isFeedback(via) ? round - 1 : round), team];
  }

  // Reported per hand-off.
  const reported = handoffs.map((e): ImpactHandOff => {
    const q0 = get(baseline, e.from);
    const history = rounds.flatMap((round) => round.arrivals.filter(({ handoff }) => handoff === e));
    const late = largest(history.map(({ felt }) => felt));
    const defects = largest(history.map(({ giverDefects }) => giverDefects));
    const promise = judgePromise(e, late, defects, q0);
    return { id: e.id, from: e.from, to: e.to, late, defects, feedback: isFeedback(e), promise };
  });

  return {
    status,
    rounds: rounds.length - 1,
    teams: affected,
    handoffs: reported,
    assumedFeedback: handoffs.filter((e) => assumed.has(e)).map(({ id }) => id),
  };
}

/** Hand-offs taken in document order; one that closes a loop of same-round hand-offs so far is feedback. */
function findAssumedFeedback(handoffs: readonly HandOff[]): ReadonlySet<HandOff> {
  const taken: HandOff[] = [];
  const assumed = new Set<HandOff>();
  for (const e of handoffs) {
    if (e.feedback) continue;
    if (reaches(e.to, e.from, taken)) assumed.add(e);
    else taken.push(e);
  }
  return assumed;
}

/** Whether arrows lead from one node to another; from a node to itself they do. */
export function reaches(
  from: string,
  to: string,
  arrows: readonly { readonly from: string; readonly to: string }[],
): boolean {
  const seen = new Set([from]);
  for (const node of seen) {
    if (node === to) return true;
    for (const arrow of arrows) if (arrow.from === node) seen.add(arrow.to);
  }
  return false;
}

/** Givers before receivers. */
function orderTeams(teams: readonly Team[], sameRound: readonly HandOff[]): Team[] {
  const order: Team[] = [];
  while (order.length < teams.length) {
    const next = teams.find(
      (v) =>
        !order.includes(v) &&
        sameRound.filter((e) => e.to === v.id).every((e) => order.some((u) => u.id === e.from)),
    );
    if (next === undefined) throw new Error('a loop is left');
    order.push(next);
  }
  return order;
}

const NOTHING: Combined = { delay: 0, outage: 0, quality: 0, notice: 0 };

function combine(
  incidents: readonly Pick<Incident, 'delayHours' | 'outageHours' | 'qualityShare' | 'noticeHours'>[],
): Combined {
  const holdingUp = incidents.filter((i) => more(i.delayHours, 0) || more(i.outageHours, 0));
  return {
    delay: sum(incidents.map((i) => i.delayHours)),
    outage: largest([0, ...incidents.map((i) => i.outageHours)]),
    quality: 1 - incidents.reduce((good, i) => good * (1 - i.qualityShare), 1),
    notice: holdingUp.length === 0 ? 0 : smallest(holdingUp.map((i) => i.noticeHours)),
  };
}

/** Steps 1 to 4. Without a baseline there is no rework: that is how the baseline itself is computed. */
function arrive(e: HandOff, giver: State, incident: Combined, q0: number | undefined): Arrival {
  // 1
  const late = giver.late + incident.delay;
  const defects = 1 - (1 - giver.defects) * (1 - incident.quality);
  const notices: number[] = [];
  if (more(giver.late, 0)) notices.push(giver.notice);
  if (more(incident.delay, 0)) notices.push(incident.notice);
  const known = notices.length === 0 ? 0 : smallest(notices);
  // 2
  let felt = more(late, e.slackHours) ? late - e.slackHours : 0;
  if (felt > 0 && e.everyHours > 0)
    felt = e.everyHours * Math.ceil((late - e.slackHours - 1e-6) / e.everyHours);
  // 3
  const notice = e.tells ? known : 0;
  if (e.workaround !== undefined && more(felt, 0) && !less(notice, e.workaround.noticeHours)) {
    // Either of the two is 0.
    const saves = e.workaround.savesHours + e.workaround.savesShare * felt;
    felt -= Math.min(felt, saves);
  }
  // 4
  return {
    handoff: e,
    giverDefects: defects,
    felt,
    notice,
    arrivesLate: e.blocksShare * felt,
    passesOn: defects * (1 - e.catchesShare) * e.taintsShare,
    rework: q0 === undefined ? 0 : e.reworkHours * e.catchesShare * Math.max(0, defects - q0),
  };
}

/** Steps 5 to 10; the inputs in document order. */
function stateOf(team: Team, inputs: readonly Arrival[], incident: Combined): State {
  // 5
  const used = inputs.filter(
    (one) =>
      one.handoff.anyOf === '' ||
      best(membersOf(one), [(m) => m.arrivesLate, (m) => m.passesOn, (m) => m.rework]) === one,
  );
  function membersOf(one: Arrival): Arrival[] {
    return inputs.filter(({ handoff }) => handoff.anyOf === one.handoff.anyOf);
  }
  // 6
  const lateInputs = largest([0, ...used.map((one) => one.arrivesLate)]);
  const rework = sum(used.map((one) => one.rework));
  const waiting = Math.max(0, lateInputs + rework - team.bufferHours);
  // 7
  const late = Math.max(waiting, incident.outage) + incident.delay;
  // 8
  const good = used.reduce(
    (share, one) => share * (1 - one.passesOn),
    team.accurateShare * (1 - incident.quality),
  );
  // 9
  const applying: number[] = [];
  if (more(waiting, 0)) {
    const heard = used
      .filter((one) => more(one.arrivesLate, 0))
      .flatMap((one) => (one.handoff.anyOf === '' ? [one] : membersOf(one)))
      .map((one) => one.notice);
    if (more(rework, 0)) heard.push(0);
    applying.push(team.leadHours + (heard.length === 0 ? 0 : smallest(heard)));
  }
  if (more(incident.delay, 0) || more(incident.outage, 0)) applying.push(incident.notice);
  const notice = more(late, 0) ? smallest(applying) : 0;
  // 10
  let via: HandOff | undefined;
  if (more(waiting, 0)) {
    const binding = less(lateInputs, rework)
      ? best(used, [(one) => -one.rework])
      : best(used, [(one) => -one.arrivesLate, (one) => one.notice]);
    via = binding.handoff;
  }
  return { late, notice, defects: 1 - good, via };
}

/** Where a peak is: the first that no later one is more than. */
function findPeak(figures: readonly number[]): number {
  let peak = 0;
  figures.forEach((figure, i) => {
    if (more(figure, at(figures, peak))) peak = i;
  });
  return peak;
}

/** The one with the smallest first figure, then the smallest second, ..., then the first. */
function best(all: readonly Arrival[], figures: readonly ((one: Arrival) => number)[]): Arrival {
  const isBetter = (one: Arrival, other: Arrival): boolean => {
    const deciding = figures.find((figure) => !equal(figure(one), figure(other)));
    return deciding !== undefined && less(deciding(one), deciding(other));
  };
  return all.reduce((first, one) => (isBetter(one, first) ? one : first));
}

function judgePromise(e: HandOff, late: number, defects: number, q0: number): PromiseState | null {
  const { lateHours, accurateShare } = e.promise;
  if (lateHours === undefined && accurateShare === undefined) return null;
  const isBad = (share: number): boolean => accurateShare !== undefined && less(1 - share, accurateShare);
  if (lateHours !== undefined && more(late, lateHours)) return 'broken';
  if (isBad(defects) && !isBad(q0)) return 'broken';
  return isBad(q0) ? 'already-broken' : 'kept';
}

function get<T>(map: ReadonlyMap<string, T>, key: string): T {
  const value = map.get(key);
  if (value === undefined) throw new Error(`no ${key}`);
  return value;
}

function at<T>(list: readonly T[], index: number): T {
  const value = list[index];
  if (value === undefined) throw new Error(`no ${index}`);
  return value;
}

/** The figures of an ImpactResult that the plain model finds too; teams in document order. */
export function figuresOf(result: ImpactResult, organization: Organization): PlainResult {
  const places = new Map(organization.teams.map(({ id }, i) => [id, i]));
  return {
    status: result.status,
    rounds: result.rounds,
    teams: result.teams
      .map(({ name: _name, kind: _kind, ...figures }) => figures)
      .sort((a, b) => get(places, a.id) - get(places, b.id)),
    handoffs: result.handoffs,
    assumedFeedback: result.assumedFeedback,
  };
}

/** The first difference as `path: actual for expected`; undefined where all numbers agree to 1e-6 and all else exactly. */
export function firstDifference(actual: unknown, expected: unknown, path = 'result'): string | undefined {
  if (typeof actual === 'number' && typeof expected === 'number') {
    const isNear = Math.abs(actual - expected) <= 1e-6 * Math.max(1, Math.abs(expected));
    return isNear ? undefined : `${path}: ${actual} for ${expected}`;
  }
  if (typeof actual === 'object' && typeof expected === 'object' && actual !== null && expected !== null) {
    const keys = new Set([...Object.keys(actual), ...Object.keys(expected)]);
    for (const key of keys) {
      const difference = firstDifference(
        (actual as Record<string, unknown>)[key],
        (expected as Record<string, unknown>)[key],
        `${path}.${key}`,
      );
      if (difference !== undefined) return difference;
    }
    return undefined;
  }
  return actual === expected ? undefined : `${path}: ${String(actual)} for ${String(expected)}`;
}
