import { describe, expect, it } from 'vitest';
import { compareKnownFindings } from '../../src/analysis/compare-known-findings.ts';
import { createTeamsOfEntity } from '../../src/analysis/teams-of-entity.ts';
import type { FindingEntity } from '../../src/model/finding.ts';
import type { ListedFinding } from '../../src/model/known-findings.ts';
import { organizationOf } from '../read-text.ts';
import { findingOf } from '../report/findings.ts';

const PLACE = { file: { path: 'known.json', text: '' }, start: 0, end: 0 };

function listed(id: string, about = '', rule = 'single-source'): ListedFinding {
  return { rule, entity: { kind: 'team', id }, about, place: PLACE };
}

describe('compareKnownFindings', () => {
  const findings = [
    findingOf(1),
    findingOf(2),
    findingOf(2, { about: 'flu' }),
    findingOf(3, { accepted: 'so it is' }),
    findingOf(4, { accepted: 'so it is' }),
  ];

  it('tells the new from the known by rule, entity and what tells several apart', () => {
    const known = [listed('team-2'), listed('team-1', '', 'fake-redundancy'), listed('team-3')];
    const compared = compareKnownFindings(findings, known);
    expect(compared.findings.map(({ baseline }) => baseline)).toEqual(['new', 'known', 'new', null, null]);
    expect(compared.stale).toEqual([
      { ...listed('team-1', '', 'fake-redundancy'), reason: 'not-found' },
      { ...listed('team-3'), reason: 'accepted' },
    ]);
  });

  it('calls nothing gone that a rule did not come to look at', () => {
    const unseen = listed('team-9');
    const gone = listed('team-9', '', 'fake-redundancy');
    const known = [listed('team-1'), unseen, gone, listed('team-3')];
    const all = compareKnownFindings(findings, known);
    expect(all.unseen).toEqual([]);
    expect(all.stale.map(({ entity, rule }) => [rule, entity.id])).toEqual([
      ['single-source', 'team-9'],
      ['fake-redundancy', 'team-9'],
      ['single-source', 'team-3'],
    ]);
    const part = compareKnownFindings(findings, known, { stopped: new Set(['single-source']) });
    expect(part.unseen).toEqual([unseen]);
    expect(part.findings).toEqual(all.findings);
    expect(part.stale).toEqual([
      { ...gone, reason: 'not-found' },
      { ...listed('team-3'), reason: 'accepted' },
    ]);
  });

  it('says of what is not found whether its rule is off', () => {
    const known = [listed('team-1', '', 'fake-redundancy'), listed('team-9'), listed('team-3')];
    const { stale } = compareKnownFindings(findings, known, {
      isOff: ({ rule }) => rule === 'fake-redundancy',
    });
    expect(stale.map(({ reason }) => reason)).toEqual(['rule-off', 'not-found', 'accepted']);
  });

  it('knows nothing where nothing is listed', () => {
    const { findings: compared, stale } = compareKnownFindings(findings, []);
    expect(compared.map(({ baseline }) => baseline)).toEqual(['new', 'new', 'new', null, null]);
    expect(stale).toEqual([]);
  });
});

describe('createTeamsOfEntity', () => {
  it.each<[FindingEntity, string[]]>([
    [{ kind: 'team', id: 'a' }, ['a']],
    [{ kind: 'team', id: 'gone' }, ['gone']],
    [{ kind: 'handoff', id: 'a->b' }, ['a', 'b']],
    [{ kind: 'handoff', id: 'gone' }, []],
    [{ kind: 'scenario', id: 'flu' }, ['c', 'a', 'b']],
    [{ kind: 'scenario', id: 'a->b' }, []],
    [{ kind: 'engagement', id: 'visit' }, ['guest', 'b', 'a']],
    [{ kind: 'organization', id: '' }, []],
  ])('says whom %j is about', async (entity, teams) => {
    const organization = await organizationOf(`ripple: 1
teams: { a: {}, b: {}, c: {}, guest: { kind: customer } }
handoffs: [a -> b, b -> guest, c -> guest]
scenarios: { flu: { incidents: [{ team: c, delay: 1d }, { handoff: a->b, delay: 1d }] } }
engagements: { visit: { customer: guest, stages: [{ name: Come, team: b, needs: [{ from: a, what: News }] }] } }
`);
    expect(createTeamsOfEntity(organization)(entity)).toEqual(teams);
  });
});
