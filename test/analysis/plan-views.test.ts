import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { buildModel } from '../../src/analysis/org-model.ts';
import { planViews } from '../../src/analysis/plan-views.ts';
import type { GraphNode, GraphView } from '../../src/model/graph-view.ts';
import { itemAt } from '../../src/model/indexed.ts';
import type { Organization } from '../../src/model/organization.ts';
import { GROUPED_ORGS } from '../grouped-orgs.ts';

fc.configureGlobal({ seed: 20260901 });
vi.setConfig({ testTimeout: 60_000 });

/** Small enough that random maps are divided several times. */
const SMALL = { mostTeams: 24, mostHandoffs: 60 };

/** The teams of a view's part: those of its nodes that are not outside. */
function insideOf({ nodes }: GraphView): number[] {
  return nodes.filter(({ outside }) => !outside).flatMap(({ teams }) => teams);
}

function checkAll(check: (views: readonly GraphView[], organization: Organization) => void): void {
  fc.assert(
    fc.property(GROUPED_ORGS, (organization) => {
      check(planViews(buildModel(organization), SMALL), organization);
    }),
    { numRuns: 60 },
  );
}

function byId(views: readonly GraphView[]): Map<string, GraphView> {
  return new Map(views.map((view) => [view.id, view]));
}

describe('the views of a random map', () => {
  it('begin with the whole map, and have one for each node that can be opened', () => {
    let opened = 0;
    checkAll((views, { name, teams }) => {
      const [whole] = views;
      expect(whole).toMatchObject({ id: '', name, parent: null });
      expect(whole === undefined ? [] : insideOf(whole).toSorted((a, b) => a - b)).toEqual(
        teams.map((_team, i) => i),
      );
      const known = byId(views);
      expect(known.size).toBe(views.length);
      const openable = views.flatMap((view) =>
        view.nodes.flatMap(({ id, kind, outside, teams: inside }) =>
          kind === 'group' && !outside ? [{ id, parent: view.id, inside }] : [],
        ),
      );
      expect(openable.map(({ id }) => id).toSorted()).toEqual([...known.keys()].slice(1).toSorted());
      for (const { id, parent, inside } of openable) {
        const view = known.get(id);
        expect(view?.parent).toBe(parent);
        expect(view === undefined ? [] : insideOf(view).toSorted((a, b) => a - b)).toEqual(inside);
      }
      opened += openable.length;
      views.forEach((view, i) => {
        expect(view.parent === null || views.slice(0, i).some(({ id }) => id === view.parent)).toBe(true);
      });
    });
    // Not a test of maps that are never divided.
    expect(opened).toBeGreaterThan(200);
  });

  it('have every team in one node at most, and in the end by itself in exactly one', () => {
    checkAll((views, { teams }) => {
      const alone = views.flatMap(({ nodes }) =>
        nodes.flatMap((node) => (node.kind === 'group' || node.outside ? [] : node.teams)),
      );
      expect(alone.toSorted((a, b) => a - b)).toEqual(teams.map((_team, i) => i));
      for (const { nodes } of views) {
        const all = nodes.flatMap((node) => node.teams);
        expect(new Set(all).size).toBe(all.length);
        for (const node of nodes)
          expectNode(
            node,
            teams.map(({ id }) => id),
          );
      }
    });
  });

  it('have every hand-off that touches what is open on exactly one arrow, or inside one node', () => {
    checkAll((views, { handoffs, teams }) => {
      const numbers = new Map(teams.map(({ id }, i) => [id, i]));
      for (const view of views) {
        const nodeOf = new Map(view.nodes.flatMap((node) => node.teams.map((team) => [team, node])));
        const inside = new Set(insideOf(view));
        const drawn = view.arrows.flatMap((arrow) => arrow.handoffs);
        expect(new Set(drawn).size).toBe(drawn.length);
        const wanted = handoffs.flatMap(({ from, to }, i) => {
          const [giver = -1, receiver = -1] = [numbers.get(from), numbers.get(to)];
          const touches = inside.has(giver) || inside.has(receiver);
          const [a, b] = [nodeOf.get(giver), nodeOf.get(receiver)];
          return touches && (a !== b || a?.kind !== 'group') ? [i] : [];
        });
        expect(drawn.toSorted((a, b) => a - b)).toEqual(wanted);
        for (const { from, to, handoffs: carried } of view.arrows) {
          for (const i of carried) {
            const handoff = itemAt(handoffs, i);
            expect(nodeOf.get(numbers.get(handoff.from) ?? -1)?.id).toBe(from);
            expect(nodeOf.get(numbers.get(handoff.to) ?? -1)?.id).toBe(to);
          }
        }
        expect(new Set(view.arrows.map(({ id }) => id)).size).toBe(view.arrows.length);
      }
    });
  });

  it('have as many nodes as a picture takes, and nodes, arrows and boxes in order', () => {
    checkAll((views) => {
      for (const { nodes, arrows, clusters } of views) {
        expect(nodes.length).toBeLessThanOrEqual(SMALL.mostTeams);
        for (const outside of [false, true]) {
          const firsts = nodes.filter((node) => node.outside === outside).map(({ teams }) => teams[0] ?? -1);
          if (!outside) expect(firsts).toEqual(firsts.toSorted((a, b) => a - b));
        }
        const outsideFrom = nodes.findIndex(({ outside }) => outside);
        expect(
          nodes.slice(Math.max(outsideFrom, 0)).every(({ outside }) => outside === outsideFrom >= 0),
        ).toBe(true);
        const firsts = arrows.map(({ handoffs }) => handoffs[0] ?? -1);
        expect(firsts).toEqual(firsts.toSorted((a, b) => a - b));
        const seen = new Set<string | null>([null]);
        for (const { id, parent } of clusters) {
          expect(seen.has(parent)).toBe(true);
          expect(seen.has(id)).toBe(false);
          seen.add(id);
        }
        for (const { cluster, outside } of nodes) {
          expect(seen.has(cluster)).toBe(true);
          if (outside) expect(cluster).toBeNull();
        }
        const inUse = new Set<string | null>(nodes.map(({ cluster }) => cluster));
        for (const { id, parent } of clusters.toReversed()) if (inUse.has(id)) inUse.add(parent);
        expect(clusters.filter(({ id }) => !inUse.has(id))).toEqual([]);
      }
    });
  });
});

function expectNode({ id, kind, teams }: GraphNode, ids: readonly string[]): void {
  if (kind === 'group') {
    expect(ids).not.toContain(id);
    expect(teams).toEqual(teams.toSorted((a, b) => a - b));
  } else {
    expect(teams.map((team) => ids[team])).toEqual([id]);
  }
}
