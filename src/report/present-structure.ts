import type { Organization } from '../model/organization.ts';
import type { StructureResult } from '../model/structure-result.ts';
import type { Block, Commands } from './blocks.ts';
import { createNaming } from './naming.ts';
import { countOf, formatCount } from './phrases.ts';
import { presentEnds, presentUnserved } from './present-structure-ends.ts';
import { isEndless, presentLoops } from './present-structure-loops.ts';
import { presentGroups, presentSingleSources } from './present-structure-sources.ts';
import type { StructureContext, StructureView } from './structure-view.ts';

/** The answer to `stress --structure` for people: loops, open ends, single sources, choices that are none. */
export function presentStructure(
  result: StructureResult,
  organization: Organization,
  view: Partial<StructureView> = {},
): Block[] {
  const context: StructureContext = {
    result,
    organization,
    calendar: organization.calendar,
    naming: createNaming(organization),
    view: { all: false, command: undefined, returnCommand: undefined, ...view },
  };
  const parts = [
    presentLoops(context),
    presentEnds(context),
    presentUnserved(context),
    presentSingleSources(context),
    presentGroups(context),
  ];
  return [
    { kind: 'heading', level: 1, text: describeShape(context) },
    ...parts.flatMap(({ blocks }) => blocks),
    ...presentNext(
      context,
      parts.some(({ isCut }) => isCut),
    ),
  ];
}

/** The whole in one sentence. */
function describeShape({ result, organization, naming }: StructureContext): string {
  const { loops, groups, promises, singleSources } = result;
  const endless = loops.filter(isEndless).length;
  const fake = groups.filter(({ sharedBy }) => sharedBy.length > 0).length;
  const never =
    endless === 0 ? '' : ` (${formatCount(endless)} ${endless === 1 ? 'does' : 'do'} not catch up)`;
  const [most] = singleSources;
  const behind = most?.promises.length ?? 0;
  const which =
    promises === 1 ? 'the only promise' : `${formatCount(behind)} of ${countOf(promises, 'promise')}`;
  const all = `${which} ${behind === 1 ? 'stands or falls' : 'stand or fall'}`;
  const parts = [
    loops.length === 0 ? 'no loop' : `${countOf(loops.length, 'loop')}${never}`,
    ...(most === undefined ? [] : [`${all} with ${naming.team(most.team)}`]),
    ...(groups.length === 0 ? [] : [describeChoices(fake, groups.length)]),
  ];
  const name = organization.name === '' ? 'this organization' : organization.name;
  return `The structure of ${name}: ${parts.join('; ')}.`;
}

function describeChoices(fake: number, all: number): string {
  if (all === 1 && fake === 1) return 'the only choice between givers is no real one';
  if (fake === 0)
    return all === 1 ? 'a true choice between givers' : `${formatCount(all)} true choices between givers`;
  return `${formatCount(fake)} of ${countOf(all, 'choice')} between givers ${fake === 1 ? 'is no real one' : 'are no real ones'}`;
}

function presentNext({ result, view, naming }: StructureContext, isCut: boolean): Block[] {
  const commands: Commands['commands'][number][] = [];
  const worst = result.loops.find(isEndless)?.worst;
  if (worst !== undefined && view.returnCommand !== undefined)
    commands.push({
      command: view.returnCommand(worst),
      tells: `how it comes back to ${naming.team(worst)}`,
    });
  if (isCut && view.command !== undefined)
    commands.push({ command: `${view.command} --all`, tells: 'what is left out here' });
  return commands.length === 0 ? [] : [{ kind: 'commands', title: 'Next:', commands }];
}
