import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { anonymizeOrganization } from '../../src/analysis/anonymize-organization.ts';
import { answerImpact } from '../../src/analysis/answer-impact.ts';
import { buildModel } from '../../src/analysis/org-model.ts';
import { anonymousWords } from '../../src/kit/anonymous-words.ts';
import { LANGUAGES } from '../../src/kit/language.ts';
import type { Incident, IncidentTarget, Organization } from '../../src/model/organization.ts';
import { orgCases, plainHandOff, plainOrganization, plainTeam } from '../random-orgs.ts';
import { EXAMPLES, readExample } from '../read-example.ts';
import { organizationOf } from '../read-text.ts';

vi.setConfig({ testTimeout: 60_000 });

const WORDS = anonymousWords('en');

/** Every text in a value, but for those that the format and not the people chose. */
function textsIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return ['kind', 'type', 'severity', 'rule'].includes(key) ? [] : [value];
  if (Array.isArray(value)) return value.flatMap((item) => textsIn(item, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) =>
    name === 'keyPlaces' ? [] : [...(key === 'extra' ? [name] : []), ...textsIn(item, name)],
  );
}

/** The numbers of a ripple, in document order. */
function figuresOf(organization: Organization, incidents: readonly Incident[]): unknown {
  const { result } = answerImpact(buildModel(organization), { incidents });
  const { totals, status, rounds, handoffs, teams } = result;
  const placeOf = new Map(organization.teams.map(({ id }, i) => [id, i]));
  return {
    totals,
    status,
    rounds,
    handoffs: handoffs.map(({ late, defects, feedback, promise }) => ({ late, defects, feedback, promise })),
    teams: teams.map(({ id, late, round, notice, defects, cost, chain }) => ({
      team: placeOf.get(id),
      late,
      round,
      notice,
      defects,
      cost,
      chain: chain.map((one) => placeOf.get(one)),
    })),
  };
}

describe('an anonymized organization', () => {
  it.each(EXAMPLES)('%s: holds nothing of what was written, in any language', async (folder) => {
    const organization = await readExample(folder);
    for (const language of LANGUAGES) {
      const { organization: anonymous } = anonymizeOrganization(organization, anonymousWords(language));
      const said = textsIn(anonymous).join('\n').toLowerCase();
      const known = [...new Set(textsIn(organization).map((text) => text.trim().toLowerCase()))];
      // A team may be called what every kit calls things.
      const usual = new Set(
        textsIn(anonymousWords(language))
          .map((text) => text.toLowerCase())
          .concat('team'),
      );
      const telling = known.filter(
        (text) => text.replaceAll(/[^\p{L}]/gu, '').length >= 4 && !usual.has(text),
      );
      expect(telling.length).toBeGreaterThan(10);
      expect(telling.filter((text) => said.includes(text))).toEqual([]);
    }
  });

  it.each(EXAMPLES)('%s: has the same numbers in every declared scenario', async (folder) => {
    const organization = await readExample(folder);
    const { organization: anonymous } = anonymizeOrganization(organization, WORDS);
    expect(anonymous.scenarios).toHaveLength(organization.scenarios.length);
    const day = organization.teams.map(({ id }): Incident[] => [
      { target: { team: id }, delayHours: 8, outageHours: 0, qualityShare: 0.1, noticeHours: 1 },
    ]);
    const asked = [...organization.scenarios.map(({ incidents }) => incidents), ...day];
    const translated = [
      ...anonymous.scenarios.map(({ incidents }) => incidents),
      ...day.map((incidents, i) =>
        incidents.map((one) => ({ ...one, target: { team: anonymous.teams[i]?.id ?? '' } })),
      ),
    ];
    for (const [i, incidents] of asked.entries())
      expect(figuresOf(anonymous, translated[i] ?? [])).toEqual(figuresOf(organization, incidents));
  });

  it('has the same numbers whatever the organization', () => {
    fc.assert(
      fc.property(orgCases(), ({ organization, incidents }) => {
        const { organization: anonymous, key } = anonymizeOrganization(organization, WORDS);
        const nameOf = (sort: string, wasId: string): string =>
          key.find((name) => name.sort === sort && name.wasId === wasId)?.id ?? '';
        const targetOf = (target: IncidentTarget): IncidentTarget =>
          'team' in target
            ? { team: nameOf('team', target.team) }
            : { handoff: nameOf('handoff', target.handoff) };
        const same = incidents.map((incident) => ({ ...incident, target: targetOf(incident.target) }));
        expect(JSON.stringify(figuresOf(anonymous, same))).toBe(
          JSON.stringify(figuresOf(organization, incidents)),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('gives each of 300 teams a name and an id of its own, and takes none that is known', () => {
    const teams = Array.from({ length: 300 }, (_, i) =>
      plainTeam(`t${i}`, {
        name: i === 7 ? 'The Otters' : `t${i}`,
        kind: (['team', 'customer', 'role', 'system', 'supplier'] as const)[i % 5] ?? 'team',
      }),
    );
    const handoffs = [
      plainHandOff('x', 't0', 't1'),
      plainHandOff('y', 't0', 't1'),
      plainHandOff('z', 't2', 't2'),
    ];
    const { organization } = anonymizeOrganization(plainOrganization(teams, handoffs), WORDS);
    expect(new Set(organization.teams.map(({ id }) => id)).size).toBe(300);
    expect(new Set(organization.teams.map(({ name }) => name)).size).toBe(300);
    expect(organization.teams.slice(0, 5).map(({ name }) => name)).toEqual([
      'Team Heron',
      'Customer A',
      'Team Badger',
      'System A',
      'Supplier A',
    ]);
    expect(organization.teams.find(({ name }) => name.includes('Otter'))).toBeUndefined();
    expect(organization.teams.filter(({ kind }) => kind === 'customer').at(-1)?.name).toBe('Customer BH');
    expect(organization.handoffs.map(({ id }) => id)).toEqual([
      'team-heron->customer-a',
      'team-heron->customer-a#2',
      'team-badger->team-badger',
    ]);
  });

  it('says who is who, groups within groups', async () => {
    const organization = await organizationOf(`
ripple: 1
org: Secret
teams:
  alpha: { name: Alpha team, group: North / Inner }
  beta: { group: North }
  gamma: { group: South / Inner, kind: customer }
handoffs:
  - alpha -> beta: Reports
  - { from: beta, to: gamma, type: approval, what: Stamp }
engagements:
  buying: { customer: gamma, stages: [{ name: Ordering, team: alpha, needs: [{ from: beta, what: Forms }] }] }
`);
    const { organization: anonymous, key } = anonymizeOrganization(organization, WORDS);
    expect(anonymous.teams.map(({ group }) => group)).toEqual([
      'Department 1 / Department 2',
      'Department 1',
      'Department 3 / Department 4',
    ]);
    expect(anonymous.handoffs.map(({ what }) => what)).toEqual(['Delivery 1', 'Approval 1']);
    expect(anonymous.engagements[0]?.stages[0]?.needs[0]?.what).toBe('Delivery 2');
    expect(key.map(({ name, wasName }) => `${wasName} is ${name}`)).toEqual([
      'Alpha team is Team Heron',
      'beta is Team Otter',
      'gamma is Customer A',
      'North is Department 1',
      'North / Inner is Department 1 / Department 2',
      'South is Department 3',
      'South / Inner is Department 3 / Department 4',
      'Reports is Delivery 1',
      'Stamp is Approval 1',
      'buying is Engagement 1',
      'Ordering is Stage 1',
    ]);
  });
});
