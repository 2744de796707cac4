import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { answerImpact } from '../../src/analysis/answer-impact.ts';
import { findChangedParts } from '../../src/analysis/find-changed-parts.ts';
import { findTouchedSources } from '../../src/analysis/find-touched-sources.ts';
import { pairMaps } from '../../src/analysis/map-pair.ts';
import type { OrgModel } from '../../src/analysis/org-model.ts';
import { buildModel, rankOf } from '../../src/analysis/org-model.ts';
import type { Organization } from '../../src/model/organization.ts';
import { editedOrgs } from '../edited-orgs.ts';

vi.setConfig({ testTimeout: 60_000 });

const DAY = { delayHours: 8, outageHours: 0, qualityShare: 0, noticeHours: 0 };
const QUESTION = { incident: DAY, worseBy: 0 };

/** The same organization with slack and buffers alone, in quarters of an hour. */
function plain(organization: Organization): Organization {
  const quarters = (hours: number): number => Math.round(hours * 4) / 4;
  return {
    ...organization,
    teams: organization.teams.map((team) => ({
      ...team,
      accurateShare: 1,
      costPerHour: 0,
      bufferHours: quarters(team.bufferHours),
    })),
    handoffs: organization.handoffs.map((handoff) => ({
      ...handoff,
      slackHours: quarters(handoff.slackHours),
      everyHours: 0,
      blocksShare: 1,
      tells: false,
      anyOf: '',
      workaround: undefined,
    })),
  };
}

/** All that a ripple does by the impact of one side: how it ends, who is how late, which promise is broken. */
function toldOf(model: OrgModel, team: string): unknown {
  const { status, teams, handoffs } = answerImpact(model, {
    incidents: [{ ...DAY, target: { team } }],
  }).result;
  return {
    status,
    late: Object.fromEntries(teams.map(({ id, late }) => [id, late])),
    broken: handoffs.flatMap(({ id, promise }) => (promise === 'broken' ? id : [])).toSorted(),
  };
}

describe('the sources whose ripple a change may touch', () => {
  it('are all whose ripple runs otherwise, where slack and buffers are all there is', () => {
    const seen = { spared: 0, otherwise: 0, sparedUpstream: 0 };
    const property = fc.property(editedOrgs(), (edited) => {
      const [base, head] = [buildModel(plain(edited.base)), buildModel(plain(edited.head))];
      const pair = pairMaps(base, head);
      const changed = findChangedParts(pair);
      const isTouched = findTouchedSources(pair, changed, QUESTION);
      if (isTouched === undefined) return;
      for (const { id } of head.organization.teams) {
        const rank = rankOf(head, id);
        const isOtherwise = JSON.stringify(toldOf(base, id)) !== JSON.stringify(toldOf(head, id));
        if (isOtherwise) seen.otherwise += 1;
        if (isTouched[rank] === 1) continue;
        seen.spared += 1;
        if (changed.upstream.head[rank] === 1) seen.sparedUpstream += 1;
        expect(toldOf(head, id)).toEqual(toldOf(base, id));
      }
    });
    fc.assert(property, { numRuns: 300 });
    expect(seen.spared).toBeGreaterThan(100);
    expect(seen.sparedUpstream).toBeGreaterThan(50);
    expect(seen.otherwise).toBeGreaterThan(50);
  });

  it('are not told where more than slack and buffers decide, or hours are not exact', () => {
    const property = fc.property(editedOrgs(), ({ base, head }) => {
      const models = [base, head].map((organization) => buildModel(plain(organization)));
      const [before, after] = models;
      if (before === undefined || after === undefined) throw new Error('no models');
      const pair = pairMaps(before, after);
      const changed = findChangedParts(pair);
      const ask = (incident: typeof DAY): unknown =>
        findTouchedSources(pair, changed, { incident, worseBy: 0 });
      expect(ask({ ...DAY, qualityShare: 0.5 })).toBeUndefined();
      expect(ask({ ...DAY, delayHours: 0.1 })).toBeUndefined();
    });
    fc.assert(property, { numRuns: 20 });
  });
});
