import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/model/clean-text.ts';
import type { DrawnHandOff, DrawnTeam, RippleMap } from '../../src/report/draw-ripple.ts';
import { drawRipple } from '../../src/report/draw-ripple.ts';
import { HOSTILE_NAMES } from '../hostile-names.ts';
import { anyText } from './hostile-texts.ts';

/** A label in quotes: letters, digits, spaces, commas, numbered signs, and our own line break. */
const LABEL = String.raw`"((?:[\p{L}\p{M}\p{N} ,]|#\d+;|<br\/>)*)"`;
const NODE = new RegExp(String.raw`^  n\d+(?:\[\[${LABEL}\]\]|\[${LABEL}\]|\(\[${LABEL}\]\))$`, 'u');
const EDGE = new RegExp(String.raw`^  (n\d+) (==>|-\.->)(?:\|${LABEL}\|)? (n\d+)$`, 'u');
const LOOK =
  /^ {2}(?:classDef (?:origin|hit|customer|fine) stroke-[a-z]+:[\dpx ]+|class n\d+(?:,n\d+)* (?:origin|hit|customer|fine))$/;

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'.split('');

/** What a drawing says, line by line; every line must be one that we meant. */
function readDrawing(mermaid: string) {
  const [first, ...lines] = mermaid.split('\n');
  expect(first).toBe('flowchart LR');
  const labels: string[] = [];
  const edges: (readonly [from: string, to: string, arrow: string, label: string])[] = [];
  for (const line of lines) {
    const node = NODE.exec(line);
    const edge = EDGE.exec(line);
    if (node !== null) labels.push(readLabel(node[1] ?? node[2] ?? node[3] ?? ''));
    else if (edge !== null)
      edges.push([edge[1] ?? '', edge[4] ?? '', edge[2] ?? '', readLabel(edge[3] ?? '')]);
    else expect(line).toMatch(LOOK);
  }
  return { labels, edges };
}

function readLabel(label: string): string {
  return label
    .replaceAll(/#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('\u200b', '');
}

function chain(length: number): RippleMap {
  const teams = Array.from({ length }, (_, i): DrawnTeam => {
    const kind = i === 0 ? 'origin' : i === length - 1 ? 'customer' : 'hit';
    return { id: `t${i}`, label: `T${i}`, kind };
  });
  const handoffs = teams.slice(1).map(({ id }, i): DrawnHandOff => ({ from: `t${i}`, to: id, isWay: true }));
  return { teams, handoffs };
}

describe('drawRipple', () => {
  it('draws teams and hand-offs from left to right', () => {
    const { mermaid, legend } = drawRipple({
      teams: [
        { id: 'claims desk', label: 'Claims "desk"', kind: 'origin', note: '3d late' },
        { id: 'end', label: 'end', kind: 'customer' },
        { id: 'x', label: 'a.b', kind: 'fine' },
      ],
      handoffs: [
        { from: 'claims desk', to: 'end', label: 'a -> b', isWay: true },
        { from: 'claims desk', to: 'x', isWay: false },
        { from: 'claims desk', to: 'nobody', isWay: true },
      ],
    });
    expect(mermaid).toBe(
      [
        'flowchart LR',
        '  n0[["Claims #34;desk#34;<br/>3d late"]]',
        '  n1(["end<br/>customer, hit"])',
        '  n2["a#46;b<br/>not hit"]',
        '  classDef origin stroke-width:4px',
        '  class n0 origin',
        '  classDef customer stroke-width:4px',
        '  class n1 customer',
        '  classDef fine stroke-dasharray:4 4',
        '  class n2 fine',
        '  n0 ==>|"a #45;#62; b"| n1',
        '  n0 -.-> n2',
      ].join('\n'),
    );
    expect(legend).toBe(
      'Suppliers are on the left, customers on the right and round; thick arrows are the ways it takes.',
    );
  });

  it('keeps what is nearest to customers of a large map, and says so', () => {
    const { mermaid, legend } = drawRipple(chain(100));
    const { labels, edges } = readDrawing(mermaid);
    expect(labels).toHaveLength(30);
    expect(labels[0]).toBe('T70<br/>hit');
    expect(labels.at(-1)).toBe('T99<br/>customer, hit');
    expect(edges).toHaveLength(29);
    expect(legend).toContain('Drawn: 30 of 100 teams, those nearest to customers.');
  });

  it('draws a limited number of hand-offs, ways first, and says so', () => {
    const { teams } = chain(20);
    const handoffs = teams.flatMap(({ id: from }, i) =>
      teams.flatMap(({ id: to }, j): DrawnHandOff[] => (i === j ? [] : [{ from, to, isWay: i === 19 }])),
    );
    const { mermaid, legend } = drawRipple({ teams, handoffs });
    const { edges } = readDrawing(mermaid);
    expect(edges).toHaveLength(60);
    expect(edges.filter(([, , arrow]) => arrow === '==>')).toHaveLength(19);
    expect(legend).toContain('Drawn: 60 of 380 hand-offs.');
  });

  it.each(HOSTILE_NAMES.map((name) => [JSON.stringify(name).slice(0, 60), name] as const))(
    'keeps %s in its label',
    (_, name) => {
      const teams: DrawnTeam[] = [
        { id: name, label: name, kind: 'origin', note: name },
        { id: `${name}2`, label: name, kind: 'customer' },
      ];
      const handoffs = [{ from: name, to: `${name}2`, label: name, isWay: true }];
      const { labels, edges } = readDrawing(drawRipple({ teams, handoffs }).mermaid);
      const clean = cleanText(name).replaceAll(/ {2,}/g, ' ').trim();
      const letters = Array.from(clean);
      const short = letters.length <= 40 ? clean : `${letters.slice(0, 39).join('')}…`;
      expect(labels).toEqual([`${short}<br/>${short}`, `${short}<br/>customer, hit`]);
      expect(edges).toEqual([['n0', 'n1', '==>', short]]);
    },
  );

  it('of any map is small and has no line that a name made', () => {
    const kinds = ['origin', 'hit', 'customer', 'fine'] as const;
    const team = fc.record({
      id: fc.constantFrom(...LETTERS),
      label: anyText,
      kind: fc.constantFrom(...kinds),
      note: anyText,
    });
    const handoff = fc.record({
      from: fc.constantFrom(...LETTERS, '-'),
      to: fc.constantFrom(...LETTERS, '-'),
      label: anyText,
      isWay: fc.boolean(),
    });
    const map = fc.record({
      teams: fc.uniqueArray(team, { selector: ({ id }) => id, maxLength: 26 }),
      handoffs: fc.array(handoff, { maxLength: 80 }),
    });
    fc.assert(
      fc.property(map, fc.integer({ min: 1, max: 30 }), (any, most) => {
        const { mermaid, legend } = drawRipple(any, most);
        const { labels, edges } = readDrawing(mermaid);
        expect(mermaid.length).toBeLessThan(50_000);
        expect(labels).toHaveLength(Math.min(most, any.teams.length));
        expect(edges.length).toBeLessThanOrEqual(60);
        expect(legend.includes('Drawn:')).toBe(
          labels.length < any.teams.length || legend.includes('hand-off'),
        );
      }),
      { numRuns: 200 },
    );
  });
});
