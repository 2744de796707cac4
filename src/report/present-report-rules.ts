import type { ReportRule } from '../model/report-result.ts';
import type { RuleCode } from '../model/rule-catalogue.ts';
import type { Block, ListItem } from './blocks.ts';
import { countOf, formatCount } from './phrases.ts';
import type { ReportContext } from './report-context.ts';
import { section, paragraph } from './report-context.ts';

/** Rules whose findings are told in parts of their own. */
const TOLD: ReadonlySet<string> = new Set<RuleCode>([
  'promises-kept',
  'promise-broken-anyway',
  'single-source',
  'fake-redundancy',
  'loop-never-recovers',
  'loop-spoils-all',
  'customer-unserved',
  'nobody-receives',
]);

/** What the organization's own rules find and no other part tells: talks worth having, the gravest first. */
export function presentReportRules({ result }: ReportContext): Block[] {
  const rules = result.rules.filter(({ rule }) => !TOLD.has(rule));
  if (rules.length === 0) return [];
  return [
    section('Talks worth having'),
    paragraph(
      'What else the map’s own rules find, each a talk that two teams could have. What people have accepted already is left out, and so is what the parts above tell.',
    ),
    { kind: 'list', items: rules.map(presentRule) },
  ];
}

function presentRule({ title, count, examples }: ReportRule): ListItem {
  const more = count - examples.length;
  return {
    text: [{ text: title, mark: 'strong' }, count === 1 ? ':' : `, at ${countOf(count, 'place')}:`],
    details: [...examples, ...(more > 0 ? [`and ${formatCount(more)} more`] : [])],
  };
}
