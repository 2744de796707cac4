import type { CheckDiagnostic, CheckResult } from '../model/check-result.ts';
import type { Block, ListItem } from './blocks.ts';
import { countDiagnostics } from './count-diagnostics.ts';
import { countOf, describeAssumedFeedback, joinPhrases } from './phrases.ts';

const MOST_NAMED = 5;

/** The answer to `check` for people, with a line for each diagnostic where they do not stand in full beside it. */
export function presentCheck(result: CheckResult, isListed = true): Block[] {
  const items = isListed ? result.diagnostics.map(presentDiagnostic) : [];
  const list: Block[] = items.length === 0 ? [] : [{ kind: 'list', items }];
  return [{ kind: 'heading', level: 1, text: headline(result) }, ...presentCounts(result), ...list];
}

function headline({ org, diagnostics, usable }: CheckResult): string {
  const counts = countDiagnostics(diagnostics).join(', ');
  const name = org === null || org === '' ? 'The file' : org;
  if (!usable) return `Not usable yet: ${counts}.`;
  return counts === '' ? `${name}: all is well.` : `${name}: usable, with ${counts}.`;
}

function presentCounts({ counts, files, assumedFeedback }: CheckResult): Block[] {
  if (counts === null) return [];
  const parts = [
    `${countOf(counts.teams, 'team')} (${countOf(counts.customers, 'customer')} among them)`,
    countOf(counts.handoffs, 'hand-off'),
    countOf(counts.scenarios, 'scenario'),
    countOf(counts.engagements, 'engagement'),
  ];
  const blocks: Block[] = [
    { kind: 'paragraph', text: `${joinPhrases(parts)} in ${countOf(files.length, 'file')}.` },
  ];
  if (assumedFeedback.length > 0) {
    const text = `${describeAssumedFeedback(assumedFeedback, MOST_NAMED)}. Say which it is with feedback: true.`;
    blocks.push({ kind: 'callout', tone: 'note', text });
  }
  return blocks;
}

function presentDiagnostic({ code, severity, message, file, line, column }: CheckDiagnostic): ListItem {
  const place = file === null ? '' : `${file}:${line}:${column} `;
  return {
    text: [
      place,
      { text: `${severity}[${code}]`, mark: severity === 'error' ? 'late' : 'strong' },
      ` ${message}`,
    ],
  };
}
