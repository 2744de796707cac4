import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { selectTeams } from '../../src/graph/select-teams.ts';
import { quoteValue } from '../../src/graph/selector-words.ts';
import type { Organization, Team } from '../../src/model/organization.ts';
import { TEAM_KINDS } from '../../src/model/organization.ts';
import { plainHandOff, plainOrganization, plainTeam } from '../random-orgs.ts';

const IDS = ['a', 'b b', '2', 'ab', 'c-1', 'd.x', 'é'];
const GROUPS = ['', 'A', 'A / B', 'A / B / C', 'AB', 'x, "y" * z', 'A / c+'];
const TAGS = ['t', 'c++', 'a:b', "it's"];

const anyOrganization: fc.Arbitrary<Organization> = fc
  .record({
    teams: fc.array(
      fc.record({
        kind: fc.constantFrom(...TEAM_KINDS),
        group: fc.constantFrom(...GROUPS),
        tags: fc.subarray(TAGS),
      }),
      { minLength: IDS.length, maxLength: IDS.length },
    ),
    arrows: fc.array(fc.tuple(fc.nat(IDS.length - 1), fc.nat(IDS.length - 1), fc.boolean()), {
      maxLength: 12,
    }),
  })
  .map(({ teams, arrows }) =>
    plainOrganization(
      teams.map((team, i) => plainTeam(IDS[i] ?? '', team)),
      arrows.map(([from, to, feedback], i) =>
        plainHandOff(`h${i}`, IDS[from] ?? '', IDS[to] ?? '', { feedback }),
      ),
    ),
  );

/** What one word of a selector means, before it is written. */
interface Word {
  readonly method: 'id' | 'tag' | 'group' | 'kind' | 'loop';
  readonly value: string;
  readonly isStarred: boolean;
  readonly up: number;
  readonly down: number;
}

const anyWord: fc.Arbitrary<Word> = fc.constantFrom('id', 'tag', 'group', 'kind', 'loop').chain((method) =>
  fc.record({
    method: fc.constant(method),
    value: fc.constantFrom(
      ...{ id: IDS, loop: IDS, tag: [...TAGS, ''], group: GROUPS, kind: [...TEAM_KINDS] }[method],
    ),
    isStarred: fc.boolean(),
    up: fc.constantFrom(0, 0, 1, 2, Infinity),
    down: fc.constantFrom(0, 0, 1, 2, Infinity),
  }),
);

const anySelector = fc.array(fc.array(anyWord, { minLength: 1, maxLength: 3 }), {
  minLength: 1,
  maxLength: 3,
});

/** A starred value is any text that begins with it. */
function write({ method, value, isStarred, up, down }: Word): string {
  const quoted = value === '' ? '""' : quoteValue(value);
  const starred = isStarred ? (quoted.endsWith('"') ? `${quoted.slice(0, -1)}*"` : `${quoted}*`) : quoted;
  const hops = (count: number): string => (count === Infinity ? '+' : `${count}+`);
  const before = up === 0 ? '' : hops(up);
  const after = down === 0 ? '' : hops(down).split('').reverse().join('');
  return `${before}${method === 'id' ? '' : `${method}:`}${starred}${after}`;
}

/** reach[i][j]: whether j is at most `hops` hand-offs downstream of i, by repeated multiplication. */
function reachWithin({ teams, handoffs }: Organization, hops: number): boolean[][] {
  const numbers = new Map(teams.map(({ id }, i) => [id, i]));
  const step = teams.map((_a, i) => teams.map((_b, j) => i === j));
  for (const { from, to } of handoffs) {
    const row = step[numbers.get(from) ?? -1];
    if (row !== undefined) row[numbers.get(to) ?? -1] = true;
  }
  let reach = teams.map((_a, i) => teams.map((_b, j) => i === j));
  for (let hop = 0; hop < Math.min(hops, teams.length); hop++)
    reach = reach.map((row) => teams.map((_, j) => row.some((is, k) => is && step[k]?.[j] === true)));
  return reach;
}

function matches(text: string, { value, isStarred }: Word): boolean {
  return isStarred ? text.startsWith(value) : text === value;
}

function meansTeam(organization: Organization, team: Team, word: Word): boolean {
  const isNone = word.value === '' && !word.isStarred;
  switch (word.method) {
    case 'id':
      return matches(team.id, word);
    case 'kind':
      return matches(team.kind, word);
    case 'tag':
      return isNone ? team.tags.length === 0 : team.tags.some((tag) => matches(tag, word));
    case 'group': {
      if (team.group === '') return isNone;
      const parts = team.group.split(' / ');
      return parts.some((_, i) => matches(parts.slice(0, i + 1).join(' / '), word));
    }
    default: {
      const all = reachWithin(organization, Infinity);
      const index = organization.teams.indexOf(team);
      const isInLoop = (i: number, j: number): boolean => all[i]?.[j] === true && all[j]?.[i] === true;
      return organization.teams.some((other, j) => {
        if (!matches(other.id, word) || !isInLoop(index, j)) return false;
        if (index !== j) return true;
        const goesToItself = organization.handoffs.some(({ from, to }) => from === team.id && to === team.id);
        return goesToItself || organization.teams.some((_, k) => k !== index && isInLoop(index, k));
      });
    }
  }
}

function evaluateWord(organization: Organization, word: Word): Set<string> {
  const { teams } = organization;
  const [up, down] = [reachWithin(organization, word.up), reachWithin(organization, word.down)];
  const starts = teams.flatMap((team, i) => (meansTeam(organization, team, word) ? [i] : []));
  const isReached = (j: number): boolean => starts.some((i) => down[i]?.[j] === true || up[j]?.[i] === true);
  return new Set(teams.flatMap(({ id }, j) => (isReached(j) ? [id] : [])));
}

function evaluate(organization: Organization, terms: readonly (readonly Word[])[]): Set<string> {
  return new Set(
    terms.flatMap((term) => {
      const [first = new Set<string>(), ...others] = term.map((word) => evaluateWord(organization, word));
      return [...first].filter((id) => others.every((ids) => ids.has(id)));
    }),
  );
}

function writeAll(terms: readonly (readonly Word[])[]): string {
  return terms.map((term) => term.map(write).join(',')).join(' ');
}

describe('selectTeams', () => {
  it('selects whom a plain evaluation with matrices does', () => {
    let selections = 0;
    fc.assert(
      fc.property(
        anyOrganization,
        anySelector,
        anySelector,
        fc.boolean(),
        (org, wanted, unwanted, excludes) => {
          const source = (text: string): { path: string; text: string } => ({ path: '<selector>', text });
          const select = [source(writeAll(wanted))];
          const exclude = excludes ? [source(writeAll(unwanted))] : [];
          const { teams, diagnostics } = selectTeams(org, { select, exclude });
          // A group or a tag may be missing from this organization; nothing else can be wrong.
          expect(diagnostics.map(({ code }) => code)).not.toContain('bad-selector');
          expect(diagnostics.map(({ code }) => code)).not.toContain('unknown-team');
          const without = excludes ? evaluate(org, unwanted) : new Set();
          const expected = evaluate(org, wanted);
          expect([...teams]).toEqual(IDS.filter((id) => expected.has(id) && !without.has(id)));
          if (teams.size > 0) selections += 1;
        },
      ),
      { numRuns: 1000 },
    );
    expect(selections).toBeGreaterThan(500);
  });

  it('never fails, and points into the text', () => {
    const letters = fc.constantFrom(...'ab2 +,:*"\'\\/'.split(''), 'tag:', 'group:', 'loop:', 'kind:');
    fc.assert(
      fc.property(anyOrganization, fc.array(letters, { maxLength: 12 }), (org, parts) => {
        const text = parts.join('');
        const request = { select: [{ path: '<selector>', text }], exclude: [] };
        const { teams, diagnostics } = selectTeams(org, request);
        for (const { place } of diagnostics) {
          expect(place?.start).toBeGreaterThanOrEqual(0);
          expect(place?.end).toBeGreaterThanOrEqual(place?.start ?? 0);
          expect(place?.end).toBeLessThanOrEqual(text.length);
        }
        if (teams.size === 0) expect(diagnostics.length).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });
});
