import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerImpact } from '../../src/analysis/answer-impact.ts';
import { buildModel } from '../../src/analysis/org-model.ts';
import type { Incident, Organization } from '../../src/model/organization.ts';
import { findRippleHops } from '../../src/web/ripple-hops.ts';
import { orgCases, plainHandOff, plainOrganization, plainTeam } from '../random-orgs.ts';

function late(target: Incident['target'], values: Partial<Incident> = {}): Incident {
  return { target, delayHours: 8, outageHours: 0, qualityShare: 0, noticeHours: 0, ...values };
}

function lineOf(...ways: (readonly [string, string, object?])[]): Organization {
  const ids = [...new Set(ways.flatMap(([from, to]) => [from, to]))];
  return plainOrganization(
    ids.map((id) => plainTeam(id)),
    ways.map(([from, to, values]) => plainHandOff(`${from}->${to}`, from, to, values)),
  );
}

function hopsIn(organization: Organization, ...incidents: Incident[]): Record<string, number> {
  const { result } = answerImpact(buildModel(organization), { incidents });
  return Object.fromEntries(findRippleHops(result).ofTeam);
}

describe('the order in which a ripple reaches teams', () => {
  it('is that of the hand-offs that held them up', () => {
    //  a -> b -> c -> d      a -> d comes 4 h less late: d is held up by c
    const org = lineOf(['a', 'b'], ['b', 'c'], ['c', 'd'], ['a', 'd', { slackHours: 4 }], ['x', 'd']);
    expect(hopsIn(org, late({ team: 'a' }))).toEqual({ a: 0, b: 1, c: 2, d: 3 });
    expect(hopsIn(org, late({ team: 'a' }), late({ team: 'c' }))).toEqual({ a: 0, b: 1, c: 0, d: 3 });
  });

  it('begins at the giver of a hand-off that goes wrong', () => {
    expect(hopsIn(lineOf(['a', 'b'], ['b', 'c']), late({ handoff: 'a->b' }))).toEqual({ a: 0, b: 1, c: 2 });
  });

  it('goes round a loop once, however many rounds it takes', () => {
    const org = lineOf(['a', 'b'], ['b', 'c'], ['c', 'b', { feedback: true }], ['c', 'd']);
    expect(hopsIn(org, late({ team: 'a' }))).toEqual({ a: 0, b: 1, c: 2, d: 3 });
  });

  it('cuts every loop off a way, also one within which another began', () => {
    const org = lineOf(
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'b', { feedback: true }],
      ['b', 'd'],
      ['d', 'c'],
      ['c', 'e'],
    );
    const { result } = answerImpact(buildModel(org), { incidents: [late({ team: 'a' })] });
    // a b c, back to b; then b d c e: four hand-offs are left.
    const teams = result.teams.map((team) =>
      team.id === 'e' ? { ...team, chain: ['a', 'b', 'c', 'b', 'd', 'c', 'e'] } : team,
    );
    expect(findRippleHops({ ...result, teams }).ofTeam.get('e')).toBe(4);
  });

  it('follows defects from giver to receiver where nobody is late', () => {
    const org = lineOf(
      ['a', 'b'],
      ['b', 'c'],
      ['a', 'c', { catchesShare: 1 }],
      ['c', 'd', { taintsShare: 0 }],
    );
    const bad = late({ team: 'a' }, { delayHours: 0, qualityShare: 0.5 });
    const hops = hopsIn(org, bad);
    expect(hops).toMatchObject({ a: 0, b: 1 });
    expect(Object.keys(hops)).not.toContain('d');
  });

  it('reaches everybody who feels anything, after whoever holds them up', () => {
    fc.assert(
      fc.property(orgCases(), ({ organization, incidents }) => {
        const { result } = answerImpact(buildModel(organization), { incidents });
        const { ofTeam, last } = findRippleHops(result);
        const sizes = [...ofTeam.values()];
        for (const { id } of result.teams) expect(ofTeam.has(id)).toBe(true);
        for (const hop of sizes) expect(Number.isInteger(hop) && hop >= 0 && hop <= last).toBe(true);
        expect(last).toBeLessThan(Math.max(1, organization.teams.length));
        expect(last).toBe(sizes.reduce((most, hop) => Math.max(most, hop), 0));
      }),
    );
  });
});
