import { escapeMermaid } from './escape-mermaid.ts';
import { countOf, formatCount } from './phrases.ts';

/** A team in a drawing. origin: it starts here; hit: it is felt; customer: a customer feels it; fine: nothing is felt. */
export interface DrawnTeam {
  readonly id: string;
  readonly label: string;
  readonly kind: 'origin' | 'hit' | 'customer' | 'fine';
  /** What happens to it, as `3d late`; the kind in words without it: nothing is told by color alone. */
  readonly note?: string;
}

/** A hand-off in a drawing. */
export interface DrawnHandOff {
  readonly from: string;
  readonly to: string;
  readonly label?: string;
  /** Whether it is on the way by which a customer is hit. */
  readonly isWay: boolean;
}

/** What is drawn: what matters most comes first. A hand-off whose team is not there is left out. */
export interface RippleMap {
  readonly teams: readonly DrawnTeam[];
  readonly handoffs: readonly DrawnHandOff[];
}

/** A drawing in the language of Mermaid, and what a reader needs to know beside it. */
export interface RippleDrawing {
  readonly mermaid: string;
  /** How to read it, and how much of the whole it shows. */
  readonly legend: string;
}

/** More teams than these nobody reads; GitHub draws at most 50,000 letters. */
const MOST_TEAMS = 30;
const MOST_HANDOFFS = 60;
const MOST_LETTERS = 45_000;

const KIND_WORDS = { origin: 'starts here', hit: 'hit', customer: 'customer, hit', fine: 'not hit' } as const;

/** What stands around a label: customers are round, where it starts is a box with two bars. */
const SHAPES = {
  origin: ['[[', ']]'],
  hit: ['[', ']'],
  customer: ['([', '])'],
  fine: ['[', ']'],
} as const;

/** Lines only: a color that is readable on white is not on black. */
const LOOKS = {
  origin: 'stroke-width:4px',
  hit: 'stroke-width:2px',
  customer: 'stroke-width:4px',
  fine: 'stroke-dasharray:4 4',
} as const;

/**
 * A small map of what is hit, suppliers left and customers right. Of a large one it draws the ways to the customers, those
 * that come first in the map before others and the end of a way before its beginning, and the legend says so.
 */
export function drawRipple({ teams, handoffs }: RippleMap, mostTeams = MOST_TEAMS): RippleDrawing {
  const known = new Set(teams.map(({ id }) => id));
  const between = handoffs.filter(({ from, to }) => known.has(from) && known.has(to));
  const chosen = chooseTeams(teams, between, mostTeams);
  const shown = teams.filter(({ id }) => chosen.has(id));
  const names = new Map(shown.map(({ id }, i) => [id, `n${i}`]));
  const among = between.filter(({ from, to }) => chosen.has(from) && chosen.has(to));
  const ways = [...among.filter(({ isWay }) => isWay), ...among.filter(({ isWay }) => !isWay)];
  const lines = ['flowchart LR', ...shown.map((team, i) => drawTeam(team, i)), ...drawLooks(shown, names)];
  const arrows = ways.slice(0, MOST_HANDOFFS).map((handoff) => drawHandOff(handoff, names));
  let letters = lines.join('\n').length;
  const fitting = arrows.filter((arrow) => (letters += arrow.length + 1) <= MOST_LETTERS);
  return {
    mermaid: [...lines, ...fitting].join('\n'),
    legend: describeDrawing([shown.length, teams.length], [fitting.length, among.length]),
  };
}

/** The ways to the customers, from their ends; then whoever else there is room for. */
function chooseTeams(
  teams: readonly DrawnTeam[],
  handoffs: readonly DrawnHandOff[],
  most: number,
): ReadonlySet<string> {
  if (teams.length <= most) return new Set(teams.map(({ id }) => id));
  const before = new Map<string, string[]>();
  for (const { from, to, isWay } of handoffs) {
    if (!isWay) continue;
    const givers = before.get(to);
    if (givers === undefined) before.set(to, [from]);
    else givers.push(from);
  }
  const chosen = new Set<string>();
  const customers = teams.filter(({ kind }) => kind === 'customer');
  for (const { id } of [...customers, ...teams]) {
    const way = new Set([id]);
    for (const at of way) {
      if (chosen.size >= most) return chosen;
      chosen.add(at);
      for (const giver of before.get(at) ?? []) way.add(giver);
    }
  }
  return chosen;
}

function drawTeam({ label, note, kind }: DrawnTeam, number: number): string {
  const [open, close] = SHAPES[kind];
  const lines = [label, note ?? KIND_WORDS[kind]]
    .map((line) => escapeMermaid(line))
    .filter((line) => line !== '');
  return `  n${number}${open}"${lines.join('<br/>')}"${close}`;
}

function drawHandOff(
  { from, to, label = '', isWay }: DrawnHandOff,
  names: ReadonlyMap<string, string>,
): string {
  const text = escapeMermaid(label);
  const arrow = isWay ? '==>' : '-.->';
  return `  ${names.get(from)} ${arrow}${text === '' ? '' : `|"${text}"|`} ${names.get(to)}`;
}

function drawLooks(teams: readonly DrawnTeam[], names: ReadonlyMap<string, string>): string[] {
  return (['origin', 'hit', 'customer', 'fine'] as const).flatMap((kind) => {
    const members = teams.flatMap((team) => (team.kind === kind ? [names.get(team.id) ?? ''] : []));
    return members.length === 0
      ? []
      : [`  classDef ${kind} ${LOOKS[kind]}`, `  class ${members.join(',')} ${kind}`];
  });
}

function describeDrawing(
  [teams, allTeams]: readonly [number, number],
  [handoffs, allHandoffs]: readonly [number, number],
): string {
  const how =
    'Suppliers are on the left, customers on the right and round; thick arrows are the ways it takes.';
  const cut = [
    ...(teams < allTeams
      ? [`${formatCount(teams)} of ${countOf(allTeams, 'team')}, those nearest to customers`]
      : []),
    ...(handoffs < allHandoffs ? [`${formatCount(handoffs)} of ${countOf(allHandoffs, 'hand-off')}`] : []),
  ];
  return cut.length === 0 ? how : `${how} Drawn: ${cut.join('; ')}.`;
}
