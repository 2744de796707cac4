import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareStructure } from '../../src/analysis/compare-structure.ts';
import type { EntityMatch } from '../../src/analysis/match-entities.ts';
import { matchEntities } from '../../src/analysis/match-entities.ts';
import { orgCases, plainHandOff, plainOrganization, plainTeam } from '../random-orgs.ts';
import { organizationOf } from '../read-text.ts';
import { relabelTeams } from './relabel.ts';

async function matchOf(base: string, head: string): Promise<EntityMatch> {
  return matchEntities(
    await organizationOf(`ripple: 1\n${base}`),
    await organizationOf(`ripple: 1\n${head}`),
  );
}

function renamedOf(ids: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries([...ids].filter(([base, head]) => base !== head));
}

describe('teams', () => {
  it('are renamed where the id changed and the rest did not', async () => {
    const match = await matchOf('handoffs: [a -> b, b -> c]', 'handoffs: [a -> desk, desk -> c]');
    expect(renamedOf(match.teams)).toEqual({ b: 'desk' });
    expect(renamedOf(match.handoffs)).toEqual({ 'a->b': 'a->desk', 'b->c': 'desk->c' });
  });

  it.each([
    [
      'its own keys',
      'teams: { a: , b: { lead: 1d }, c: }',
      'teams: { a: , x: { lead: 2d }, c: }',
      '[a -> x, x -> c]',
    ],
    ['a hand-off', 'teams: { a: , b: , c: }', 'teams: { a: , x: , c: }', '[a -> x, x -> c, c -> x]'],
    ['a neighbor', 'teams: { a: , b: , c: }', 'teams: { a: , x: , c: }', '[c -> x, x -> c]'],
  ])('are not, where %s changed too', async (_what, base, head, handoffs) => {
    const match = await matchOf(`${base}\nhandoffs: [a -> b, b -> c]`, `${head}\nhandoffs: ${handoffs}`);
    expect(match.teams.has('b')).toBe(false);
  });

  it('are found where both ends of a hand-off are renamed, and where all are', async () => {
    const base = 'handoffs: [in -> a, a -> b: Bread, b -> c, c -> out]';
    const both = await matchOf(base, 'handoffs: [in -> x, x -> y: Bread, y -> c, c -> out]');
    expect(renamedOf(both.teams)).toEqual({ a: 'x', b: 'y' });
    const all = await matchOf(base, 'handoffs: [1 -> 2, 2 -> 3: Bread, 3 -> 4, 4 -> 5]');
    expect(renamedOf(all.teams)).toEqual({ in: '1', a: '2', b: '3', c: '4', out: '5' });
  });

  it('are found although one of them changed beside', async () => {
    const match = await matchOf(
      'teams: { a: { lead: 1h }, b: { lead: 2h }, c: { lead: 3h }, d: { lead: 4h } }\nhandoffs: [a -> b, b -> c, c -> d]',
      'teams: { A: { lead: 1h }, B: { lead: 2h }, C: { lead: 9h }, D: { lead: 4h } }\nhandoffs: [A -> B, B -> C, C -> D]',
    );
    expect(renamedOf(match.teams)).toEqual({ a: 'A', b: 'B', d: 'D' });
  });

  it('are not guessed where two cannot be told apart', async () => {
    const match = await matchOf(
      'handoffs: [a -> n, a -> s, n -> c, s -> c]',
      'handoffs: [a -> north, a -> south, north -> c, south -> c]',
    );
    expect(renamedOf(match.teams)).toEqual({});
    expect([...match.teams.keys()]).toEqual(['a', 'c']);
    const fewer = await matchOf('handoffs: [a -> n, a -> s]', 'handoffs: [a -> north]');
    expect(renamedOf(fewer.teams)).toEqual({});
  });

  it('are told apart by what is further around, by ids of hand-offs, by whom they stand between', async () => {
    const around = await matchOf(
      'handoffs: [a -> n, a -> s, n -> n2, s -> s2, s2 -> c]',
      'handoffs: [a -> x, a -> y, y -> y2, x -> x2, y2 -> c]',
    );
    expect(renamedOf(around.teams)).toEqual({ n: 'x', n2: 'x2', s: 'y', s2: 'y2' });
    const named = await matchOf(
      'handoffs: [{ from: a, to: n, id: first }, { from: a, to: s, id: second }]',
      'handoffs: [{ from: a, to: y, id: second }, { from: a, to: x, id: first }]',
    );
    expect(renamedOf(named.teams)).toEqual({ n: 'x', s: 'y' });
    const between = await matchOf(
      'teams: { n: , a: , s: }\nhandoffs: [a -> n, a -> s]',
      'teams: { x: , a: , y: }\nhandoffs: [a -> y, a -> x]',
    );
    expect(renamedOf(between.teams)).toEqual({ n: 'x', s: 'y' });
  });

  it('need more than neighbors that are not known either', async () => {
    const match = await matchOf(
      'teams: { a: , b: , old: , gone: { lead: 1d } }\nhandoffs: [a -> b, old -> gone]',
      'teams: { a: , b: , new: , come: { lead: 2d } }\nhandoffs: [a -> b, new -> come]',
    );
    expect(renamedOf(match.teams)).toEqual({});
  });

  it('are renamed if their name is their id, and if it stays', async () => {
    const head = 'teams: { a: , x: { name: Bakers } }\nhandoffs: [a -> x]';
    const match = await matchOf('teams: { a: , b: { name: Bakers } }\nhandoffs: [a -> b]', head);
    expect(renamedOf(match.teams)).toEqual({ b: 'x' });
    const other = await matchOf('teams: { a: , b: }\nhandoffs: [a -> b]', head);
    expect(renamedOf(other.teams)).toEqual({});
  });

  it('are found along a long chain of teams that are all alike, and among many', () => {
    const chain = (prefix: string) =>
      plainOrganization(
        Array.from({ length: 2000 }, (_, i) => plainTeam(`${prefix}${i}`)),
        Array.from({ length: 1999 }, (_, i) =>
          plainHandOff(`${prefix}${i}->${prefix}${i + 1}`, `${prefix}${i}`, `${prefix}${i + 1}`),
        ),
      );
    const match = matchEntities(chain('a'), chain('b'));
    expect(match.teams.size).toBe(2000);
    expect([...match.teams].every(([base, head]) => base.slice(1) === head.slice(1))).toBe(true);
  });
});

describe('relabelling', () => {
  it('is recognized as renames and nothing else, wherever teams can be told apart', () => {
    fc.assert(
      fc.property(orgCases(), fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), (org, which) => {
        const base = {
          ...org.organization,
          // Whoever is like another one is told apart by its lead.
          teams: org.organization.teams.map((team, i) => ({ ...team, leadHours: 100 + i })),
        };
        const newId = (id: string): string => (which[Number(id.slice(1))] === true ? `new-${id}` : id);
        const head = relabelTeams(base, newId);
        const match = matchEntities(base, head);
        expect([...match.teams]).toEqual(base.teams.map(({ id }) => [id, newId(id)]));
        const { teams, ...others } = compareStructure(base, head, match);
        const expected = base.teams.filter(({ id }) => newId(id) !== id).map(({ id }) => [id, newId(id), []]);
        expect(teams.map(({ was, id, keys }) => [was, id, keys])).toEqual(expected);
        expect(Object.values(others).flat()).toEqual([]);
      }),
    );
  });

  it('never takes one team for another that differs', () => {
    fc.assert(
      fc.property(orgCases({ distinct: true }), (org) => {
        const base = {
          ...org.organization,
          handoffs: org.organization.handoffs.map((handoff, i) => ({ ...handoff, id: `own${i}` })),
        };
        const head = relabelTeams(base, (id) => `new-${id}`);
        const match = matchEntities(base, head);
        for (const [its, other] of match.teams) expect(other).toBe(`new-${its}`);
        const joined = new Set(base.handoffs.flatMap(({ from, to }) => [from, to]));
        for (const id of joined) expect(match.teams.has(id)).toBe(true);
      }),
    );
  });
});

describe('hand-offs', () => {
  const NUMBERED =
    '- { from: a, to: b, what: Bread, slack: 1h }\n- { from: a, to: b, what: Milk, slack: 2h }';

  it('that are put before others between the same teams are new, the others are themselves', async () => {
    const match = await matchOf(
      `handoffs:\n${NUMBERED}`,
      `handoffs:\n- { from: a, to: b, what: Salt }\n${NUMBERED}`,
    );
    expect([...match.handoffs]).toEqual([
      ['a->b', 'a->b#2'],
      ['a->b#2', 'a->b#3'],
    ]);
  });

  it('that also changed are found by what is handed over, then by their number', async () => {
    const match = await matchOf(
      `handoffs:\n${NUMBERED}`,
      'handoffs:\n- { from: a, to: b, what: Milk, slack: 3h }\n- { from: a, to: b, what: Rolls }',
    );
    expect([...match.handoffs]).toEqual([['a->b#2', 'a->b']]);
    const one = await matchOf('handoffs: [a -> b: Bread]', 'handoffs: [a -> b: Rolls]');
    expect([...one.handoffs]).toEqual([['a->b', 'a->b']]);
  });

  it('are renamed where an id is given, changed or taken away', async () => {
    const of = (id: string): string => `handoffs:\n- { from: a, to: b, what: Bread${id} }\n- b -> c`;
    for (const [base, head, expected] of [
      ['', ', id: bread', { 'a->b': 'bread' }],
      [', id: bread', ', id: rolls', { bread: 'rolls' }],
      [', id: bread', '', { bread: 'a->b' }],
    ] as const) {
      expect(renamedOf((await matchOf(of(base), of(head))).handoffs)).toEqual(expected);
    }
  });

  it('are not guessed where two cannot be told apart, but where others stand between them', async () => {
    const of = (...ids: string[]): string =>
      `handoffs:\n${ids.map((id) => (id === 'own' ? '- b -> a' : `- { from: a, to: b, id: ${id} }`)).join('\n')}`;
    expect(renamedOf((await matchOf(of('p', 'q'), of('r', 's'))).handoffs)).toEqual({});
    expect(renamedOf((await matchOf(of('p', 'own', 'q'), of('r', 'own', 's'))).handoffs)).toEqual({
      p: 'r',
      q: 's',
    });
  });

  it('keep their own id where they go elsewhere', async () => {
    const match = await matchOf(
      'handoffs: [{ from: a, to: b, id: d }, a -> c]',
      'handoffs: [{ from: a, to: c, id: d }, a -> b]',
    );
    expect([...match.handoffs]).toEqual([['d', 'd']]);
  });
});

describe('scenarios and engagements', () => {
  it('are renamed where they hold the same, renamed teams in them too', async () => {
    const of = (team: string, s: string, e: string, size = '1d'): string =>
      `handoffs: [a -> ${team}: Bread, ${team} -> c]\nscenarios: { ${s}: { incidents: [{ team: ${team}, delay: ${size} }] } }\n` +
      `engagements: { ${e}: { customer: c, stages: [{ name: n, team: ${team}, needs: [{ from: a }] }] } }`;
    const match = await matchOf(of('b', 's', 'e'), of('x', 't', 'f'));
    expect([...match.scenarios, ...match.engagements]).toEqual([
      ['s', 't'],
      ['e', 'f'],
    ]);
    const other = await matchOf(of('b', 's', 'e'), of('b', 't', 'e', '2d'));
    expect([...other.scenarios, ...other.engagements]).toEqual([['e', 'e']]);
  });
});
