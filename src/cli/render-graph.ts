import type { Calendar } from '../model/calendar.ts';
import type { GraphResult } from '../model/graph-result.ts';
import { formatJson } from '../report/format-json.ts';
import type { GraphFormat } from './verbs/graph-options.ts';

/** A map in a format; only what writes that format is loaded. */
export async function renderGraph(
  result: GraphResult,
  format: GraphFormat,
  calendar: Calendar,
): Promise<string> {
  switch (format) {
    case 'mermaid':
      return (await import('../report/render-mermaid.ts')).renderMermaid(result, calendar);
    case 'svg': {
      const { layOutGraph } = await import('../layout/lay-out-graph.ts');
      const { renderSvg } = await import('../report/render-svg.ts');
      return renderSvg(result, await layOutGraph(result), calendar);
    }
    case 'dot':
      return (await import('../report/render-dot.ts')).renderDot(result, calendar);
    case 'd2':
      return (await import('../report/render-d2.ts')).renderD2(result, calendar);
    case 'graphml':
      return (await import('../report/render-graphml.ts')).renderGraphml(result, calendar);
    case 'gexf':
      return (await import('../report/render-gexf.ts')).renderGexf(result, calendar);
    case 'csv':
      return (await import('../report/tabulate-graph.ts')).tabulateGraph(result);
    default:
      return formatJson(result);
  }
}
