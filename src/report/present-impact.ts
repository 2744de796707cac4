import type { ShownImpact } from '../model/impact-answer.ts';
import type { ImpactIncident, ImpactTeam } from '../model/impact-result.ts';
import type { IncidentTarget, Organization } from '../model/organization.ts';
import type { Block, Commands } from './blocks.ts';
import type { ImpactContext, ImpactView } from './impact-view.ts';
import { PLAIN_VIEW, listsAll } from './impact-view.ts';
import { LEAST_HOURS, isNoticed } from '../model/noticeable.ts';
import { createNaming } from './naming.ts';
import { countOf, customersWhoFeel, describeIncident, describeTelling, joinPhrases } from './phrases.ts';
import { presentCustomers } from './present-impact-customers.ts';
import { presentGroups } from './present-impact-groups.ts';
import { presentNotes } from './present-impact-notes.ts';
import { presentTeams } from './present-impact-teams.ts';

/** The answer to `impact` for people: customers first, then who passes it on, then what it comes to. */
export function presentImpact(
  answer: ShownImpact,
  organization: Organization,
  view: Partial<ImpactView> = {},
): Block[] {
  const naming = createNaming(organization);
  const context: ImpactContext = { answer, organization, naming, view: { ...PLAIN_VIEW, ...view } };
  const customers = presentCustomers(context);
  const teams = answer.result.groups === undefined ? presentTeams(context) : presentGroups(context);
  return [
    ...presentHeadline(context),
    ...customers.blocks,
    ...teams.blocks,
    ...presentNotes(context),
    ...presentNext(context, customers.isCut || teams.isCut),
  ];
}

/** What it comes to in a sentence, and what happens where a scenario's name does not say it. */
export function presentHeadline({ answer, organization, naming, view }: ImpactContext): Block[] {
  const { result } = answer;
  const scenario = organization.scenarios.find(({ id }) => id === result.scenario);
  const incidents = result.incidents.map((incident) =>
    describeIncident(incident, naming, organization.calendar),
  );
  const outcome = describeOutcome(answer);
  const asIf = describeTelling(view.telling);
  if (scenario === undefined) {
    return [{ kind: 'heading', level: 1, text: `If ${joinPhrases(incidents)}${asIf}, ${outcome}.` }];
  }
  const blocks: Block[] = [{ kind: 'heading', level: 1, text: `${scenario.name}${asIf}: ${outcome}.` }];
  if (scenario.description !== '') blocks.push({ kind: 'paragraph', text: scenario.description });
  blocks.push({ kind: 'paragraph', text: `What happens: ${incidents.join('; ')}.` });
  return blocks;
}

function describeOutcome({ result, affected, customerCount }: ShownImpact): string {
  const { totals } = result;
  const noticing = listsAll({ result, affected })
    ? affected.filter((team) => team.kind === 'customer' && isNoticed(team)).length
    : totals.customers;
  if (totals.teams === 0 && totals.promisesBroken === 0) return 'nobody else feels it';
  const broken = countOf(totals.promisesBroken, 'promise');
  const promises =
    totals.promisesBroken === 0
      ? 'no promise breaks'
      : `${broken} ${totals.promisesBroken === 1 ? 'breaks' : 'break'}`;
  if (customerCount === 0)
    return `${countOf(totals.teams, 'other team')} ${totals.teams === 1 ? 'feels' : 'feel'} it`;
  return `${customersWhoFeel(noticing, customerCount)} and ${promises}`;
}

/** The command that tells most beside this answer, how to ask for a row's way, and what was left out. */
function presentNext(context: ImpactContext, isCut: boolean): Block[] {
  const { answer, view } = context;
  const { result, told } = answer;
  if (view.command === undefined) return [];
  const commands: Commands['commands'][number][] = [...askWhy(context)];
  const saves = told === undefined ? 0 : result.totals.teamLate - told.teamLate;
  if (view.telling === 'declared' && saves > LEAST_HOURS) {
    commands.push({ command: `${view.command} --told`, tells: 'the same with every hand-off telling' });
  } else if (view.qualityCommand !== undefined) {
    commands.push({
      command: view.qualityCommand,
      tells: 'the other way to be felt: work that is not right',
    });
  }
  if (isCut) commands.push({ command: `${view.command} --all`, tells: 'what is left out here' });
  return commands.length === 0 ? [] : [{ kind: 'commands', title: 'Next:', commands }];
}

/** Every row can be asked for its way; the first customer's shows how. */
function askWhy({ answer, view, naming }: ImpactContext): Commands['commands'][number][] {
  const { teams, incidents } = answer.result;
  const hit = teams.filter((team) => !incidents.some((one) => 'team' in one && one.team === team.id));
  const team = hit.find(({ kind }) => kind === 'customer') ?? hit.find(({ via }) => via !== null);
  if (team === undefined) return [];
  const origin = originOf(team, incidents);
  if (origin === undefined || view.whyCommand === undefined) return [];
  const tells = `how it gets to ${naming.team(team.id)}, hand-off by hand-off`;
  return [{ command: view.whyCommand(origin, team.id), tells }];
}

/** The incident where the way to a team begins: that of the first team of its chain, else the first. */
function originOf({ chain }: ImpactTeam, incidents: readonly ImpactIncident[]): IncidentTarget | undefined {
  const first =
    incidents.find((incident) => 'team' in incident && incident.team === chain[0]) ?? incidents[0];
  if (first === undefined) return undefined;
  return 'team' in first ? { team: first.team } : { handoff: first.handoff };
}
