import { LEAST_HOURS, isNoticed } from '../model/noticeable.ts';
import type { Calendar } from '../model/calendar.ts';
import type { ImpactAnswer } from '../model/impact-answer.ts';
import type { ImpactTeam } from '../model/impact-result.ts';
import type { Incident, IncidentTarget, Scenario } from '../model/organization.ts';
import type { Way } from '../model/why-result.ts';
import { once } from '../model/once.ts';
import { writeDurationWithUnit, writeShare } from '../model/write-values.ts';
import { answerImpact } from './answer-impact.ts';
import { traceFeltWays } from './felt-ways.ts';
import type { OrgModel } from './org-model.ts';
import { handoffById } from './org-model.ts';
import { placeIncidents } from './place-incidents.ts';
import { runAndKeep } from './ways-between.ts';

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
  /** Of these the first customer; else the first. */
  readonly focus: ImpactTeam | null;
  /** How it gets to the focus; told when it is first asked for. Null without a focus, or where that is held up by something else. */
  readonly way: Way | null;
  /** How it gets to another one of those who notice it. */
  readonly wayTo: (team: ImpactTeam) => Way | null;
  /** How late a team would be, in hours, if every hand-off told. */
  readonly lateIfTold: (team: ImpactTeam) => number;
}

/** Runs an incident and tells the way to whom it hits hardest, to a customer where one notices it. */
export function tellCard(model: OrgModel, card: CardIncident): ToldIncident {
  const { incidents, scenario } = card;
  const { calendar } = model.organization;
  const words = scenario === null ? wordsOf(incidents, calendar) : ['--scenario', scenario.id];
  const answer = answerImpact(model, { incidents, ...(scenario === null ? {} : { scenario: scenario.id }) });
  const own = new Set(incidents.flatMap(({ target }) => ('team' in target ? target.team : [])));
  // Defects that go round a loop and still grow with no incident at all are none of this one's doing.
  const notices = model.baseline.isSettled ? isNoticed : isLate;
  const noticing = answer.affected.filter((team) => !own.has(team.id) && notices(team));
  const focus = noticing.find(({ kind }) => kind === 'customer') ?? noticing[0] ?? null;
  const starts = incidents.map(({ target }) => startOf(model, target));
  const ran = once(() => runAndKeep(model, 'declared', placeIncidents(model, incidents)));
  const wayTo = (team: ImpactTeam): Way | null => {
    const { ways } = traceFeltWays(model, ran(), team.id);
    // The one that makes late comes first. What begins elsewhere is no part of this story.
    return ways.find(({ steps: [first] }) => first !== undefined && starts.includes(first.from)) ?? null;
  };
  const way = once(() => (focus === null ? null : wayTo(focus)));
  const told = once(() => answerImpact(model, { incidents, telling: 'told' }).result.teams);
  return {
    ...card,
    key: words.join(' '),
    words,
    answer,
    starts,
    noticing,
    focus,
    wayTo,
    get way() {
      return way();
    },
    lateIfTold: ({ id }) => told().find((team) => team.id === id)?.late ?? 0,
  };
}

function isLate({ late }: ImpactTeam): boolean {
  return late > LEAST_HOURS;
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
