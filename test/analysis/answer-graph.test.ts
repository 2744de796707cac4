import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { GraphQuestion } from '../../src/analysis/answer-graph.ts';
import { answerGraph } from '../../src/analysis/answer-graph.ts';
import { answerImpact } from '../../src/analysis/answer-impact.ts';
import { buildModel } from '../../src/analysis/org-model.ts';
import type { GraphResult } from '../../src/model/graph-result.ts';
import { MERMAID_SIZE, PICTURE_SIZE } from '../../src/model/graph-size.ts';
import type { ImpactResult } from '../../src/model/impact-result.ts';
import type { Organization } from '../../src/model/organization.ts';
import { GROUPED_ORGS } from '../grouped-orgs.ts';
import { plainHandOff, plainOrganization, plainTeam } from '../random-orgs.ts';
import { organizationOf } from '../read-text.ts';
import { CHAIN } from '../worlds.ts';

fc.configureGlobal({ seed: 20260902 });
vi.setConfig({ testTimeout: 60_000 });

const SMALL = { mostTeams: 24, mostHandoffs: 60 };

interface Asked {
  readonly organization: Organization;
  readonly selected: ReadonlySet<string>;
  readonly question: GraphQuestion;
  readonly result: GraphResult;
  readonly impact: ImpactResult;
}

/** Every way of asking, of every third team left out or of all, with an incident or without. */
function checkAll(check: (asked: Asked) => void): void {
  const ways = fc.record({
    by: fc.constantFrom(undefined, 'team', 'group'),
    isPicture: fc.boolean(),
    leavesOut: fc.constantFrom(1, 3, 1000),
    incidents: fc.nat(2),
  });
  fc.assert(
    fc.property(GROUPED_ORGS, ways, (organization, { by, isPicture, leavesOut, incidents: count }) => {
      const { teams, handoffs } = organization;
      const selected = new Set(teams.filter((_team, i) => (i + 1) % leavesOut > 0).map(({ id }) => id));
      const targets = [
        ...teams.slice(0, count).map(({ id }) => ({ team: id })),
        ...handoffs.slice(1, count).map(({ id }) => ({ handoff: id })),
      ];
      const incidents = targets.map((target) => ({
        target,
        delayHours: 9,
        outageHours: 0,
        qualityShare: 0.1,
        noticeHours: 0,
      }));
      const size = isPicture ? SMALL : undefined;
      const question: GraphQuestion = { selected, by, size, incidents };
      const model = buildModel(organization);
      const impact = answerImpact(model, { incidents }).result;
      check({ organization, selected, question, result: answerGraph(model, question), impact });
    }),
    { numRuns: 60 },
  );
}

describe('the graph of a random map', () => {
  it('has every selected team in exactly one node, and no other team', () => {
    checkAll(({ organization, selected, result: { nodes } }) => {
      const order = new Map(organization.teams.map(({ id }, i) => [id, i]));
      const drawn = nodes.flatMap(({ teams }) => teams);
      expect(drawn.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))).toEqual([...selected]);
      expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
      for (const { id, kind, teams } of nodes) {
        if (kind === 'group') expect(order.has(id)).toBe(false);
        else expect(teams).toEqual([id]);
      }
    });
  });

  it('has every hand-off among them on exactly one arrow, or inside a node of several teams', () => {
    checkAll(({ organization, selected, result: { nodes, arrows } }) => {
      const nodeOf = new Map(nodes.flatMap((node) => node.teams.map((team) => [team, node])));
      const inside = organization.handoffs.filter(({ from, to }) => selected.has(from) && selected.has(to));
      const wanted = inside.filter(({ from, to }) => {
        const [giver, receiver] = [nodeOf.get(from), nodeOf.get(to)];
        return giver !== receiver || giver?.kind !== 'group';
      });
      const arrowOf = new Map(arrows.flatMap((arrow) => arrow.handoffs.map((id) => [id, arrow])));
      expect(arrows.flatMap(({ handoffs }) => handoffs).toSorted()).toEqual(
        wanted.map(({ id }) => id).toSorted(),
      );
      for (const { id, from, to, what } of wanted) {
        const arrow = arrowOf.get(id);
        expect([arrow?.from, arrow?.to]).toEqual([nodeOf.get(from)?.id, nodeOf.get(to)?.id]);
        expect(arrow?.what).toBe(arrow?.handoffs.length === 1 ? what : '');
      }
      expect(new Set(arrows.map(({ id }) => id)).size).toBe(arrows.length);
    });
  });

  it('counts who notices anything, as the page does', () => {
    // b gets 1% of 0.1% more that is not right: nobody sees that.
    const organization = plainOrganization(
      [plainTeam('a', { group: 'G' }), plainTeam('b', { group: 'G' })],
      [plainHandOff('a->b', 'a', 'b', { taintsShare: 0.01 })],
    );
    const incidents = [
      { target: { team: 'a' }, delayHours: 0, outageHours: 0, qualityShare: 0.001, noticeHours: 0 },
    ];
    const model = buildModel(organization);
    expect(answerImpact(model, { incidents }).result.teams.map(({ id }) => id)).toEqual(['a', 'b']);
    const { nodes } = answerGraph(model, { incidents, by: 'group' });
    expect(nodes).toMatchObject([{ id: 'group:G', teams: ['a', 'b'], affected: 1 }]);
  });

  it('shows of a node the worst of its teams', () => {
    checkAll(({ result, impact, organization, question }) => {
      const hit = new Map(impact.teams.map((team) => [team.id, team]));
      const costs = new Map(organization.teams.map(({ id }) => [id, hit.get(id)?.cost ?? 0]));
      expect(result.incidents).toEqual(impact.incidents);
      expect(result.status).toBe(question.incidents?.length === 0 ? null : impact.status);
      for (const node of result.nodes) {
        const felt = node.teams.flatMap((id) => hit.get(id) ?? []);
        const noticed = felt.filter(
          ({ late, defects, baselineDefects }) => late > 1e-6 || defects - baselineDefects >= 0.0005,
        );
        expect(node.affected).toBe(noticed.length);
        expect(node.late).toBe(Math.max(0, ...felt.map(({ late }) => late)));
        expect(node.cost).toBeCloseTo(
          node.teams.reduce((sum, id) => sum + (costs.get(id) ?? 0), 0),
          6,
        );
        expect(node.origin).toBe(
          impact.incidents.some((incident) => 'team' in incident && node.teams.includes(incident.team)),
        );
        const rises = felt.map(({ defects, baselineDefects }) => defects - baselineDefects);
        expect(node.defects - node.baselineDefects).toBeCloseTo(Math.max(0, ...rises), 6);
        if (felt.length === 0) expect(node.defects).toBe(node.baselineDefects);
      }
    });
  });

  it('shows of an arrow the worst of its hand-offs, and where the ripple goes on', () => {
    checkAll(({ result, impact }) => {
      const handoffs = new Map(impact.handoffs.map((handoff) => [handoff.id, handoff]));
      const binding = new Set(impact.teams.map(({ via }) => via));
      const graveness = [null, 'kept', 'already-broken', 'broken'];
      for (const arrow of result.arrows) {
        const carried = arrow.handoffs.flatMap((id) => handoffs.get(id) ?? []);
        expect(carried.length).toBe(arrow.handoffs.length);
        expect(arrow.late).toBe(Math.max(...carried.map(({ late }) => late)));
        expect(arrow.defects).toBe(Math.max(...carried.map(({ defects }) => defects)));
        expect(arrow.feedback).toBe(carried.every(({ feedback }) => feedback));
        expect(arrow.binding).toBe(arrow.handoffs.some((id) => binding.has(id)));
        expect(graveness.indexOf(arrow.promise)).toBe(
          Math.max(...carried.map(({ promise }) => graveness.indexOf(promise))),
        );
        expect(arrow.origin).toBe(
          impact.incidents.some((each) => 'handoff' in each && arrow.handoffs.includes(each.handoff)),
        );
      }
    });
  });

  it('is rolled up by itself only in a picture that it does not fit, and then fits', () => {
    let rolledUp = 0;
    checkAll(({ organization, selected, question, result }) => {
      const handoffs = organization.handoffs.filter(({ from, to }) => selected.has(from) && selected.has(to));
      const isLarge = selected.size > SMALL.mostTeams || handoffs.length > SMALL.mostHandoffs;
      const hasGroups = result.nodes.some(({ kind }) => kind === 'group');
      if (question.by === undefined && question.size !== undefined && isLarge && selected.size > 20) {
        rolledUp++;
        expect(result).toMatchObject({
          by: 'group',
          rolledUp: { teams: selected.size, handoffs: handoffs.length, ...SMALL },
        });
        expect(hasGroups).toBe(true);
        expect(result.nodes.length).toBeLessThanOrEqual(SMALL.mostTeams);
      } else {
        expect(result.rolledUp).toBeNull();
        expect(result.by).toBe(question.by ?? 'team');
        if (question.by !== 'group') expect(hasGroups).toBe(false);
      }
    });
    expect(rolledUp).toBeGreaterThan(3);
  });

  it('has the groups around its nodes as boxes, each before those inside it', () => {
    checkAll(({ organization, result: { nodes, clusters, by } }) => {
      const groups = new Map(organization.teams.map(({ id, group }) => [id, group]));
      const known = new Map<string | null, string>([[null, '']]);
      for (const { id, name, parent } of clusters) {
        const outer = known.get(parent);
        expect(outer).toBeDefined();
        expect(known.has(id)).toBe(false);
        known.set(id, parent === null ? name : `${outer} / ${name}`);
      }
      for (const { cluster, kind, teams } of nodes) {
        const around = known.get(cluster);
        expect(around).toBeDefined();
        if (kind !== 'group') expect(around === groups.get(teams[0] ?? '') || by === 'group').toBe(true);
        for (const team of teams) expect(groups.get(team)?.startsWith(around ?? '?')).toBe(true);
      }
    });
  });
});

/** So many teams in a row, each with a group of its own making. */
function rowOf(count: number, groupOf: (at: number) => string): Organization {
  const teams = Array.from({ length: count }, (_none, i) => plainTeam(`t${i}`, { group: groupOf(i) }));
  const handoffs = teams
    .slice(1)
    .map(({ id }, i) => plainHandOff(`h${i}`, `t${i}`, id, { what: `Thing ${i}` }));
  return plainOrganization(teams, handoffs);
}

function namesOf(organization: Organization, question: GraphQuestion = { size: PICTURE_SIZE }): string[] {
  return answerGraph(buildModel(organization), question).nodes.map(({ name }) => name);
}

describe('a picture of too many teams', () => {
  it('has 120 teams, and no more', () => {
    expect(namesOf(rowOf(120, () => ''))).toHaveLength(120);
    expect(namesOf(rowOf(121, (i) => `Group ${i % 2}`))).toEqual(['Group 0', 'Group 1']);
  });

  it('has 400 hand-offs, in Mermaid 250', () => {
    const teams = Array.from({ length: 30 }, (_none, i) => plainTeam(`t${i}`, { group: i < 15 ? 'A' : 'B' }));
    const handoffs = Array.from({ length: 300 }, (_none, i) =>
      plainHandOff(`h${i}`, `t${i % 29}`, `t${(i % 29) + 1}`),
    );
    const organization = plainOrganization(teams, handoffs);
    expect(namesOf(organization)).toHaveLength(30);
    expect(namesOf(organization, { size: MERMAID_SIZE })).toEqual(['A', 'B']);
  });

  it('takes the finest level of groups that fits', () => {
    const organization = rowOf(400, (i) => `Part ${i % 2} / Desk ${i % 40} / Shift ${i % 200}`);
    const { nodes, clusters } = answerGraph(buildModel(organization), { size: PICTURE_SIZE });
    expect(nodes.slice(0, 2)).toMatchObject([
      { id: 'group:Part 0 / Desk 0', name: 'Desk 0', cluster: 'group:Part 0' },
      { id: 'group:Part 1 / Desk 1', name: 'Desk 1', cluster: 'group:Part 1' },
    ]);
    expect(nodes).toHaveLength(40);
    expect(clusters).toEqual([
      { id: 'group:Part 0', name: 'Part 0', parent: null },
      { id: 'group:Part 1', name: 'Part 1', parent: null },
    ]);
  });

  it('puts teams without a group by themselves, or together where they are too many', () => {
    expect(namesOf(rowOf(150, (i) => (i < 148 ? `Group ${i % 2}` : '')))).toEqual([
      'Group 0',
      'Group 1',
      't148',
      't149',
    ]);
    expect(namesOf(rowOf(300, (i) => (i < 2 ? 'Group' : '')))).toEqual(['Group', '(no group)']);
  });

  it('is divided by how far from a customer, where no group divides it', () => {
    const teams = Array.from({ length: 300 }, (_none, i) =>
      plainTeam(`t${i}`, { kind: i < 100 ? 'customer' : 'team', group: 'Only' }),
    );
    const handoffs = teams.slice(100, 298).map(({ id }, i) => plainHandOff(`h${i}`, id, `t${i}`));
    expect(namesOf(plainOrganization(teams, handoffs))).toEqual([
      'Customers',
      '1 hand-off from a customer',
      '2 hand-offs from a customer',
      'No way to a customer',
    ]);
  });

  it('is divided by where the work ends, where there is no customer', () => {
    const names = namesOf(rowOf(121, () => ''));
    expect(names).toHaveLength(19);
    expect(names.at(-1)).toBe('0 to 5 hand-offs from where the work ends');
  });

  it('is divided into runs of teams, where nothing tells them apart', () => {
    const teams = Array.from({ length: 250 }, (_none, i) => plainTeam(`t${i}`));
    expect(namesOf(plainOrganization(teams, []))).toEqual(['t0 to t82', 't83 to t165', 't166 to t249']);
  });
});

it('draws one selected team by itself, and none where none is selected', async () => {
  const model = buildModel(await organizationOf(CHAIN));
  const [first] = model.organization.teams;
  const alone = answerGraph(model, { selected: new Set([first?.id ?? '']) });
  expect(alone.nodes.map(({ id }) => id)).toEqual([first?.id]);
  expect(alone.arrows).toEqual([]);
  expect(answerGraph(model, { selected: new Set() }).nodes).toEqual([]);
});
