import type { GraphResult } from '../model/graph-result.ts';
import { sizeOfFormat } from '../model/graph-size.ts';
import type { SavedPart } from '../model/saved-answer.ts';
import { cleanText } from '../model/clean-text.ts';
import { countOf, formatCount, joinPhrases } from '../report/phrases.ts';
import { describeStrangers } from '../report/present-saved.ts';
import type { SavedMap } from '../report/saved-organization.ts';
import type { Environment } from './environment.ts';
import { UsageFailure } from './failure.ts';
import type { OutputTarget } from './output-targets.ts';
import { renderGraph } from './render-graph.ts';
import type { MapFormat, SavedFormat } from './verbs/report-options.ts';
import { MAP_FORMATS } from './verbs/report-options.ts';

/** The format, if it is one that only a saved map has. */
export function asMapFormat(format: SavedFormat): MapFormat | undefined {
  return MAP_FORMATS.find((known) => known === format);
}

/** A saved map in a format of `graph`, as that call would have written it; refuses what is no map. */
export async function drawSaved(
  answer: SavedPart,
  { organization }: SavedMap,
  format: MapFormat,
): Promise<string> {
  if (answer.kind !== 'ripple/graph')
    throw new UsageFailure(
      `${format} is for a saved map (ripple graph --json); ${answer.kind} can be written as html, markdown, text, csv, json`,
    );
  return renderGraph(answer, format, organization.calendar);
}

/** What a picture of a saved map cannot say itself goes to stderr: where it may mislead, or cannot be read. */
export function sayOfDrawing(
  answer: SavedPart,
  map: SavedMap,
  targets: readonly OutputTarget<SavedFormat>[],
  { stderr }: Environment,
): void {
  const formats = targets.flatMap(({ format }) => asMapFormat(format) ?? []);
  if (answer.kind !== 'ripple/graph' || formats.length === 0) return;
  const said = [describeStrangers(map), describeCalendar(answer, map), describeSize(answer, formats)];
  for (const line of said) if (line !== undefined) stderr.write(`${cleanText(line)}\n`);
}

function describeCalendar({ incidents }: GraphResult, { isNamed }: SavedMap): string | undefined {
  if (isNamed || incidents.length === 0) return undefined;
  return 'A day is taken to have 8 hours and a week 5 days; -f FILE beside it gives the calendar of the map.';
}

/** Whoever saved all teams gets all of them: which of them would make which group is not in the answer. */
function describeSize({ by, nodes, arrows }: GraphResult, formats: readonly MapFormat[]): string | undefined {
  const crowded = formats.filter((format) => {
    const size = sizeOfFormat(format);
    return size !== undefined && (nodes.length > size.mostTeams || arrows.length > size.mostHandoffs);
  });
  if (by === 'group' || crowded.length === 0) return undefined;
  const all = `${countOf(nodes.length, 'team')} and ${countOf(arrows.length, 'arrow')}`;
  const [first = 'svg'] = crowded;
  const size = sizeOfFormat(first);
  const most = `${formatCount(size?.mostTeams ?? 0)} and ${formatCount(size?.mostHandoffs ?? 0)}`;
  return `${joinPhrases(crowded)}: every team is drawn, as it was saved: ${all} are more than can be read in one picture (${most}). ripple graph --by group --json saves groups.`;
}
