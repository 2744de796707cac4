import type { CheckResult } from '../model/check-result.ts';
import type { Finding } from '../model/finding.ts';
import { isOpen } from '../model/finding.ts';
import type { Organization } from '../model/organization.ts';
import type { Block, ListItem } from './blocks.ts';
import type { CheckView } from './check-view.ts';
import { isForbidden } from './count-findings.ts';
import { countOf, formatCount } from './phrases.ts';
import { presentDiagnostic, presentOutcome } from './present-check.ts';
import { presentDrawing } from './present-drawing.ts';
import { SEVERITY_WORDS, byRule, presentTogether } from './present-check-findings.ts';

/** The answer to `check` as a comment on a change: the outcome and what makes it fail at sight, everything else folded by rule. */
export function presentCheckComment(
  result: CheckResult,
  view: CheckView,
  organization?: Organization,
): Block[] {
  const { findings, rules, diagnostics, usable } = result;
  const open = findings.filter(isOpen);
  const failing = open.filter(({ severity }) => isForbidden(severity, view.failOn));
  const titles = new Map(rules.map(({ code, title }) => [code, title]));
  const said = diagnostics.map(presentDiagnostic);
  const isAtSight = !usable || isForbidden('warn', view.failOn);
  return [
    ...presentOutcome(result, view),
    ...listOf([...presentTogether(failing, view), ...(isAtSight ? said : [])]),
    ...(organization === undefined ? [] : presentDrawing(open, organization)),
    ...(isAtSight ? [] : foldAway(`${countOf(diagnostics.length, 'warning')} of the file`, said)),
    ...[...byRule(open.filter(({ severity }) => !isForbidden(severity, view.failOn)))].flatMap(
      ([rule, found]) => foldAway(sumUpRule(rule, found, titles.get(rule)), presentTogether(found, view)),
    ),
    ...foldAway(
      `${formatCount(result.totals.accepted)} accepted`,
      presentTogether(
        findings.filter(({ accepted }) => accepted !== null),
        view,
      ),
    ),
    ...foldAway(
      `${formatCount(result.totals.known)} known in the baseline`,
      presentTogether(
        findings.filter(({ accepted, baseline }) => accepted === null && baseline === 'known'),
        view,
      ),
    ),
  ];
}

function sumUpRule(rule: string, found: readonly Finding[], title = ''): string {
  const words = SEVERITY_WORDS[found[0]?.severity ?? 'info'];
  return `${countOf(found.length, words)}: ${title} (${rule})`;
}

function listOf(items: readonly ListItem[]): Block[] {
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

function foldAway(summary: string, items: readonly ListItem[]): Block[] {
  return items.length === 0 ? [] : [{ kind: 'details', summary, blocks: listOf(items) }];
}
