import { describe, expect, it } from 'vitest';
import { readOrganization } from '../../src/input/read-organization.ts';
import type { Entity, Organization } from '../../src/model/organization.ts';
import { placeOf } from '../../src/model/organization.ts';
import { positionAt } from '../../src/model/source-file.ts';
import { createMemoryReader } from '../../src/input/memory-reader.ts';
import { organizationOf } from '../read-text.ts';

function at(entity: Entity, key?: string): string {
  const { file, start } = placeOf(entity, key);
  const { line, column } = positionAt(file, start);
  return `${line}:${column}`;
}

const EVERYWHERE = `ripple: 1
x-map: 1
calendar: { hours-per-day: 7, x-since: 2020 }
org: Shop
teams:
  a:
    x-desk: 4
    risk: { delay: { chance: 20%, low: 1d, likely: 2d, high: 3d, x-guess: true } }
    accept: [{ rule: single-source, why: w, x-until: May }]
  b: { kind: customer }
handoffs:
  - { from: a, to: b, promise: { late: 0, x-signed: yes }, needs: { x-who: Ann } }
scenarios:
  s: { x-year: 2021, incidents: [{ team: a, delay: 1d, x-seen: 2 }] }
engagements:
  e: { customer: b, x-age: 3, stages: [{ name: n, team: a, x-room: 5, needs: [{ from: a, x-form: F }] }] }
`;

describe("the user's own keys", () => {
  it('are kept on every entity, those of nested maps too', async () => {
    const { extra, teams, handoffs, scenarios, engagements } = await organizationOf(EVERYWHERE);
    const [scenario] = scenarios;
    const [engagement] = engagements;
    const stage = engagement?.stages[0];
    const kept = [
      extra,
      teams[0]?.extra,
      teams[0]?.accepts[0]?.extra,
      handoffs[0]?.extra,
      scenario?.extra,
      scenario?.incidents[0]?.extra,
      engagement?.extra,
      stage?.extra,
      stage?.needs[0]?.extra,
    ].map((keys) => Object.keys(keys ?? {}));
    expect(kept).toEqual([
      ['x-map', 'calendar.x-since'],
      ['x-desk', 'risk.delay.x-guess'],
      ['x-until'],
      ['promise.x-signed', 'needs.x-who'],
      ['x-year'],
      ['x-seen'],
      ['x-age'],
      ['x-room'],
      ['x-form'],
    ]);
  });

  it('stand once: the same one in two files names both places', async () => {
    const reader = createMemoryReader({
      'a.yaml': 'ripple: 1\nx-owner: Ann\nhandoffs: [a -> b]\n',
      'b.yaml': 'handoffs: [b -> c]\nx-owner: Bob\n',
    });
    const { organization, diagnostics } = await readOrganization(['a.yaml', 'b.yaml'], reader);
    expect(organization).toBeUndefined();
    expect(
      diagnostics.map(({ code, place, related }) => [code, place?.file.path, related[0]?.file.path]),
    ).toEqual([['duplicate-id', 'b.yaml', 'a.yaml']]);
  });
});

describe('places', () => {
  it("are known of the organization's own keys, and of keys three maps deep", async () => {
    const organization: Organization = await organizationOf(EVERYWHERE);
    const [team] = organization.teams;
    expect(at(organization, 'org')).toBe('4:6');
    expect(at(organization, 'calendar.hours-per-day')).toBe('3:28');
    expect(team === undefined ? '' : at(team, 'risk.delay.low')).toBe('8:40');
  });

  it('of both come with whatever stands twice', async () => {
    const twice = {
      team: 'ripple: 1\nteams: { a: {} }\nhandoffs: [a -> a]\n',
      'hand-off':
        'ripple: 1\nteams: { a: {} }\nhandoffs:\n  - { from: a, to: a, id: x }\n  - { from: a, to: a, id: x }\n',
    };
    const one = await readOrganization(
      ['1.yaml', '2.yaml'],
      createMemoryReader({ '1.yaml': twice.team, '2.yaml': 'teams: { a: {} }\n' }),
    );
    expect(
      one.diagnostics.map(({ related }) => related.map(({ file, start }) => [file.path, start])),
    ).toEqual([[['1.yaml', 19]]]);
    const two = await readOrganization(['1.yaml'], createMemoryReader({ '1.yaml': twice['hand-off'] }));
    expect(
      two.diagnostics.map(({ related }) => related.map(({ file, start }) => positionAt(file, start).line)),
    ).toEqual([[4]]);
  });
});
