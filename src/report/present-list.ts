import type { ListHandOff, ListResult, ListTeam } from '../model/list-result.ts';
import type { Block, Column, Inline, ListItem, Span } from './blocks.ts';
import type { ListColumn, Units } from './list-column.ts';
import { describeListedPromise, describeTerms } from './list-handoff-columns.ts';
import type { ListView } from './list-view.ts';
import { handoffColumns, teamColumns } from './list-view.ts';
import { countOf, formatCount, joinPhrases } from './phrases.ts';
import { presentListGroups } from './present-list-groups.ts';
import { presentListTree } from './present-list-tree.ts';

const MOST_ROWS = 20;

/** The answer to `list` for people: a table of teams or of hand-offs, or the teams by their groups. */
export function presentList(result: ListResult, view: ListView): Block[] {
  const head: Block[] = [{ kind: 'heading', level: 1, text: headline(result) }, ...presentSelection(result)];
  if (result.teams.length === 0) return head;
  switch (view.shape) {
    case 'handoffs':
      return [...head, ...presentHandOffs(result, view)];
    case 'tree':
      return [...head, ...presentListTree(result, view)];
    case 'groups':
      return [...head, ...presentListGroups(result)];
    default:
      return [...head, ...presentTeams(result, view)];
  }
}

function headline({ org, totals, select, exclude }: ListResult): string {
  const { teams, customers, handoffs, allTeams } = totals;
  const name = org === '' ? 'The map' : org;
  const isAll = select.length + exclude.length === 0;
  if (teams === 0) return `${name}: no team of ${formatCount(allTeams)} is selected.`;
  const who = isAll ? countOf(teams, 'team') : `${formatCount(teams)} of ${countOf(allTeams, 'team')}`;
  const among = customers > 0 ? ` (${countOf(customers, 'customer')} among them)` : '';
  const rest = isAll ? '' : ' from or to them';
  return `${name}: ${who}${among}, ${countOf(handoffs, 'hand-off')}${rest}.`;
}

function presentSelection({ select, exclude }: ListResult): Block[] {
  const parts = [
    ...(select.length > 0 ? [`selected by ${joinPhrases(select)}`] : []),
    ...(exclude.length > 0 ? [`without ${joinPhrases(exclude)}`] : []),
  ];
  if (parts.length === 0) return [];
  const text = parts.join(', ');
  return [
    {
      kind: 'paragraph',
      text: [{ text: `${text.charAt(0).toUpperCase()}${text.slice(1)}.`, mark: 'quiet' }],
    },
  ];
}

function presentTeams({ teams }: ListResult, view: ListView): Block[] {
  const shown = view.all ? teams : teams.slice(0, MOST_ROWS);
  const names = view.columns ?? worthShowing(teams);
  const hops = names.includes('customer-hops') ? '; Hops: the fewest hand-offs from there to a customer' : '';
  return [
    tableOf(shown, teamColumns(names), view),
    ...note(cutNote(shown.length, teams.length, 'team')),
    ...(view.columns === undefined ? note(`In and Out count hand-offs${hops}.`) : []),
  ];
}

/** Names, groups and customers only where there are any. */
function worthShowing(teams: readonly ListTeam[]): string[] {
  return [
    'id',
    ...(teams.some(({ id, name }) => id !== name) ? ['name'] : []),
    'kind',
    ...(teams.some(({ group }) => group !== '') ? ['group'] : []),
    'in',
    'out',
    ...(teams.some(({ customerHops }) => customerHops !== null) ? ['customer-hops'] : []),
  ];
}

function presentHandOffs({ handoffs }: ListResult, { all, columns, units }: ListView): Block[] {
  const shown = all ? handoffs : handoffs.slice(0, MOST_ROWS);
  const block: Block =
    columns === undefined
      ? { kind: 'list', items: shown.map((handoff) => describeHandOff(handoff, units)) }
      : tableOf(shown, handoffColumns(columns), { columns, units });
  return [block, ...note(cutNote(shown.length, handoffs.length, 'hand-off'))];
}

/** Its id, with from whom to whom where that does not say it; below what is agreed and promised. */
function describeHandOff(handoff: ListHandOff, units: Units): ListItem {
  const { id, from, to, what } = handoff;
  const way = `${from}->${to}`;
  const text: Span[] = [{ text: id, mark: 'code' }];
  if (id !== way && !id.startsWith(`${way}#`)) text.push(` (${from} → ${to})`);
  if (what !== '') text.push(': ', { text: what, mark: 'strong' });
  const promise = describeListedPromise(handoff, units);
  const details: Inline[] = [describeTerms(handoff, units), promise === '' ? '' : `promised: ${promise}`];
  return { text, details: details.filter((detail) => detail !== '') };
}

function tableOf<T>(
  things: readonly T[],
  columns: readonly ListColumn<T>[],
  { columns: asked, units }: Pick<ListView, 'columns' | 'units'>,
): Block {
  // A column that was asked for is there, also where it is empty throughout.
  const cellOf = (cell: Inline): Inline => (cell === '' && asked !== undefined ? '–' : cell);
  return {
    kind: 'table',
    columns: columns.map(({ title, align }): Column => ({ title, align })),
    rows: things.map((thing) => ({
      indent: 0,
      cells: columns.map(({ show }) => cellOf(show(thing, units))),
    })),
  };
}

function cutNote(shown: number, all: number, noun: string): string {
  if (shown === all) return '';
  return `${formatCount(shown)} of ${countOf(all, noun)}, in the order of the file; --all shows all.`;
}

function note(text: string): Block[] {
  return text === '' ? [] : [{ kind: 'paragraph', text: [{ text, mark: 'quiet' }] }];
}
