import type { ChoiceChange, SourceChange } from '../model/diff-impact.ts';
import type { Block, ListItem } from './blocks.ts';
import type { DiffPage } from './diff-view.ts';
import { describeLoopChange, describeToleranceEffect, nameSome } from './diff-words.ts';
import { countOf, formatCount, joinSome } from './phrases.ts';

const MOST_ITEMS = 8;

/** Loops, single sources, choices that are none, and how much delay customers survive: new ones first in each. */
export function presentRisks(page: DiffPage): Block[] {
  const items = riskItems(page);
  if (items.length === 0) return [];
  const shown = items.slice(0, page.view.all ? Infinity : MOST_ITEMS);
  const left = items.length - shown.length;
  return [
    { kind: 'heading', level: 2, text: 'Risks' },
    {
      kind: 'list',
      items: [...shown, ...(left > 0 ? [{ text: `${formatCount(left)} more; --all.` }] : [])],
    },
  ];
}

/** Whether the view leaves any of them out. */
export function areRisksCut(page: DiffPage): boolean {
  return !page.view.all && riskItems(page).length > MOST_ITEMS;
}

function riskItems(page: DiffPage): ListItem[] {
  const { words, result } = page;
  const { loops, singleSources, choices, tolerances } = result.impact;
  return [
    ...loops.map((change) => ({ text: describeLoopChange(words, change) })),
    ...singleSources.map((source) => ({ text: describeSource(page, source) })),
    ...choices.map((choice) => ({ text: describeChoice(page, choice) })),
    ...tolerances.map((effect) => ({ text: describeToleranceEffect(words, effect) })),
  ];
}

function describeSource({ words }: DiffPage, { team, change, promises }: SourceChange): string {
  const isOne = promises.length === 1;
  const named = joinSome(
    promises.map((id) => words.naming.handoff(id)),
    3,
  );
  const how = change === 'new' ? 'newly' : 'no longer';
  return `${countOf(promises.length, 'promise')} ${how} ${isOne ? 'stands or falls' : 'stand or fall'} with ${words.naming.team(team)}: ${named}.`;
}

function describeChoice({ words }: DiffPage, { to, anyOf, change, members, teams }: ChoiceChange): string {
  const choice = `The choice of ${words.naming.team(to)} between ${countOf(members.length, 'hand-off')} (${anyOf})`;
  const on = nameSome(words, teams);
  return change === 'new'
    ? `${choice} is newly none: all of them depend on ${on}.`
    : `${choice} no longer depends on ${on} alone.`;
}
