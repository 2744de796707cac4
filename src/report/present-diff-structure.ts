import type { DiffStructure, EntityChange, KeyChange } from '../model/diff-structure.ts';
import type { Block, Inline, ListItem, Span } from './blocks.ts';
import { countOf, formatCount, joinSome } from './phrases.ts';

/** How what changed in the file is shown. */
export interface DiffStructureView {
  /** Everything, instead of what is quickly read. */
  readonly all: boolean;
  /** Everything too, but below its summary, for formats that can fold it away. */
  readonly folded: boolean;
}

/** The sorts of entities, as people call one. */
const NOUNS = {
  teams: 'team',
  handoffs: 'hand-off',
  scenarios: 'scenario',
  engagements: 'engagement',
  rules: 'rule',
} as const;

type Sort = keyof typeof NOUNS;

const SORTS = ['teams', 'handoffs', 'scenarios', 'engagements', 'rules'] as const satisfies readonly Sort[];

/** What the reader of a change should see first. */
const CHANGES = [
  'removed',
  'added',
  'renamed',
  'changed',
] as const satisfies readonly EntityChange['change'][];

const MOST_ENTITIES = 8;
const MOST_KEYS = 5;
/** Letters of a value. */
const LONGEST_VALUE = 60;

/** What changed in the file itself: in one sentence, then entity by entity with old → new; nothing where nothing did. */
export function presentDiffStructure(structure: DiffStructure, view: DiffStructureView): Block[] {
  const summary = summarizeStructure(structure);
  if (summary === '') return [];
  const lists = [
    ...presentOrganization(structure.organization, view),
    ...SORTS.flatMap((sort) => presentSort(sort, structure[sort], view)),
  ];
  if (view.folded) return [{ kind: 'details', summary: `In the file: ${summary}.`, blocks: lists }];
  return [{ kind: 'heading', level: 2, text: `In the file: ${summary}` }, ...lists];
}

/** `calendar changed, 2 teams added, 1 hand-off removed, 3 changed`; empty where nothing changed. */
export function summarizeStructure(structure: DiffStructure): string {
  const parts = SORTS.flatMap((sort) => countChanges(NOUNS[sort], structure[sort]));
  const own = [...new Set(structure.organization.map(({ key }) => key.split('.')[0] ?? key))];
  if (own.length > 0) parts.unshift(`${joinSome(own, 3)} changed`);
  return parts.join(', ');
}

function countChanges(noun: string, changes: readonly EntityChange[]): string[] {
  let isNamed = false;
  return (['added', 'removed', 'renamed', 'changed'] as const).flatMap((kind) => {
    const count = changes.filter(({ change }) => change === kind).length;
    if (count === 0) return [];
    const words = isNamed ? formatCount(count) : countOf(count, noun);
    isNamed = true;
    return [`${words} ${kind}`];
  });
}

function presentOrganization(changes: readonly KeyChange[], view: DiffStructureView): Block[] {
  if (changes.length === 0) return [];
  const items = changes.map((change): ListItem => ({ text: describeKey(change, view) }));
  const isOtherTime = changes.some(({ key }) => /^calendar\.(?!x-)/.test(key));
  const note: Block[] = isOtherTime
    ? [
        {
          kind: 'paragraph',
          text: 'Durations in days or weeks have another length now; those that are written as before are not listed.',
        },
      ]
    : [];
  return [titled('Organization'), { kind: 'list', items }, ...note];
}

function presentSort(sort: Sort, changes: readonly EntityChange[], view: DiffStructureView): Block[] {
  if (changes.length === 0) return [];
  const sorted = CHANGES.flatMap((kind) => changes.filter(({ change }) => change === kind));
  const shown = isWhole(view) ? sorted : sorted.slice(0, MOST_ENTITIES);
  const noun = NOUNS[sort];
  const left = sorted.length - shown.length;
  return [
    titled(`${noun.charAt(0).toUpperCase()}${noun.slice(1)}s`),
    { kind: 'list', items: shown.map((change) => describeEntity(change, view)) },
    ...(left === 0
      ? []
      : [quiet(`${formatCount(left)} more ${left === 1 ? noun : `${noun}s`}; --all shows all.`)]),
  ];
}

/** Its id, old and new where it has another one, what happened and where; below key by key. */
function describeEntity(change: EntityChange, view: DiffStructureView): ListItem {
  const { id, was, name, file, line } = change;
  const keys = withoutEnds(change);
  const ids: Span[] =
    was === null
      ? [{ text: id, mark: 'code' }]
      : [{ text: was, mark: 'code' }, ' → ', { text: id, mark: 'code' }];
  const called: Span[] = name === '' || name === id ? [] : [' ', shorten(name, view)];
  const place: Span = { text: ` (${file}:${line})`, mark: 'quiet' };
  const text: Inline = [{ text: change.change, mark: 'strong' }, ' ', ...ids, ...called, place];
  const shown = isWhole(view) ? keys : keys.slice(0, MOST_KEYS);
  const left = keys.length - shown.length;
  const details = shown.map((key) => describeKey(key, view, change.change));
  return { text, details: left === 0 ? details : [...details, `${countOf(left, 'more key')}; --all`] };
}

/** Of a new hand-off, or one that is gone, a default id says who gives and who receives. */
function withoutEnds({ change, id, keys }: EntityChange): readonly KeyChange[] {
  if (change === 'changed' || change === 'renamed') return keys;
  const valueOf = (name: string): string => {
    const found = keys.find(({ key }) => key === name);
    return found?.after ?? found?.before ?? '';
  };
  const way = `${valueOf('from')}->${valueOf('to')}`;
  return id.startsWith(way) ? keys.filter(({ key }) => key !== 'from' && key !== 'to') : keys;
}

/** `lead: 2d → 1d 4h`; of what is new or gone as a whole, what it holds. */
function describeKey(
  { key, before, after }: KeyChange,
  view: DiffStructureView,
  change: EntityChange['change'] = 'changed',
): Inline {
  const show = (value: string | null): Span =>
    value === null ? { text: 'left out', mark: 'quiet' } : { text: shorten(value, view), mark: 'code' };
  const name = `${shorten(key, view)}: `;
  if (change === 'added') return [name, show(after)];
  return change === 'removed' ? [name, show(before)] : [name, show(before), ' → ', show(after)];
}

function shorten(text: string, view: DiffStructureView): string {
  const letters = Array.from(text.slice(0, 2 * LONGEST_VALUE + 2));
  if (isWhole(view) || letters.length <= LONGEST_VALUE) return text;
  return `${letters.slice(0, LONGEST_VALUE - 1).join('')}…`;
}

function isWhole({ all, folded }: DiffStructureView): boolean {
  return all || folded;
}

function titled(text: string): Block {
  return { kind: 'heading', level: 3, text };
}

function quiet(text: string): Block {
  return { kind: 'paragraph', text: [{ text, mark: 'quiet' }] };
}
