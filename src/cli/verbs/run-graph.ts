import { answerGraph } from '../../analysis/answer-graph.ts';
import { buildModel } from '../../analysis/org-model.ts';
import type { GraphResult } from '../../model/graph-result.ts';
import { sizeOfFormat } from '../../model/graph-size.ts';
import { chooseTeams } from '../choose-teams.ts';
import { togetherOrThrow } from '../failure.ts';
import { quoteValue } from '../../graph/selector-words.ts';
import { cleanText } from '../../model/clean-text.ts';
import { quoteWord } from '../command-line.ts';
import { joinPhrases } from '../../report/phrases.ts';
import { chooseIncidentsIfAny } from '../incidents-if-any.ts';
import { tellingOf } from '../incident-flags.ts';
import { openOrganization } from '../org-files.ts';
import { writeTargets } from '../output-targets.ts';
import type { VerbRunner } from '../program.ts';
import { refuseFiles } from '../refuse-files.ts';
import { renderGraph } from '../render-graph.ts';
import { sayWarnings } from '../say-warnings.ts';
import type { GraphFormat, GraphOptions } from './graph-options.ts';
import { GRAPH_FORMATS } from './graph-options.ts';

/** Reads, builds, selects, answers and renders the map, once for each size that the formats take. */
export const runGraph: VerbRunner<GraphOptions> = async (operands, options, environment) => {
  const { argv, stderr } = environment;
  refuseFiles('graph', operands, options.file, environment);
  const { targets, organization, warnings } = await openOrganization(options, GRAPH_FORMATS, environment);
  const model = buildModel(organization);
  const [chosen, selection] = togetherOrThrow(
    () => chooseIncidentsIfAny(options, organization, argv),
    () => chooseTeams(model, { ...options, operands }, argv, '--select'),
  );
  await sayWarnings([...warnings, ...selection.diagnostics], environment);
  const { by } = options;
  const question = { ...chosen, telling: tellingOf(options), selected: selection.teams, by };
  const formatsOf = new Map<string, GraphFormat[]>();
  await writeTargets(targets, environment, async (format) => {
    const result = answerGraph(model, { ...question, size: sizeOfFormat(format) });
    const words = await describeRollUp(result);
    if (words !== undefined) formatsOf.set(words, [...(formatsOf.get(words) ?? []), format]);
    return renderGraph(result, format, organization.calendar);
  });
  for (const [words, formats] of formatsOf) {
    stderr.write(targets.length > 1 ? `${joinPhrases(formats)}: ${words}\n` : `${words}\n`);
  }
  return 0;
};

/** That groups are drawn, why, and what draws more. */
async function describeRollUp({ rolledUp, nodes }: GraphResult): Promise<string | undefined> {
  if (rolledUp === null) return undefined;
  const { describeRollUp: describe } = await import('../../report/graph-words.ts');
  const group = nodes.map(({ id }) => /^group:(.*)$/s.exec(id)?.[1]).find((name) => name !== undefined);
  const part = group === undefined ? '' : ` such as ${quoteWord(`group:${quoteValue(group)}`)}`;
  return cleanText(`${describe(rolledUp)} --by team draws every team; a selector${part} draws a part.`);
}
