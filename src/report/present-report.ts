import type { Organization } from '../model/organization.ts';
import type { ReportResult } from '../model/report-result.ts';
import type { Block } from './blocks.ts';
import { countOf } from './phrases.ts';

/** The report for people who were not there. */
export function presentReport(result: ReportResult, { teams, handoffs }: Organization): Block[] {
  return [
    { kind: 'heading', level: 1, text: result.org },
    {
      kind: 'paragraph',
      text: `${countOf(teams.length, 'team')}, ${countOf(handoffs.length, 'hand-off')}.`,
    },
  ];
}
