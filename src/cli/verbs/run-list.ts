import { answerList } from '../../analysis/answer-list.ts';
import { buildModel } from '../../analysis/org-model.ts';
import { createDiagnostic } from '../../model/diagnostic.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { nearestWord } from '../../model/nearest.ts';
import type { ListShape, ListView } from '../../report/list-view.ts';
import { columnNamesOf } from '../../report/list-view.ts';
import { joinPhrases } from '../../report/phrases.ts';
import { renderBlocks } from '../../report/render-blocks.ts';
import { placeInCommandLine, placeWithin } from '../command-line.ts';
import { InputFailure, UsageFailure, togetherOrThrow } from '../failure.ts';
import { escapeUnseen, formatJson } from '../../report/format-json.ts';
import { openOrganization } from '../org-files.ts';
import { parseTargets, writeTargets } from '../output-targets.ts';
import type { VerbRunner } from '../program.ts';
import { refuseFiles } from '../refuse-files.ts';
import { sayWarnings } from '../say-warnings.ts';
import { chooseTeams } from '../choose-teams.ts';
import type { ListOptions } from './list-options.ts';
import { LIST_FORMATS } from './list-options.ts';

/** Reads, builds, selects, answers, presents and renders. */
export const runList: VerbRunner<ListOptions> = async (select, options, environment) => {
  const { argv } = environment;
  refuseFiles('list SELECTOR', select, options.file, environment);
  refuseParts(select, options);
  const { targets, organization, warnings } = await openOrganization(options, LIST_FORMATS, environment);
  const model = buildModel(organization);
  const shape = shapeOf(options);
  const [selection, columns] = togetherOrThrow(
    () => chooseTeams(model, { select, exclude: options.exclude }, argv),
    () => parseColumns(options.columns, shape, argv),
  );
  await sayWarnings([...warnings, ...selection.diagnostics], environment);
  const { exclude, by } = options;
  const asked = { selected: selection.teams, select, exclude, byGroup: by === 'group' };
  const result = answerList(model, asked);
  const { calendar, currency } = organization;
  const view: ListView = { shape, all: options.all === true, columns, units: { calendar, currency } };
  await writeTargets(targets, environment, async (format, layout) => {
    if (format === 'json') return formatJson(result);
    if (format === 'org') {
      return escapeUnseen((await import('../../report/write-org.ts')).writeOrg(organization));
    }
    if (format === 'csv') return (await import('../../report/tabulate-list.ts')).tabulateList(result, view);
    const { presentList } = await import('../../report/present-list.ts');
    return renderBlocks(presentList(result, view), format, layout);
  });
  return 0;
};

/** An org file is the whole map: a part of one would be read as a map in which the rest is missing. */
function refuseParts(select: readonly string[], options: ListOptions): void {
  if (!parseTargets(options, LIST_FORMATS).some(({ format }) => format === 'org')) return;
  const { exclude, columns, handoffs, tree, by } = options;
  const parts = [
    ...(select.length > 0 ? ['selectors'] : []),
    ...(exclude.length > 0 ? ['--exclude'] : []),
    ...(handoffs === true ? ['--handoffs'] : []),
    ...(tree === true ? ['--tree'] : []),
    ...(by === undefined ? [] : ['--by']),
    ...(columns === undefined ? [] : ['--columns']),
  ];
  if (parts.length === 0) return;
  throw new UsageFailure(
    `the format org writes the whole map: a part of a map is no map; leave out ${joinPhrases(parts)}`,
  );
}

function shapeOf({ handoffs, tree, by }: ListOptions): ListShape {
  if (handoffs === true) return 'handoffs';
  if (tree === true) return 'tree';
  return by === 'group' ? 'groups' : 'teams';
}

/** The names between the commas, each of which must be a column; undefined where none are asked for. */
function parseColumns(
  text: string | undefined,
  shape: ListShape,
  argv: readonly string[],
): readonly string[] | undefined {
  if (text === undefined) return undefined;
  const known = columnNamesOf(shape);
  const whole = placeInCommandLine(argv, text, '--columns');
  const diagnostics: Diagnostic[] = [];
  let start = 0;
  const names = text.split(',').map((part) => {
    const name = part.trim();
    const at = start + part.length - part.trimStart().length;
    start += part.length + 1;
    if (!known.includes(name)) {
      const place = placeWithin(whole, text, at, at + name.length);
      const nearest = nearestWord(name, known);
      diagnostics.push(createDiagnostic('not-one-of', { value: name, choices: known, nearest }, place));
    }
    return name;
  });
  if (diagnostics.length > 0) throw new InputFailure(diagnostics);
  return names;
}
