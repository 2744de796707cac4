import type { ImpactAnswer } from '../model/impact-answer.ts';
import type { Organization } from '../model/organization.ts';
import type { Block, Commands } from './blocks.ts';
import type { ImpactContext, ImpactView } from './impact-view.ts';
import { createNaming } from './naming.ts';
import { countOf, describeIncident, joinPhrases } from './phrases.ts';
import { presentCustomers } from './present-impact-customers.ts';
import { presentNotes } from './present-impact-notes.ts';
import { presentTeams } from './present-impact-teams.ts';

/** The answer to `impact` for people: customers first, then who passes it on, then what it comes to. */
export function presentImpact(answer: ImpactAnswer, organization: Organization, view: ImpactView): Block[] {
  const context: ImpactContext = { answer, organization, naming: createNaming(organization), view };
  const customers = presentCustomers(context);
  const teams = presentTeams(context);
  return [
    ...presentHeadline(context),
    ...customers.blocks,
    ...teams.blocks,
    ...presentNotes(context),
    ...presentNext(context, customers.isCut || teams.isCut),
  ];
}

function presentHeadline({ answer, organization, naming, view }: ImpactContext): Block[] {
  const { result } = answer;
  const scenario = organization.scenarios.find(({ id }) => id === result.scenario);
  const incidents = result.incidents.map((incident) =>
    describeIncident(incident, naming, organization.calendar),
  );
  const outcome = describeOutcome(answer);
  const asIf =
    view.telling === 'declared'
      ? ''
      : ` ${view.telling === 'told' ? '(every' : '(no'} hand-off told in advance)`;
  if (scenario === undefined) {
    return [{ kind: 'heading', level: 1, text: `If ${joinPhrases(incidents)}${asIf}, ${outcome}.` }];
  }
  const blocks: Block[] = [{ kind: 'heading', level: 1, text: `${scenario.name}${asIf}: ${outcome}.` }];
  if (scenario.description !== '') blocks.push({ kind: 'paragraph', text: scenario.description });
  blocks.push({ kind: 'paragraph', text: `What happens: ${incidents.join('; ')}.` });
  return blocks;
}

function describeOutcome({ result, customerCount }: ImpactAnswer): string {
  const { totals } = result;
  if (result.teams.length === 0 && totals.teams === 0) return 'nobody feels it';
  const promises =
    totals.promisesBroken === 0
      ? 'no promise breaks'
      : `${countOf(totals.promisesBroken, 'promise')} ${totals.promisesBroken === 1 ? 'breaks' : 'break'}`;
  if (customerCount === 0)
    return `${countOf(totals.teams, 'other team')} ${totals.teams === 1 ? 'feels' : 'feel'} it`;
  if (totals.customers === 0) return `no customer feels it and ${promises}`;
  const customers = `${totals.customers} of ${countOf(customerCount, 'customer')}`;
  return `${customers} ${totals.customers === 1 ? 'feels' : 'feel'} it and ${promises}`;
}

/** The command that tells most beside this answer, and the one that shows what was left out. */
function presentNext({ answer, view }: ImpactContext, isCut: boolean): Block[] {
  const { result, told } = answer;
  const commands: Commands['commands'][number][] = [];
  if (view.telling === 'declared' && told.teamLate < result.totals.teamLate - 1e-9) {
    commands.push({ command: `${view.command} --told`, tells: 'the same with every hand-off telling' });
  } else if (view.qualityCommand !== undefined) {
    commands.push({ command: view.qualityCommand, tells: 'the other way to be felt: work that is not right' });
  }
  if (isCut) commands.push({ command: `${view.command} --all`, tells: 'what is left out here' });
  return commands.length === 0 ? [] : [{ kind: 'commands', title: 'Next:', commands }];
}
