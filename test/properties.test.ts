import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { answerImpact } from '../src/analysis/answer-impact.ts';
import { buildModel } from '../src/analysis/org-model.ts';
import { placeIncidents } from '../src/analysis/place-incidents.ts';
import { Ripple } from '../src/engine/ripple.ts';
import { breakLoops } from '../src/graph/break-loops.ts';
import type { Arrows } from '../src/graph/strong-components.ts';
import { findStrongComponents, groupByGiver } from '../src/graph/strong-components.ts';
import type { ImpactAnswer } from '../src/model/impact-answer.ts';
import type { HandOff, Incident, Organization, Team } from '../src/model/organization.ts';
import type { PlainResult } from './plain-model.ts';
import { figuresOf, firstDifference, reaches, runPlainModel } from './plain-model.ts';
import type { OrgCase, OrgLimits } from './random-orgs.ts';
import { hours, orgCases } from './random-orgs.ts';
import { organizationOf } from './read-text.ts';

fc.configureGlobal({ seed: 20260801 });
vi.setConfig({ testTimeout: 60_000 });

function ask({ organization, incidents }: OrgCase): ImpactAnswer {
  return answerImpact(buildModel(organization), { incidents });
}

function figures(orgCase: OrgCase): PlainResult {
  return figuresOf(ask(orgCase).result, orgCase.organization);
}

function expectSame(actual: unknown, expected: unknown): void {
  const difference = firstDifference(actual, expected);
  if (difference !== undefined) throw new Error(difference);
}

/** Does the same to every team and hand-off. */
function mapOrganization(
  organization: Organization,
  team: (team: Team, i: number) => Team,
  handoff: (handoff: HandOff, i: number) => HandOff = (same) => same,
): Organization {
  return {
    ...organization,
    teams: organization.teams.map(team),
    handoffs: organization.handoffs.map(handoff),
  };
}

describe('the engine equals the plain model', () => {
  const expectEqual = (orgCase: OrgCase): void =>
    expectSame(figures(orgCase), runPlainModel(orgCase.organization, orgCase.incidents));

  it('in all figures', () => {
    fc.assert(fc.property(orgCases(), expectEqual), { numRuns: 1000 });
  });

  it('where nothing but loops is declared, and hence much is left to document order', () => {
    const bare = orgCases({ rework: false, anyOf: false, slots: false, wholeDelays: true });
    fc.assert(fc.property(bare, expectEqual), { numRuns: 500 });
  });

  it('where defects go round so slowly that the baseline never settles', () => {
    fc.assert(fc.property(orgCases({ slowDefects: true }), expectEqual), { numRuns: 150 });
  });

  it('of everything that a ripple can end in', () => {
    const statuses = new Set<string>();
    const note = (orgCase: OrgCase): boolean => statuses.add(ask(orgCase).result.status).has('settled');
    fc.assert(
      fc.property(orgCases(), (orgCase) => note(orgCase) || true),
      { numRuns: 200 },
    );
    expect([...statuses].sort()).toEqual(['persistent', 'settled', 'unsettled']);
  });
});

describe('the chains', () => {
  it('are counted without being read', () => {
    fc.assert(
      fc.property(orgCases(), (orgCase) => {
        const { result, chainIds } = ask(orgCase);
        expect(chainIds).toBe(result.teams.reduce((sum, { chain }) => sum + chain.length, 0));
      }),
      { numRuns: 300 },
    );
  });
});

describe('the plain model', () => {
  const folder = new URL('conformance/impact/', import.meta.url);
  it.each(readdirSync(folder))('gives the figures of %s', async (file) => {
    const {
      org,
      incidents,
      expect: expected,
    } = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as {
      readonly org: object;
      readonly incidents: readonly object[];
      readonly expect: object;
    };
    const text = JSON.stringify({ ...org, scenarios: { case: { incidents } } });
    const organization = await organizationOf(text);
    const { teams, handoffs, ...rest } = runPlainModel(
      organization,
      organization.scenarios[0]?.incidents ?? [],
    );
    expectSame(
      {
        ...rest,
        teams: Object.fromEntries(teams.map(({ id, ...team }) => [id, team])),
        handoffs: Object.fromEntries(
          handoffs.map(({ id, from: _from, to: _to, ...handoff }) => [id, handoff]),
        ),
      },
      expected,
    );
  });
});

describe('lateness is monotone', () => {
  // MODEL's own exception: rework and an any-of group together, where a switch of giver can save rework.
  const cases = fc.oneof(orgCases({ rework: false }), orgCases({ anyOf: false }));
  // Nothing in one case of three, so that often only one place changes.
  const extras = fc.array(hours(12), { minLength: 1, maxLength: 60, size: 'max' });

  /** Checks that nobody is later in the first case than in the second. */
  function expectNoLater(less: OrgCase, more: OrgCase): void {
    const late = new Map(figures(more).teams.map((team) => [team.id, team]));
    for (const team of figures(less).teams) {
      const other = late.get(team.id);
      if (team.late > (other?.late ?? 0) + 1e-6) {
        throw new Error(`${team.id}: ${team.late} late, not ${other?.late ?? 0}`);
      }
      if (team.cost > (other?.cost ?? 0) * (1 + 1e-6) + 1e-6) {
        throw new Error(`${team.id}: costs ${team.cost}, not ${other?.cost ?? 0}`);
      }
    }
  }

  const at = (list: readonly number[], i: number): number => list[i % list.length] ?? 0;

  function worse(name: string, change: (orgCase: OrgCase, extra: (i: number) => number) => OrgCase): void {
    it(`${name} never make anyone less late`, () => {
      const property = fc.property(cases, extras, (orgCase, list) => {
        expectNoLater(
          orgCase,
          change(orgCase, (i) => at(list, i)),
        );
      });
      fc.assert(property, { numRuns: 300 });
    });
  }

  function better(name: string, change: (orgCase: OrgCase, extra: (i: number) => number) => OrgCase): void {
    it(`${name} never makes anyone later`, () => {
      const property = fc.property(cases, extras, (orgCase, list) => {
        expectNoLater(
          change(orgCase, (i) => at(list, i)),
          orgCase,
        );
      });
      fc.assert(property, { numRuns: 300 });
    });
  }

  const changeIncidents = (
    { organization, incidents }: OrgCase,
    change: (incident: Incident, i: number) => Incident,
  ): OrgCase => ({ organization, incidents: incidents.map(change) });
  const changeTeams = (
    { organization, incidents }: OrgCase,
    change: (team: Team, i: number) => Team,
  ): OrgCase => ({
    organization: mapOrganization(organization, change),
    incidents,
  });
  const changeHandOffs = (
    { organization, incidents }: OrgCase,
    change: (handoff: HandOff, i: number) => HandOff,
  ): OrgCase => ({ organization: mapOrganization(organization, (team) => team, change), incidents });

  worse('longer delays', (orgCase, extra) =>
    changeIncidents(orgCase, (incident, i) => ({ ...incident, delayHours: incident.delayHours + extra(i) })),
  );
  worse('longer outages', (orgCase, extra) =>
    changeIncidents(orgCase, (incident, i) =>
      'handoff' in incident.target ? incident : { ...incident, outageHours: incident.outageHours + extra(i) },
    ),
  );
  worse('shorter notices', (orgCase, extra) =>
    changeIncidents(orgCase, (incident, i) => ({
      ...incident,
      noticeHours: Math.max(0, incident.noticeHours - extra(i)),
    })),
  );
  worse('fewer tells', (orgCase, extra) =>
    changeHandOffs(orgCase, (handoff, i) => ({ ...handoff, tells: handoff.tells && extra(i) < 4 })),
  );
  better('more buffer', (orgCase, extra) =>
    changeTeams(orgCase, (team, i) => ({ ...team, bufferHours: team.bufferHours + extra(i) })),
  );
  better('more lead', (orgCase, extra) =>
    changeTeams(orgCase, (team, i) => ({ ...team, leadHours: team.leadHours + extra(i) })),
  );
  better('more slack', (orgCase, extra) =>
    changeHandOffs(orgCase, (handoff, i) => ({ ...handoff, slackHours: handoff.slackHours + extra(i) })),
  );
  better('more that a workaround saves', (orgCase, extra) =>
    changeHandOffs(orgCase, (handoff, i) => {
      const { savesHours, savesShare, noticeHours } = handoff.workaround ?? {
        savesHours: 0,
        savesShare: 0,
        noticeHours: extra(i + 1),
      };
      const workaround =
        savesShare > 0
          ? { savesHours, savesShare: Math.min(1, savesShare + extra(i) / 12), noticeHours }
          : { savesHours: savesHours + extra(i), savesShare, noticeHours };
      return { ...handoff, workaround };
    }),
  );
  better('less notice that a workaround needs', (orgCase, extra) =>
    changeHandOffs(orgCase, (handoff, i) => {
      const { workaround } = handoff;
      if (workaround === undefined) return handoff;
      return {
        ...handoff,
        workaround: { ...workaround, noticeHours: Math.max(0, workaround.noticeHours - extra(i)) },
      };
    }),
  );
});

describe('what must not matter', () => {
  it('the names of teams and hand-offs', () => {
    const suffixes = fc.uniqueArray(fc.nat(9999), { minLength: 52, maxLength: 52 });
    const property = fc.property(orgCases(), suffixes, ({ organization, incidents }, numbers) => {
      const names = new Map(
        [...organization.teams, ...organization.handoffs].map(({ id }, i) => [id, `x${numbers[i] ?? id}`]),
      );
      const rename = (id: string): string => names.get(id) ?? id;
      const renamed = mapOrganization(
        organization,
        (team) => ({ ...team, id: rename(team.id) }),
        (handoff) => ({
          ...handoff,
          id: rename(handoff.id),
          from: rename(handoff.from),
          to: rename(handoff.to),
          anyOf: handoff.anyOf && `group-${handoff.anyOf}`,
        }),
      );
      const renamedIncidents = incidents.map((incident) => ({
        ...incident,
        target:
          'team' in incident.target
            ? { team: rename(incident.target.team) }
            : { handoff: rename(incident.target.handoff) },
      }));
      const plain = figures({ organization, incidents });
      const expected: PlainResult = {
        ...plain,
        teams: plain.teams.map((team) => ({
          ...team,
          id: rename(team.id),
          via: team.via && rename(team.via),
          chain: team.chain.map(rename),
        })),
        handoffs: plain.handoffs.map((handoff) => ({
          ...handoff,
          id: rename(handoff.id),
          from: rename(handoff.from),
          to: rename(handoff.to),
        })),
        assumedFeedback: plain.assumedFeedback.map(rename),
      };
      expectSame(figures({ organization: renamed, incidents: renamedIncidents }), expected);
    });
    fc.assert(property, { numRuns: 300 });
  });

  // Where delays die out by getting smaller, the round in which the last 1e-9 h is gone depends on the unit.
  const scalable: OrgLimits[] = [{ loops: 'none' }, { rework: false, wholeDelays: true }];
  it.each([2, 0.5, 10])('the unit of time: times %d', (factor) => {
    const scale = ({ organization, incidents }: OrgCase): OrgCase => ({
      organization: mapOrganization(
        organization,
        (team) => ({
          ...team,
          bufferHours: team.bufferHours * factor,
          leadHours: team.leadHours * factor,
          costPerHour: team.costPerHour / factor,
        }),
        (handoff) => ({
          ...handoff,
          slackHours: handoff.slackHours * factor,
          everyHours: handoff.everyHours * factor,
          reworkHours: handoff.reworkHours * factor,
          workaround: handoff.workaround && {
            ...handoff.workaround,
            savesHours: handoff.workaround.savesHours * factor,
            noticeHours: handoff.workaround.noticeHours * factor,
          },
          promise: {
            ...handoff.promise,
            lateHours:
              handoff.promise.lateHours === undefined ? undefined : handoff.promise.lateHours * factor,
          },
        }),
      ),
      incidents: incidents.map((incident) => ({
        ...incident,
        delayHours: incident.delayHours * factor,
        outageHours: incident.outageHours * factor,
        noticeHours: incident.noticeHours * factor,
      })),
    });
    const property = fc.property(fc.oneof(...scalable.map(orgCases)), (orgCase) => {
      const before = figures(orgCase);
      expectSame(figures(scale(orgCase)), {
        ...before,
        teams: before.teams.map((team) => ({
          ...team,
          late: team.late * factor,
          notice: team.notice * factor,
        })),
        handoffs: before.handoffs.map((handoff) => ({ ...handoff, late: handoff.late * factor })),
      });
    });
    fc.assert(property, { numRuns: 200 });
  });

  it('document order, where no tie and no open loop depends on it', () => {
    // Defects that die out in a loop tie with those of the other members of an any-of group below 1e-9.
    const distinct = fc.oneof(
      orgCases({ loops: 'declared', distinct: true, anyOf: false }),
      orgCases({ loops: 'none', distinct: true }),
    );
    const keys = fc.array(fc.nat(999), { minLength: 53, maxLength: 53 });
    const property = fc.property(distinct, keys, ({ organization, incidents }, order) => {
      const shuffle = <T>(items: readonly T[], offset: number): T[] =>
        items
          .map((item, i) => ({ item, key: order[offset + i] ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ item }) => item);
      const shuffled = {
        ...organization,
        teams: shuffle(organization.teams, 0),
        handoffs: shuffle(organization.handoffs, 12),
      };
      const byId = ({ teams, handoffs, ...rest }: PlainResult) => ({
        ...rest,
        teams: Object.fromEntries(teams.map((team) => [team.id, team])),
        handoffs: Object.fromEntries(handoffs.map((handoff) => [handoff.id, handoff])),
      });
      expectSame(
        byId(figures({ organization: shuffled, incidents: shuffle(incidents, 0) })),
        byId(figures({ organization, incidents })),
      );
    });
    fc.assert(property, { numRuns: 300 });
  });

  it('what a Ripple has run before', () => {
    const several = fc.array(fc.subarray([0, 1, 2, 3, 4], { minLength: 1 }), { minLength: 2, maxLength: 6 });
    const property = fc.property(orgCases(), several, ({ organization, incidents }, runs) => {
      const model = buildModel(organization);
      const used = new Ripple(model.compiled.network, model.baseline);
      for (const picked of runs) {
        const placed = placeIncidents(
          model,
          picked.flatMap((i) => incidents[i] ?? []),
        );
        const fresh = new Ripple(model.compiled.network, model.baseline);
        const run = (ripple: Ripple) => {
          const end = ripple.run(placed);
          const { teams, lateHours, round, entry, defectShare, lateSum, steadySum, feltHours } = ripple.peaks;
          const carried = organization.handoffs.map((_, slot) => ripple.peaks.carriedBy(slot));
          const peaks = {
            teams,
            lateHours,
            round,
            entry,
            defectShare,
            lateSum,
            steadySum,
            feltHours,
            carried,
          };
          const log = Array.from({ length: ripple.log.length }, (_, i) => ripple.log.entryAt(i));
          return structuredClone({ end, peaks, log });
        };
        expectSame(run(used), run(fresh));
      }
    });
    fc.assert(property, { numRuns: 200 });
  });
});

describe('what explains a result', () => {
  it('steps add up to the lateness', () => {
    const property = fc.property(orgCases(), ({ organization, incidents }) => {
      const { result, steps } = ask({ organization, incidents });
      const late = result.teams.filter((team) => team.late > 0);
      expect([...steps.keys()].sort()).toEqual(late.map(({ id }) => id).sort());
      for (const { id, late: lateHours, via } of late) {
        const step = steps.get(id);
        if (step === undefined) throw new Error(`no step for ${id}`);
        const { leaves, slack, toSlot, workaround, notBlocking, inputs, rework, buffer, outage, delay } =
          step;
        expect(Math.max(inputs + rework - buffer, outage) + delay).toBeCloseTo(lateHours, 6);
        expect(Math.min(...Object.values(step))).toBeGreaterThanOrEqual(-1e-9);
        if (via !== null && inputs >= rework) {
          expect(leaves - slack + toSlot - workaround - notBlocking).toBeCloseTo(inputs, 6);
        }
      }
    });
    fc.assert(property, { numRuns: 500 });
  });

  it('a chain leads by hand-offs from an incident to the team', () => {
    const property = fc.property(orgCases(), ({ organization, incidents }) => {
      const { handoffs } = organization;
      const origins = new Set(
        incidents.map(({ target }) =>
          'team' in target ? target.team : handoffs.find(({ id }) => id === target.handoff)?.from,
        ),
      );
      for (const { id, late, chain, via } of ask({ organization, incidents }).result.teams) {
        expect(chain.at(-1)).toBe(id);
        expect(chain.length > 1).toBe(via !== null);
        chain.slice(1).forEach((receiver, i) => {
          expect(handoffs.some(({ from, to }) => from === chain[i] && to === receiver)).toBe(true);
        });
        const isByDelay = organization.handoffs.every(({ reworkHours }) => reworkHours === 0);
        // Rework begins where the defects are found, which is not where they came from.
        if (late > 0 && isByDelay) expect(origins).toContain(chain[0]);
      }
    });
    fc.assert(property, { numRuns: 500 });
  });
});

describe('loops', () => {
  const someArrows = fc.integer({ min: 1, max: 60 }).chain((nodeCount) =>
    fc
      .array(fc.tuple(fc.nat(nodeCount - 1), fc.nat(nodeCount - 1), fc.nat(9)), {
        maxLength: 400,
        size: 'max',
      })
      .map((list) => ({
        arrows: {
          nodeCount,
          from: Int32Array.from(list, ([from]) => from),
          to: Int32Array.from(list, ([, to]) => to),
        },
        declared: Uint8Array.from(list, ([, , number]) => (number === 0 ? 1 : 0)),
      })),
  );

  /** Next nodes of each node, by the arrows that are kept. */
  function nextNodes({ nodeCount, from, to }: Arrows, keep: (arrow: number) => boolean): Set<number>[] {
    const next = Array.from({ length: nodeCount }, () => new Set<number>());
    from.forEach((node, arrow) => {
      if (keep(arrow)) next[node]?.add(to[arrow] ?? 0);
    });
    return next;
  }

  function reachable(next: readonly Set<number>[], start: number): Set<number> {
    const seen = new Set([start]);
    for (const node of seen) for (const further of next[node] ?? []) seen.add(further);
    return seen;
  }

  it('are broken where the plain search breaks them, and the order is topological', () => {
    const property = fc.property(someArrows, ({ arrows, declared }) => {
      const { from, to } = arrows;
      const taken = nextNodes(arrows, () => false);
      const assumed: number[] = [];
      from.forEach((giver, arrow) => {
        const receiver = to[arrow] ?? 0;
        if (declared[arrow] === 1) return;
        if (reachable(taken, receiver).has(giver)) assumed.push(arrow);
        else taken[giver]?.add(receiver);
      });
      const broken = breakLoops(arrows, declared);
      expect(broken.assumed).toEqual(assumed);
      expect([...broken.feedback]).toEqual(
        [...declared].map((flag, arrow) => (flag === 1 || assumed.includes(arrow) ? 1 : 0)),
      );
      expect([...broken.order].sort((a, b) => a - b)).toEqual([...Array(arrows.nodeCount).keys()]);
      const rank = new Map([...broken.order].map((node, at) => [node, at]));
      from.forEach((giver, arrow) => {
        if (broken.feedback[arrow] === 1) return;
        expect(rank.get(giver) ?? 0).toBeLessThan(rank.get(to[arrow] ?? 0) ?? 0);
      });
    });
    fc.assert(property, { numRuns: 200 });
  });

  it('of one component are those whose nodes reach each other', () => {
    const property = fc.property(someArrows, ({ arrows, declared }) => {
      const keep = (arrow: number): boolean => declared[arrow] === 0;
      const component = findStrongComponents(arrows, groupByGiver(arrows, keep));
      const next = nextNodes(arrows, keep);
      const reach = next.map((_, node) => reachable(next, node));
      const inOneComponent = reach.map((_, a) => reach.map((__, b) => component[a] === component[b]));
      const inOneLoop = reach.map((seen, a) => reach.map((back, b) => seen.has(b) && back.has(a)));
      expect(inOneComponent).toEqual(inOneLoop);
      // Arrows between components go from a higher to a lower number.
      const isUpward = (arrow: number): boolean =>
        (component[arrows.from[arrow] ?? 0] ?? 0) < (component[arrows.to[arrow] ?? 0] ?? 0);
      expect([...declared.keys()].filter((arrow) => keep(arrow) && isUpward(arrow))).toEqual([]);
    });
    fc.assert(property, { numRuns: 150 });
  });

  it('are searched by the plain model like this', () => {
    const arrows = [
      { from: 'a', to: 'b' },
      { from: 'b', to: 'c' },
    ];
    expect(reaches('a', 'c', arrows)).toBe(true);
    expect(reaches('c', 'a', arrows)).toBe(false);
    expect(reaches('a', 'a', arrows)).toBe(true);
  });
});
