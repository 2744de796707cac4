import type { GraphResult, GraphResultArrow, GraphResultNode } from '../model/graph-result.ts';
import { nameGroups } from './graph-attributes.ts';
import type { CsvColumn } from './render-csv.ts';
import { joinInCell, renderCsv } from './render-csv.ts';

/** An arrow with what it joins. */
interface GraphRow {
  readonly arrow: GraphResultArrow;
  readonly from: GraphResultNode;
  readonly to: GraphResultNode;
}

/** The answer to `graph` as CSV: a list of edges, a row for each arrow. */
export function tabulateGraph(result: GraphResult): string {
  const nodes = new Map(result.nodes.map((node) => [node.id, node]));
  const groups = nameGroups(result.clusters);
  const rows = result.arrows.flatMap((arrow): GraphRow[] => {
    const [from, to] = [nodes.get(arrow.from), nodes.get(arrow.to)];
    return from === undefined || to === undefined ? [] : [{ arrow, from, to }];
  });
  return renderCsv(rows, [
    { name: 'id', value: ({ arrow }) => arrow.id },
    ...endColumns('from', groups),
    ...endColumns('to', groups),
    { name: 'what', value: ({ arrow }) => arrow.what },
    { name: 'handoffs', value: ({ arrow }) => joinInCell(arrow.handoffs) },
    { name: 'feedback', value: ({ arrow }) => arrow.feedback },
    { name: 'origin', value: ({ arrow }) => arrow.origin },
    { name: 'binding', value: ({ arrow }) => arrow.binding },
    { name: 'late_hours', value: ({ arrow }) => arrow.late },
    { name: 'defects_share', value: ({ arrow }) => arrow.defects },
    { name: 'promise', value: ({ arrow }) => arrow.promise },
  ]);
}

function endColumns(end: 'from' | 'to', groups: ReadonlyMap<string, string>): CsvColumn<GraphRow>[] {
  return [
    { name: end, value: (row) => row[end].id },
    { name: `${end}_name`, value: (row) => row[end].name },
    { name: `${end}_kind`, value: (row) => row[end].kind },
    { name: `${end}_group`, value: (row) => groups.get(row[end].cluster ?? '') ?? '' },
    { name: `${end}_late_hours`, value: (row) => row[end].late },
  ];
}
