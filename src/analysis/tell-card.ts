import { LEAST_HOURS, isNoticed } from '../model/noticeable.ts';
import type { Calendar } from '../model/calendar.ts';
import type { ImpactAnswer } from '../model/impact-answer.ts';
import type { ImpactTeam } from '../model/impact-result.ts';
import type { Incident, IncidentTarget, Scenario } from '../model/organization.ts';
import type { Way } from '../model/why-result.ts';
import { writeDurationWithUnit, writeShare } from '../model/write-values.ts';
import { answerImpact } from './answer-impact.ts';
import { answerWhy } from './answer-why.ts';
import type { OrgModel } from './org-model.ts';
import { handoffById } from './org-model.ts';

/** What a card is about: a declared scenario, or one thing at one team. */
export interface CardIncident {
  readonly incidents: readonly Incident[];
  readonly scenario: Scenario | null;
}

/** An incident with its computed truth, before it is known whether it is on a card. */
export interface ToldIncident extends CardIncident {
  /** Two with the same are the same. */
  readonly key: string;
  readonly words: readonly string[];
  readonly answer: ImpactAnswer;
  /** Ids of the teams at which it starts; of a hand-off its giver. */
  readonly starts: readonly string[];
  /** Who notices it, the hardest hit first, without those at which it starts. */
  readonly noticing: readonly ImpactTeam[];
  readonly focus: ImpactTeam | null;
  readonly way: Way | null;
}

/** Runs an incident and tells the way to whom it hits hardest, to a customer where one notices it. */
export function tellCard(model: OrgModel, card: CardIncident): ToldIncident {
  const { incidents, scenario } = card;
  const { calendar } = model.organization;
  const words = scenario === null ? wordsOf(incidents, calendar) : ['--scenario', scenario.id];
  const answer = answerImpact(model, { incidents, ...(scenario === null ? {} : { scenario: scenario.id }) });
  const starts = incidents.map(({ target }) => startOf(model, target));
  const own = new Set(incidents.flatMap(({ target }) => ('team' in target ? target.team : [])));
  const noticing = answer.affected.filter((team) => !own.has(team.id) && isNoticed(team));
  const focus = noticing.find(({ kind }) => kind === 'customer') ?? noticing[0] ?? null;
  const way = focus === null ? null : findWay(model, card, focus);
  return { ...card, key: words.join(' '), words, answer, starts, noticing, focus, way };
}

function startOf(model: OrgModel, target: IncidentTarget): string {
  return 'team' in target ? target.team : handoffById(model, target.handoff).from;
}

/** The arguments of `ripple impact` that ask the same. */
function wordsOf(incidents: readonly Incident[], calendar: Calendar): string[] {
  return incidents.flatMap(({ target, delayHours, outageHours, qualityShare }) => {
    const id = 'team' in target ? target.team : target.handoff;
    const sizes = [
      ...(delayHours > 0 ? ['--delay', writeDurationWithUnit(delayHours, calendar)] : []),
      ...(outageHours > 0 ? ['--outage', writeDurationWithUnit(outageHours, calendar)] : []),
      ...(qualityShare > 0 ? ['--quality', String(writeShare(qualityShare))] : []),
    ];
    // An id may look like an option.
    return id.startsWith('-') ? [...sizes, '--', id] : [id, ...sizes];
  });
}

/** From the incident that holds the focus up; else from the first from which anything gets there. */
function findWay(model: OrgModel, { incidents, scenario }: CardIncident, focus: ImpactTeam): Way | null {
  const [origin] = focus.chain;
  const isOrigin = ({ target }: Incident): boolean => startOf(model, target) === origin;
  const ordered = [...incidents.filter(isOrigin), ...incidents.filter((incident) => !isOrigin(incident))];
  const brings = focus.late > LEAST_HOURS ? 'late' : 'defects';
  let first: Way | null = null;
  for (const { target } of ordered) {
    const { ways } = answerWhy(model, {
      from: target,
      to: focus.id,
      incidents,
      ...(scenario === null ? {} : { scenario: scenario.id }),
    });
    const way = ways.find((one) => one.brings === brings) ?? ways[0];
    if (way?.binding === true) return way;
    first ??= way ?? null;
  }
  return first;
}
