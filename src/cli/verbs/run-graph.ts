import { answerGraph } from '../../analysis/answer-graph.ts';
import { buildModel } from '../../analysis/org-model.ts';
import type { Calendar } from '../../model/calendar.ts';
import type { GraphResult } from '../../model/graph-result.ts';
import { sizeOfFormat } from '../../model/graph-size.ts';
import { chooseTeams } from '../choose-teams.ts';
import { togetherOrThrow } from '../failure.ts';
import { quoteValue } from '../../graph/selector-words.ts';
import { cleanText } from '../../report/escape-text.ts';
import { quoteWord } from '../command-line.ts';
import { joinPhrases } from '../../report/phrases.ts';
import { formatJson } from '../../report/format-json.ts';
import { chooseIncidentsIfAny } from '../incidents-if-any.ts';
import { tellingOf } from '../incident-flags.ts';
import { openOrganization } from '../org-files.ts';
import { writeTargets } from '../output-targets.ts';
import type { VerbRunner } from '../program.ts';
import { refuseFiles } from '../refuse-files.ts';
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

async function renderGraph(result: GraphResult, format: GraphFormat, calendar: Calendar): Promise<string> {
  switch (format) {
    case 'mermaid':
      return (await import('../../report/render-mermaid.ts')).renderMermaid(result, calendar);
    case 'svg': {
      const { layOutGraph } = await import('../../layout/lay-out-graph.ts');
      const { renderSvg } = await import('../../report/render-svg.ts');
      return renderSvg(result, await layOutGraph(result), calendar);
    }
    case 'dot':
      return (await import('../../report/render-dot.ts')).renderDot(result, calendar);
    case 'd2':
      return (await import('../../report/render-d2.ts')).renderD2(result, calendar);
    case 'graphml':
      return (await import('../../report/render-graphml.ts')).renderGraphml(result, calendar);
    case 'gexf':
      return (await import('../../report/render-gexf.ts')).renderGexf(result, calendar);
    case 'csv':
      return (await import('../../report/tabulate-graph.ts')).tabulateGraph(result);
    default:
      return formatJson(result);
  }
}
