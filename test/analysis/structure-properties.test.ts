import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { answerImpact } from '../../src/analysis/answer-impact.ts';
import { answerStructure } from '../../src/analysis/answer-structure.ts';
import { findDefeatedGroups } from '../../src/analysis/find-defeated-groups.ts';
import type { OrgModel } from '../../src/analysis/org-model.ts';
import { buildModel, rankOf, slotOf } from '../../src/analysis/org-model.ts';
import { placeIncidents } from '../../src/analysis/place-incidents.ts';
import { isMore, isSame } from '../../src/engine/compare.ts';
import { RippleHistory } from '../../src/engine/ripple-history.ts';
import { MOST_ROUNDS } from '../../src/engine/ripple-course.ts';
import { Ripple } from '../../src/engine/ripple.ts';
import type { Incident, Organization } from '../../src/model/organization.ts';
import type { LoopWay, StructureLoop } from '../../src/model/structure-result.ts';
import type { OrgLimits } from '../random-orgs.ts';
import { orgCases } from '../random-orgs.ts';

vi.setConfig({ testTimeout: 120_000 });

function forEachOrg(limits: OrgLimits, check: (model: OrgModel, incident: Incident) => void): void {
  fc.assert(
    fc.property(orgCases(limits), ({ organization, incidents }) => {
      const model = buildModel(organization);
      const [incident] = incidents;
      // Where defects still rise with no incident at all, nothing ever comes to rest.
      if (incident !== undefined && model.baseline.isSettled) check(model, incident);
    }),
    { numRuns: 400 },
  );
}

/** Round by round, hand-off by hand-off: each exists, begins where the one before ended, and the last closes it. */
function checkWay({ organization, compiled }: OrgModel, { handoffs, slack, buffer }: LoopWay): void {
  const known = new Map(organization.handoffs.map((handoff) => [handoff.id, handoff]));
  const teams = new Map(organization.teams.map((team) => [team.id, team]));
  const [sums, feedback] = [{ slack: 0, buffer: 0 }, new Array<boolean>()];
  handoffs.forEach(({ handoff, from, to, feedback: isFeedback }, i) => {
    const found = known.get(handoff);
    expect(found).toMatchObject({ from, to });
    expect(from).toBe(handoffs.at(i - 1)?.to);
    const slot = compiled.slotOfHandOff[organization.handoffs.findIndex(({ id }) => id === handoff)] ?? -1;
    expect(isFeedback).toBe(compiled.network.feedback[slot] === 1);
    sums.slack += found?.slackHours ?? NaN;
    sums.buffer += teams.get(to)?.bufferHours ?? NaN;
    feedback.push(isFeedback);
  });
  expect(sums.slack).toBeCloseTo(slack, 9);
  expect(sums.buffer).toBeCloseTo(buffer, 9);
  expect(feedback.at(-1)).toBe(true);
  // A simple loop: no team twice.
  expect(new Set(handoffs.map(({ to }) => to)).size).toBe(handoffs.length);
}

/** Teams that reach each other, by trying every pair. */
function mutualTeams({ teams, handoffs }: Organization): string[][] {
  const reach = new Map(teams.map(({ id }) => [id, new Set<string>()]));
  for (const { id } of teams) {
    const found = reach.get(id) ?? new Set();
    let size = -1;
    while (size !== found.size) {
      size = found.size;
      for (const { from, to } of handoffs) if (from === id || found.has(from)) found.add(to);
    }
  }
  const sets = teams
    .filter(({ id }) => reach.get(id)?.has(id) === true)
    .map(({ id }) =>
      teams
        .filter((team) => reach.get(id)?.has(team.id) === true && reach.get(team.id)?.has(id) === true)
        .map((team) => team.id),
    );
  return [...new Map(sets.map((set) => [set.join(' '), set])).values()];
}

/** How the whole organization's ripple ends as far as some teams can tell. */
function endingAt(
  model: OrgModel,
  teams: readonly string[],
  incident: Incident,
): [status: string, rounds: number] {
  const history = new RippleHistory(model.baseline);
  new Ripple(model.compiled.network, model.baseline).run(placeIncidents(model, [incident]), history);
  const states = (round: number): number[][] =>
    teams.map((team) => {
      const rank = rankOf(model, team);
      return [
        history.lateHours(rank, round),
        history.noticeHours(rank, round),
        history.defectShare(rank, round),
      ];
    });
  for (let round = 1; round <= MOST_ROUNDS; round++) {
    const [now, rest, before] = [states(round), states(0), states(round - 1)];
    const differs = (other: number[][], parts: readonly number[]): boolean =>
      now.some((state, i) => parts.some((part) => !isSame(state[part] ?? NaN, other[i]?.[part] ?? NaN)));
    if (!differs(rest, [0, 2])) return ['settled', round];
    if (round > 1 && !differs(before, [0, 1, 2])) return ['persistent', round];
  }
  return ['unsettled', MOST_ROUNDS];
}

function worstOf(endings: readonly (readonly [status: string, rounds: number])[]): [string, number] {
  const severities = ['settled', 'persistent', 'unsettled'];
  const [status = '', rounds = 0] =
    endings.toSorted((a, b) => severities.indexOf(b[0]) - severities.indexOf(a[0]) || b[1] - a[1])[0] ?? [];
  return [status, rounds];
}

describe('loops of random organizations', () => {
  it('are the sets of teams that reach each other, and their ways exist and close', () => {
    let ways = 0;
    forEachOrg({}, (model) => {
      const { loops } = answerStructure(model);
      expect(loops.map(({ teams }) => teams)).toEqual(mutualTeams(model.organization));
      for (const loop of loops) {
        expect(loop.ways.length).toBeGreaterThan(0);
        expect(loop.ways.length).toBeLessThanOrEqual(loop.feedback);
        for (const way of [...loop.ways, ...(loop.keptBy === null ? [] : [loop.keptBy])]) {
          checkWay(model, way);
          ways += 1;
        }
      }
    });
    expect(ways).toBeGreaterThan(400);
  });

  it('recover as the whole organization says, and by the cure that is named', () => {
    const seen = { settled: 0, persistent: 0, unsettled: 0 };
    let cured = 0;
    forEachOrg({ rework: false }, (model, { delayHours, outageHours, qualityShare, noticeHours }) => {
      const sizes = { delayHours, outageHours, qualityShare, noticeHours };
      const incident = { delay: delayHours, outage: outageHours, quality: qualityShare, notice: noticeHours };
      for (const loop of answerStructure(model, { incident }).loops) {
        const endings = loop.teams.map((team) => endingAt(model, loop.teams, { target: { team }, ...sizes }));
        expect([loop.status, loop.rounds]).toEqual(worstOf(endings));
        expect(loop.never).toBe(endings.filter(([status]) => status !== 'settled').length);
        expect(loop.tried).toBe(loop.teams.length);
        seen[loop.status] += 1;
        if (loop.cure !== null) {
          checkCure(model.organization, loop, sizes);
          cured += 1;
        }
      }
    });
    expect(Math.min(...Object.values(seen), cured)).toBeGreaterThan(10);
  });

  it('end as impact ends, where all is one loop', () => {
    let asked = 0;
    forEachOrg({}, (model) => {
      const { loops } = answerStructure(model);
      const [loop] = loops;
      if (loop === undefined || loop.teams.length < model.organization.teams.length) return;
      asked += 1;
      const endings = loop.teams.map((team) => {
        const incident = { target: { team }, delayHours: 8, outageHours: 0, qualityShare: 0, noticeHours: 0 };
        const { result } = answerImpact(model, { incidents: [incident] });
        return [result.status, result.rounds] as const;
      });
      expect([loop.status, loop.rounds]).toEqual(worstOf(endings));
    });
    expect(asked).toBeGreaterThan(30);
  });
});

/** With so much more slack all is as before by round 10, whichever team it begins at; with a minute less it is not. */
function checkCure(
  organization: Organization,
  { teams, cure, ways }: StructureLoop,
  sizes: Omit<Incident, 'target'>,
): void {
  const leftBy10 = (moreMinutes: number): string[] => {
    const model = buildModel({
      ...organization,
      handoffs: organization.handoffs.map((handoff) =>
        handoff.id === cure?.handoff
          ? { ...handoff, slackHours: handoff.slackHours + cure.slack + moreMinutes / 60 }
          : handoff,
      ),
    });
    return teams.filter((team) => {
      const [status, rounds] = endingAt(model, teams, { target: { team }, ...sizes });
      return status !== 'settled' || rounds > 10;
    });
  };
  expect(ways.flatMap(({ handoffs }) => handoffs.map(({ handoff }) => handoff))).toContain(cure?.handoff);
  expect(leftBy10(0)).toEqual([]);
  expect(leftBy10(-1)).not.toEqual([]);
}

describe('what has no second way in random organizations', () => {
  const endless = { delayHours: 1e9, outageHours: 0, qualityShare: 0, noticeHours: 0 };

  /** Nothing makes up for all of a hand-off, so that what never comes is what comes without end too late. */
  const withoutFullWorkarounds = (model: OrgModel): boolean =>
    model.organization.handoffs.every(
      ({ workaround }) => workaround === undefined || workaround.savesShare < 1,
    );

  it('breaks promises in the first round, however long it takes', () => {
    let sources = 0;
    forEachOrg({}, (model) => {
      if (!withoutFullWorkarounds(model)) return;
      const { singleSources } = answerStructure(model);
      const promised = model.organization.handoffs.filter(
        ({ promise: { lateHours, accurateShare } }) => lateHours !== undefined || accurateShare !== undefined,
      );
      for (const { id, kind } of model.organization.teams) {
        const history = new RippleHistory(model.baseline);
        const incident: Incident = { target: { team: id }, ...endless };
        new Ripple(model.compiled.network, model.baseline).run(placeIncidents(model, [incident]), history);
        const stopped = promised.filter(({ from }) => history.lateHours(rankOf(model, from), 1) > 1e6);
        const expected = kind === 'customer' ? [] : stopped.map((handoff) => handoff.id);
        const found = singleSources.find(({ team }) => team === id)?.promises ?? [];
        expect([id, found]).toEqual([id, expected]);
        sources += found.length;
      }
      const counts = singleSources.map(({ promises }) => promises.length);
      expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    });
    expect(sources).toBeGreaterThan(400);
  });

  it('makes all members of a choice late at once, and the receiver with them', () => {
    let defeated = 0;
    forEachOrg({ loops: 'none' }, (model) => {
      if (!withoutFullWorkarounds(model)) return;
      const groups = answerStructure(model).groups;
      const found = findDefeatedGroups(model);
      for (const { id } of model.organization.teams) {
        const ripple = new Ripple(model.compiled.network, model.baseline);
        ripple.run(placeIncidents(model, [{ target: { team: id }, ...endless }]));
        const { peaks } = ripple;
        const blocks = (handoff: string): number =>
          model.compiled.network.blocksShare[slotOf(model, handoff)] ?? NaN;
        const expected = groups.filter(({ to, members }) =>
          members.every(
            (handoff) =>
              to !== id &&
              (peaks.feltHours[slotOf(model, handoff)] ?? NaN) > 1e6 &&
              isMore(blocks(handoff), 0),
          ),
        );
        const byMembers = found.get(id) ?? [];
        expect(byMembers.map(({ members }) => members)).toEqual(expected.map(({ members }) => members));
        for (const { to } of byMembers) expect(peaks.lateHours[rankOf(model, to)]).toBeGreaterThan(1e6);
        for (const group of expected)
          expect(group.sharedBy).toContainEqual(expect.objectContaining({ team: id, sameRound: true }));
        defeated += expected.length;
      }
    });
    expect(defeated).toBeGreaterThan(50);
  });

  it('says the same by team and by choice, loops or none', () => {
    forEachOrg({}, (model) => {
      if (!withoutFullWorkarounds(model)) return;
      const found = findDefeatedGroups(model);
      for (const { to, anyOf, members, sharedBy } of answerStructure(model).groups) {
        expect(sharedBy.map(({ team }) => team).toSorted()).toEqual(
          [...found]
            .flatMap(([team, groups]) =>
              groups.some((group) => group.members[0] === members[0]) ? [team] : [],
            )
            .toSorted(),
        );
        expect([to, anyOf].every((text) => text !== '')).toBe(true);
        expect(members.length).toBeGreaterThan(1);
      }
    });
  });
});
