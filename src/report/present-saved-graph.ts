import { formatDuration } from '../model/duration.ts';
import type { GraphResult, GraphResultArrow, GraphResultNode } from '../model/graph-result.ts';
import type { Organization } from '../model/organization.ts';
import type { Block, Column, Inline, Row } from './blocks.ts';
import { countOf, describeIncident, joinPhrases } from './phrases.ts';
import { createNaming } from './naming.ts';

/** A saved map in words: what is in the picture, and what hands what to what. */
export function presentSavedGraph(graph: GraphResult, organization: Organization): Block[] {
  const { org, by, nodes, arrows, incidents } = graph;
  const what = by === 'team' ? 'team' : 'group or team';
  const many = by === 'team' ? 'teams' : 'groups and teams';
  const naming = createNaming(organization);
  const cause = incidents.map((incident) => describeIncident(incident, naming, organization.calendar));
  const name = org === '' ? 'The map' : `The map of ${org}`;
  return [
    {
      kind: 'heading',
      level: 1,
      text: `${name}: ${countOf(nodes.length, what, many)}, ${countOf(arrows.length, 'arrow')}.`,
    },
    ...(cause.length === 0
      ? []
      : [{ kind: 'paragraph', text: `What happens: ${joinPhrases(cause)}.` } as const]),
    ...presentNodes(graph, organization),
    ...presentArrows(graph, organization),
  ];
}

function presentNodes({ nodes, status }: GraphResult, { calendar }: Organization): Block[] {
  if (nodes.length === 0) return [];
  const columns: Column[] = [
    { title: 'Name', align: 'left' },
    { title: 'Kind', align: 'left' },
    ...(status === null ? [] : [{ title: 'Late', align: 'right' } as const]),
  ];
  const rows = nodes.map((node): Row => {
    const late = formatDuration(node.late, calendar);
    const felt: Inline = node.late > 0 ? [{ text: late, mark: 'late' }] : 'on time';
    return {
      indent: 0,
      cells: [nameOf(node), node.kind, ...(status === null ? [] : [felt])],
    };
  });
  return [
    { kind: 'heading', level: 2, text: 'Who is on it' },
    { kind: 'table', columns, rows },
  ];
}

function nameOf({ name, origin }: GraphResultNode): Inline {
  return origin
    ? [
        { text: name, mark: 'strong' },
        { text: ' (starts here)', mark: 'quiet' },
      ]
    : [{ text: name, mark: 'strong' }];
}

function presentArrows({ arrows, nodes, status }: GraphResult, { calendar }: Organization): Block[] {
  if (arrows.length === 0) return [];
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  const columns: Column[] = [
    { title: 'From', align: 'left' },
    { title: 'To', align: 'left' },
    { title: 'What', align: 'left' },
    ...(status === null ? [] : [{ title: 'Late', align: 'right' } as const]),
  ];
  const rows = arrows.map((arrow): Row => {
    const late = formatDuration(arrow.late, calendar);
    const felt: Inline = arrow.late > 0 ? [{ text: late, mark: 'late' }] : 'on time';
    return {
      indent: 0,
      cells: [
        names.get(arrow.from) ?? arrow.from,
        names.get(arrow.to) ?? arrow.to,
        whatOf(arrow),
        ...(status === null ? [] : [felt]),
      ],
    };
  });
  return [
    { kind: 'heading', level: 2, text: 'What they hand on' },
    { kind: 'table', columns, rows },
  ];
}

function whatOf({ what, handoffs, feedback }: GraphResultArrow): string {
  const said = what === '' ? countOf(handoffs.length, 'hand-off') : what;
  return feedback ? `${said} (for the next round)` : said;
}
