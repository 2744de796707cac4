import type { AnonymousName, AnonymousWords } from '../model/anonymous-words.ts';
import type {
  DeclaredIncident,
  Engagement,
  Entity,
  HandOff,
  IncidentTarget,
  Organization,
  Scenario,
  Stage,
  Team,
} from '../model/organization.ts';
import { AnonymousNames } from './anonymous-names.ts';

/** An organization that nobody recognizes, and who is who. */
export interface Anonymized {
  readonly organization: Organization;
  /** Teams, groups, hand-offs, scenarios, engagements with their stages, each in document order. */
  readonly key: readonly AnonymousName[];
}

/** A sign such as EUR or € tells nothing; more letters may. */
const MOST_CURRENCY_LETTERS = 3;

/** Files have names too, and in their texts stands everything. */
const FILE = { path: 'map', text: '' };
const NOWHERE: Entity = { place: { file: FILE, start: 0, end: 0 } };

/**
 * The same structure and numbers under other names. Whatever people wrote in words of their own is replaced or left out; so are ids, groups,
 * tags, contacts, files, rules and keys of their own.
 */
export function anonymizeOrganization(organization: Organization, words: AnonymousWords): Anonymized {
  const names = new AnonymousNames(organization, words);
  const { calendar, currency, teams, handoffs, scenarios, engagements } = organization;
  for (const team of teams) names.nameTeam(team);
  const disguisedTeams = teams.map((team) => disguiseTeam(team, names));
  for (const handoff of handoffs) names.nameHandOff(handoff);
  return {
    key: names.key,
    organization: {
      ...NOWHERE,
      name: words.org,
      currency: currency.length <= MOST_CURRENCY_LETTERS ? currency : '',
      calendar,
      teams: disguisedTeams,
      handoffs: handoffs.map((handoff) => disguiseHandOff(handoff, names)),
      scenarios: scenarios.map((scenario) => disguiseScenario(scenario, names)),
      engagements: engagements.map((engagement) => disguiseEngagement(engagement, names)),
      rules: [],
      files: [FILE],
      extra: {},
    },
  };
}

// Every key is named, so that a new one cannot slip through with people's own words in it.

function disguiseTeam(team: Team, names: AnonymousNames): Team {
  const { id, name } = names.team(team.id);
  return {
    ...NOWHERE,
    id,
    name,
    kind: team.kind,
    group: names.group(team.group),
    tags: [],
    description: '',
    contact: '',
    leadHours: team.leadHours,
    workHours: team.workHours,
    bufferHours: team.bufferHours,
    accurateShare: team.accurateShare,
    costPerHour: team.costPerHour,
    recoveryHours: team.recoveryHours,
    risk: team.risk,
    accepts: [],
    extra: {},
  };
}

function disguiseHandOff(handoff: HandOff, names: AnonymousNames): HandOff {
  const { id, name } = names.handoff(handoff.id);
  return {
    ...NOWHERE,
    id,
    from: names.team(handoff.from).id,
    to: names.team(handoff.to).id,
    what: handoff.what === '' ? '' : name,
    type: handoff.type,
    neededShare: handoff.neededShare,
    needs: { timing: '', quality: '', accuracy: '' },
    slackHours: handoff.slackHours,
    everyHours: handoff.everyHours,
    blocksShare: handoff.blocksShare,
    tells: handoff.tells,
    workaround: handoff.workaround,
    anyOf: names.choice(handoff.anyOf),
    feedback: handoff.feedback,
    catchesShare: handoff.catchesShare,
    taintsShare: handoff.taintsShare,
    reworkHours: handoff.reworkHours,
    promise: handoff.promise,
    accepts: [],
    extra: {},
  };
}

function disguiseScenario(scenario: Scenario, names: AnonymousNames): Scenario {
  const { id, name } = names.plan('scenario', scenario);
  return {
    ...NOWHERE,
    id,
    name,
    description: '',
    incidents: scenario.incidents.map((incident) => disguiseIncident(incident, names)),
    accepts: [],
    extra: {},
  };
}

function disguiseIncident(incident: DeclaredIncident, names: AnonymousNames): DeclaredIncident {
  const { target, delayHours, outageHours, qualityShare, noticeHours } = incident;
  return {
    ...NOWHERE,
    target: disguiseTarget(target, names),
    delayHours,
    outageHours,
    qualityShare,
    noticeHours,
    extra: {},
  };
}

function disguiseTarget(target: IncidentTarget, names: AnonymousNames): IncidentTarget {
  return 'team' in target
    ? { team: names.team(target.team).id }
    : { handoff: names.handoff(target.handoff).id };
}

function disguiseEngagement(engagement: Engagement, names: AnonymousNames): Engagement {
  const planned = names.plan('engagement', engagement);
  return {
    ...NOWHERE,
    id: planned.id,
    name: planned.name,
    customer: names.team(engagement.customer).id,
    withinHours: engagement.withinHours,
    stages: engagement.stages.map((stage, i) => ({
      ...disguiseStage(stage, names),
      name: names.stage(planned, i + 1, stage.name),
    })),
    accepts: [],
    extra: {},
  };
}

function disguiseStage(
  { team, takesHours, waitsHours, needs }: Stage,
  names: AnonymousNames,
): Omit<Stage, 'name'> {
  return {
    ...NOWHERE,
    team: names.team(team).id,
    takesHours,
    waitsHours,
    needs: needs.map(({ from, what }) => ({
      ...NOWHERE,
      from: names.team(from).id,
      what: what === '' ? '' : names.what('deliverable'),
      extra: {},
    })),
    extra: {},
  };
}
