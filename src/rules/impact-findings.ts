import type { OrgModel } from '../analysis/org-model.ts';
import type { CiReport, Finding, FindingStep } from '../model/finding.ts';
import { findingPlace, fingerprintOf } from '../model/finding.ts';
import { formatDuration } from '../model/duration.ts';
import type { ImpactAnswer } from '../model/impact-answer.ts';
import type { ImpactHandOff, ImpactIncident, ImpactTeam } from '../model/impact-result.ts';
import { formatShare } from '../model/share.ts';
import type { Naming } from '../report/naming.ts';
import { createNaming } from '../report/naming.ts';
import { isNoticeable } from '../model/noticeable.ts';
import {
  countOf,
  customersWhoFeel,
  describeIncident,
  describePromise,
  joinPhrases,
  joinSome,
} from '../report/phrases.ts';
import { IMPACT_KINDS } from './impact-kinds.ts';
import { placeOfHandOff, placeOfTeam } from './place-of-entity.ts';

/** Ways of more steps than these together are left out: in a long line of teams they are its square. */
const MOST_STEPS = 200_000;

/** What `--fail-on` forbids. */
export type ImpactGate = 'broken-promise' | 'customer-late' | 'never';

interface ImpactContext {
  readonly model: OrgModel;
  readonly answer: ImpactAnswer;
  readonly naming: Naming;
  readonly gate: ImpactGate;
  /** What was asked, in words. */
  readonly asked: string;
  /** Tells apart what several questions find; without numbers. */
  readonly about: string;
  readonly wayTo: (team: string) => readonly FindingStep[];
}

/**
 * An impact as findings: broken promises, the latest first, then customers in the order of the answer. All of them, whatever
 * is listed elsewhere, since the gate looks at all.
 */
export function reportImpact(model: OrgModel, answer: ImpactAnswer, gate: ImpactGate): CiReport {
  const { organization } = model;
  const { result, affected } = answer;
  const naming = createNaming(organization);
  const wordsOf = (incident: ImpactIncident): string =>
    describeIncident(incident, naming, organization.calendar);
  const context: ImpactContext = {
    model,
    answer,
    naming,
    gate,
    asked: joinSome(result.incidents.map(wordsOf), 3),
    about: result.scenario ?? result.incidents.map(idOf).join(','),
    wayTo: createWays(model, answer, naming),
  };
  const broken = result.handoffs
    .filter(({ promise }) => promise === 'broken')
    .toSorted((a, b) => b.late - a.late);
  const customers = affected.filter(({ kind }) => kind === 'customer');
  const { promisesBroken, customers: hit } = result.totals;
  return {
    verb: 'impact',
    org: result.org,
    headline: `${countOf(promisesBroken, 'promise')} broken; ${customersWhoFeel(hit, answer.customerCount)}`,
    kinds: IMPACT_KINDS,
    findings: [
      ...broken.map((handoff) => findBroken(context, handoff)),
      ...customers.filter(({ late }) => late > 0).map((team) => findLate(context, team)),
      ...customers.filter(isNoticeable).map((team) => findNotRight(context, team)),
    ],
    ...(organization.files[0] === undefined ? {} : { orgFile: organization.files[0].path }),
  };
}

function idOf(incident: ImpactIncident): string {
  return 'team' in incident ? incident.team : incident.handoff;
}

function findBroken(context: ImpactContext, { id, from, late, defects }: ImpactHandOff): Finding {
  const { model, answer, naming, gate } = context;
  const { calendar } = model.organization;
  const missed = answer.missed.get(id) ?? { time: true, quality: true };
  const { lateHours, accurateShare } = naming.handoffOf(id)?.promise ?? {};
  const promised = describePromise(
    {
      lateHours: missed.time ? lateHours : undefined,
      accurateShare: missed.quality ? accurateShare : undefined,
    },
    calendar,
  );
  const facts = [
    ...(missed.time ? [`${formatDuration(late, calendar)} late`] : []),
    ...(missed.quality ? [`${formatShare(1 - defects)} right`] : []),
  ];
  const message = `${naming.handoff(id)} is ${joinPhrases(facts)}, and ${promised} is promised`;
  const own: FindingStep = { message: naming.handoff(id), place: findingPlace(placeOfHandOff(model, id)) };
  return {
    ...describe(context, 'promise-broken', { kind: 'handoff', id }, message),
    ...(gate === 'broken-promise' ? { severity: 'error', fails: true } : {}),
    place: findingPlace(placeOfHandOff(model, id, 'promise')),
    way: [...context.wayTo(from), own],
  };
}

function findLate(context: ImpactContext, { id, name, late }: ImpactTeam): Finding {
  const waits = formatDuration(late, context.model.organization.calendar);
  return {
    ...describe(context, 'customer-late', { kind: 'team', id }, `${name} waits ${waits}`),
    ...(context.gate === 'customer-late' ? { severity: 'error', fails: true } : {}),
    way: context.wayTo(id),
  };
}

function findNotRight(context: ImpactContext, { id, name, defects, baselineDefects }: ImpactTeam): Finding {
  const [now, usual] = [formatShare(defects), formatShare(baselineDefects)];
  const message = `${name} gets something not right ${now} of the time, and ${usual} otherwise`;
  return describe(context, 'customer-not-right', { kind: 'team', id }, message);
}

/** A finding at a place of its own, which the gate does not forbid. */
function describe(
  { model, asked, about }: ImpactContext,
  rule: string,
  entity: Finding['entity'],
  message: string,
): Finding {
  const { kind, id } = entity;
  return {
    rule,
    severity: IMPACT_KINDS.find(({ code }) => code === rule)?.severity ?? 'warn',
    entity,
    about,
    fingerprint: fingerprintOf(rule, entity, about),
    message: `${message}. That is if ${asked}.`,
    place: findingPlace(kind === 'handoff' ? placeOfHandOff(model, id) : placeOfTeam(model, id)),
    related: [],
    way: [],
    accepted: null,
    baseline: null,
    fails: false,
  };
}

/** The way by which a team comes to be late: where it began, and each hand-off; empty for a team that is not late. */
function createWays(
  model: OrgModel,
  { affected, result }: ImpactAnswer,
  naming: Naming,
): ImpactContext['wayTo'] {
  const { calendar } = model.organization;
  const teams = new Map(affected.map((team) => [team.id, team]));
  const latest = latestBetween(result.handoffs);
  const incidents = new Map(result.incidents.map((incident) => [idOf(incident), incident]));
  let room = MOST_STEPS;
  const originStep = (id: string): FindingStep => {
    const incident = incidents.get(id);
    const message = incident === undefined ? naming.team(id) : describeIncident(incident, naming, calendar);
    return { message, place: findingPlace(placeOfTeam(model, id)) };
  };
  const handOffStep = (from: string, to: string): FindingStep[] => {
    const handoff = latest.get(pairOf(from, to));
    if (handoff === undefined) return [];
    const { id, late } = handoff;
    const message = `${naming.handoff(id)}: ${late > 0 ? `${formatDuration(late, calendar)} late` : 'on time'}`;
    return [{ message, place: findingPlace(placeOfHandOff(model, id)) }];
  };
  return (id) => {
    const team = teams.get(id);
    if (team === undefined || team.late <= 0 || room <= 0) return [];
    const { chain } = team;
    room -= chain.length;
    return chain.flatMap((to, i) => {
      const from = chain[i - 1];
      return from === undefined ? [originStep(to)] : handOffStep(from, to);
    });
  };
}

/** Of several hand-offs between the same two teams, the latest is the one that holds up. */
function latestBetween(handoffs: readonly ImpactHandOff[]): ReadonlyMap<string, ImpactHandOff> {
  const latest = new Map<string, ImpactHandOff>();
  for (const handoff of handoffs) {
    const pair = pairOf(handoff.from, handoff.to);
    if (handoff.late > (latest.get(pair)?.late ?? -1)) latest.set(pair, handoff);
  }
  return latest;
}

function pairOf(from: string, to: string): string {
  return JSON.stringify([from, to]);
}
