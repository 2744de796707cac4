import type { ReportRule } from '../model/report-result.ts';
import type { Block, ListItem } from './blocks.ts';
import { countOf, formatCount } from './phrases.ts';
import type { ReportContext } from './report-context.ts';
import { section, paragraph } from './report-context.ts';

/** What the organization's own rules find: talks worth having, the gravest first. */
export function presentReportRules({ result }: ReportContext): Block[] {
  const { rules } = result;
  if (rules.length === 0) return [];
  const count = rules.reduce((sum, rule) => sum + rule.count, 0);
  return [
    section('Talks worth having'),
    paragraph(
      `The map is held to ${countOf(rules.length, 'rule')} that ${rules.length === 1 ? 'finds' : 'find'} ${countOf(count, 'place')} where two teams should talk, the gravest first. What people have already accepted is left out.`,
    ),
    { kind: 'list', items: rules.map(presentRule) },
  ];
}

function presentRule({ title, count, examples }: ReportRule): ListItem {
  const more = count - examples.length;
  return {
    text: [{ text: title, mark: 'strong' }, ` (${countOf(count, 'time')})`],
    details: [...examples, ...(more > 0 ? [`and ${formatCount(more)} more`] : [])],
  };
}
