import type { CheckResult } from '../model/check-result.ts';
import type { Finding, FindingSeverity } from '../model/finding.ts';
import { FINDING_SEVERITIES, isOpen } from '../model/finding.ts';
import type { Block, Inline, ListItem, Span } from './blocks.ts';
import type { CheckView } from './check-view.ts';
import { isForbidden } from './count-findings.ts';
import type { FindingGroup } from './group-findings.ts';
import { groupFindings } from './group-findings.ts';
import { countOf, formatCount, joinSome } from './phrases.ts';

/** So many of one rule are shown one by one: of what makes check fail, and of what does not. */
const MOST_FORBIDDEN = 20;
const MOST_OTHERS = 3;
/** Of a rule that is only counted, the first few places. */
const MOST_PLACES = 3;
/** Of what a rule finds more than once at one entity, so many are named beside the first. */
const MOST_ALIKE = 5;

/** What a severity is called, as in the headline. */
export const SEVERITY_WORDS: Readonly<Record<FindingSeverity, string>> = {
  error: 'error',
  warn: 'warning',
  info: 'note',
};

/** The findings one by one, the gravest first; notes are counted by rule. With `all` everything, and one by one. */
export function presentFindings(
  { findings, rules, totals }: CheckResult,
  diagnostics: readonly ListItem[],
  view: CheckView,
): Block[] {
  const open = findings.filter(isOpen);
  const bySeverity = (severity: FindingSeverity): Finding[] =>
    open.filter((finding) => finding.severity === severity);
  const errors = presentByRule(bySeverity('error'), view);
  const warnings = presentByRule(bySeverity('warn'), view);
  const notes = bySeverity('info');
  const apart = view.all ? findings.filter((finding) => !isOpen(finding)) : [];
  const summed = sumUp(notes, rules);
  const cut = open.length - notes.length - errors.shown - warnings.shown;
  return [
    ...listOf('', [...errors.items, ...diagnostics, ...warnings.items]),
    ...listOf('Notes', view.all ? notes.map((finding) => presentFinding(finding, view)) : summed),
    ...listOf(
      'Accepted or known',
      apart.map((finding) => presentFinding(finding, view)),
    ),
    ...nextCommands(
      open,
      [
        ...(cut > 0 ? [countOf(cut, 'more finding')] : []),
        ...(notes.length > 0 ? [`each note with its place`] : []),
        ...(totals.accepted > 0 ? [`${formatCount(totals.accepted)} accepted`] : []),
        ...(totals.known > 0 ? [`${formatCount(totals.known)} known`] : []),
      ],
      view,
    ),
  ];
}

/** Findings as items; unless each is shown by itself, those of one rule at one entity are one item. */
export function presentTogether(findings: readonly Finding[], view: CheckView): ListItem[] {
  if (view.all) return findings.map((finding) => presentFinding(finding, view));
  return groupFindings(findings).map((group) => presentGroup(group, view));
}

/** The first in full, and what tells the others apart: their places are the same, and their words nearly. */
function presentGroup({ first, others }: FindingGroup, view: CheckView): ListItem {
  const item = presentFinding(first, view);
  if (others.length === 0) return item;
  const named = others.map(({ about }) => about).filter((about) => about !== '');
  const which = named.length === others.length ? ` (${joinSome(named, MOST_ALIKE)})` : '';
  const alike = `and ${formatCount(others.length)} more like it here${which}`;
  return { ...item, details: [...(item.details ?? []), alike] };
}

/** A finding with its place; what makes check fail with the line that it stands in. */
export function presentFinding(finding: Finding, { failOn, sourceOf }: CheckView): ListItem {
  const { rule, severity, message, place, accepted, baseline } = finding;
  const at = place === null ? '' : `${place.file}:${place.line}:${place.column} `;
  const details: Inline[] = [];
  if (accepted !== null) details.push([{ text: 'accepted', mark: 'fine' }, `: ${accepted}`]);
  else if (baseline === 'known') details.push('known in the baseline');
  const isShown = place !== null && isOpen(finding) && isForbidden(severity, failOn);
  const source = isShown ? sourceOf?.(place) : undefined;
  return {
    text: [at, markSeverity(severity, rule), ` ${message}`],
    details,
    ...(source === undefined ? {} : { source }),
  };
}

function markSeverity(severity: FindingSeverity, rule: string): Span {
  const text = `${SEVERITY_WORDS[severity]}[${rule}]`;
  return severity === 'info' ? text : { text, mark: severity === 'error' ? 'late' : 'strong' };
}

interface ShownFindings {
  readonly items: readonly ListItem[];
  /** How many of them in full. */
  readonly shown: number;
}

/** The first few of each rule, and how many more it has. */
function presentByRule(findings: readonly Finding[], view: CheckView): ShownFindings {
  const items: ListItem[] = [];
  let shown = 0;
  for (const [rule, found] of byRule(findings)) {
    const isFailing = found.some(({ severity }) => isForbidden(severity, view.failOn));
    const most = view.all ? Infinity : isFailing ? MOST_FORBIDDEN : MOST_OTHERS;
    const groups = view.all ? found.map((first) => ({ first, others: [] })) : groupFindings(found);
    const kept = groups.slice(0, most);
    shown += kept.length;
    items.push(...kept.map((group) => presentGroup(group, view)));
    if (groups.length > kept.length) items.push(sayMore(rule, groups.slice(kept.length)));
  }
  return { items, shown };
}

/** How many are left out, and at how many places where several are at one. */
function sayMore(rule: string, groups: readonly FindingGroup[]): ListItem {
  const count = groups.reduce((sum, { others }) => sum + 1 + others.length, 0);
  const places = count === groups.length ? '' : ` at ${countOf(groups.length, 'other place')}`;
  return { text: [`… and ${formatCount(count)} more of `, { text: rule, mark: 'code' }, places] };
}

/** A line for each rule: how often, what it is, and the first few places. */
export function sumUp(findings: readonly Finding[], rules: CheckResult['rules']): ListItem[] {
  const titles = new Map(rules.map(({ code, title }) => [code, title]));
  return [...byRule(findings)].map(([rule, found]): ListItem => {
    const [first] = found;
    const count = `${formatCount(found.length)} × `;
    const code: Span = { text: rule, mark: 'code' };
    if (found.length === 1 && first !== undefined) return { text: [count, code, `: ${first.message}`] };
    const ids = [...new Set(found.map(({ entity }) => entity.id))].filter((id) => id !== '');
    const places = ids.length === 0 ? '' : ` (${joinSome(ids, MOST_PLACES)})`;
    return { text: [count, code, `: ${titles.get(rule) ?? ''}`, { text: places, mark: 'quiet' }] };
  });
}

/** Findings by their rule, in their order. */
export function byRule(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const rules = new Map<string, Finding[]>();
  for (const finding of findings) {
    const found = rules.get(finding.rule) ?? [];
    if (found.push(finding) === 1) rules.set(finding.rule, found);
  }
  return rules;
}

/** The gravest first; else as they were found. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return findings.toSorted(
    (a, b) => FINDING_SEVERITIES.indexOf(b.severity) - FINDING_SEVERITIES.indexOf(a.severity),
  );
}

function listOf(title: string, items: readonly ListItem[]): Block[] {
  if (items.length === 0) return [];
  const heading: Block[] = title === '' ? [] : [{ kind: 'heading', level: 2, text: title }];
  return [...heading, { kind: 'list', items }];
}

function nextCommands(
  open: readonly Finding[],
  hidden: readonly string[],
  { all, command }: CheckView,
): Block[] {
  if (command === undefined) return [];
  const [first] = open;
  const commands = [
    ...(first === undefined
      ? []
      : [{ command: `ripple explain ${first.rule}`, tells: 'why it matters and how to mend it' }]),
    ...(all || hidden.length === 0
      ? []
      : [{ command: `${command} --all`, tells: `also ${hidden.join(', ')}` }]),
  ];
  return commands.length === 0 ? [] : [{ kind: 'commands', title: 'More', commands }];
}
