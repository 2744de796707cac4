import { isBrokenByChange } from '../model/broken-by-change.ts';
import type { DiffResult } from '../model/diff-result.ts';
import type { Organization } from '../model/organization.ts';
import type { Block, Commands } from './blocks.ts';
import { describeDiff } from './describe-diff.ts';
import type { DiffPage, DiffView } from './diff-view.ts';
import { createDiffWords } from './diff-words.ts';
import { areEffectsCut } from './diff-table.ts';
import { presentCustomerEffects, presentPromiseEffects } from './present-diff-effects.ts';
import { presentScenarioChanges } from './present-diff-scenarios.ts';
import { presentDiffStructure } from './present-diff-structure.ts';
import { presentEngagementEffects } from './present-diff-engagements.ts';
import { presentDrawing } from './present-drawing.ts';
import { areRisksCut, presentRisks } from './present-diff-risks.ts';

/**
 * The answer to `diff` for people: what it comes to, then promises, customers and risks, then the file. Where nothing is
 * different, one line.
 */
export function presentDiff(
  result: DiffResult,
  base: Organization,
  head: Organization,
  view: Partial<DiffView> = {},
): Block[] {
  const known = createDiffWords(base, head, result.impact);
  // Where nobody knows whether there are customers, nothing is said of their absence.
  const words = view.isSaved === true ? { ...known, hasCustomers: true } : known;
  const page: DiffPage = {
    result,
    head,
    words,
    view: {
      all: false,
      isComment: false,
      isSaved: false,
      command: undefined,
      whyCommand: undefined,
      ...view,
    },
  };
  const headline = describeDiff(result, words);
  if (result.verdict === 'same') return [{ kind: 'paragraph', text: headline }];
  return [
    { kind: 'heading', level: 1, text: headline },
    { kind: 'paragraph', text: [{ text: describeSides(result), mark: 'quiet' }] },
    ...presentCalendar(base, head),
    ...presentPromiseEffects(page),
    ...presentEngagementEffects(page),
    ...presentCustomerEffects(page),
    ...presentRisks(page),
    ...folded('Scenarios before and after', presentScenarioChanges(page)),
    ...(page.view.isComment ? presentDrawing(result.findings, head) : []),
    ...presentDiffStructure(result.structure, { all: page.view.all, folded: page.view.isComment }),
    ...presentNext(page),
  ];
}

function describeSides({ base, head }: DiffResult): string {
  return `${base.label} → ${head.label}`;
}

/** A day may be another number of hours than it was. */
function presentCalendar(base: Organization, head: Organization): Block[] {
  const [was, is] = [base.calendar, head.calendar];
  if (was.hoursPerDay === is.hoursPerDay && was.daysPerWeek === is.daysPerWeek) return [];
  const write = ({ hoursPerDay, daysPerWeek }: typeof is): string =>
    `a day of ${hoursPerDay}h and a week of ${daysPerWeek}d`;
  const text = `The calendar changed: all durations here, those of before too, are written with ${write(is)}; it was ${write(was)}.`;
  return [{ kind: 'paragraph', text }];
}

/** Its heading stands in the summary already. */
function folded(summary: string, blocks: readonly Block[]): Block[] {
  const inside = blocks.filter(({ kind }) => kind !== 'heading');
  return inside.length === 0 ? [] : [{ kind: 'details', summary, blocks: inside }];
}

function presentNext(page: DiffPage): Block[] {
  const { result, words, view } = page;
  const commands: Commands['commands'][number][] = [];
  const [later] = result.impact.customers.filter(({ change }) => change === 'later');
  const [broken] = result.impact.promises.filter(isBrokenByChange);
  const to = broken === undefined ? undefined : words.naming.handoffOf(broken.handoff)?.to;
  const asked =
    broken !== undefined && to !== undefined
      ? { ...broken.worst, to, tells: `how that comes to ${words.naming.team(to)}` }
      : later && {
          ...later.worst,
          to: later.customer,
          tells: `how that comes to ${words.naming.team(later.customer)}`,
        };
  const why = asked && view.whyCommand?.(asked.under, asked.id, asked.to);
  if (asked !== undefined && why !== undefined) commands.push({ command: why, tells: asked.tells });
  if (view.command !== undefined && (areEffectsCut(page) || areRisksCut(page)))
    commands.push({ command: `${view.command} --all`, tells: 'what is left out here' });
  return commands.length === 0 ? [] : [{ kind: 'commands', title: 'Next:', commands }];
}
