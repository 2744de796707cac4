import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { OrgModel } from '../../src/analysis/org-model.ts';
import { buildModel, rankOf, slotOf } from '../../src/analysis/org-model.ts';
import { countBits, hasBit } from '../../src/engine/bit-sets.ts';
import type { StoppageReach } from '../../src/engine/stoppage.ts';
import { Stoppage } from '../../src/engine/stoppage.ts';
import type { HandOff } from '../../src/model/organization.ts';
import { orgCases } from '../random-orgs.ts';

vi.setConfig({ testTimeout: 120_000 });

/** Hand-offs of which one suffices, by receiver and name; one that is in no group alone. */
function choicesOf({ organization }: OrgModel): HandOff[][] {
  const choices = new Map<string, HandOff[]>();
  for (const handoff of organization.handoffs) {
    const key = handoff.anyOf === '' ? `one ${handoff.id}` : `any ${handoff.to} ${handoff.anyOf}`;
    choices.set(key, [...(choices.get(key) ?? []), handoff]);
  }
  return [...choices.values()];
}

/** Whether a team waits for ever for a hand-off that never comes, as the words say it. */
function holdsUp({ compiled }: OrgModel, slot: number, reach: StoppageReach): boolean {
  const { blocksShare, savesShare, feedback } = compiled.network;
  const isFollowed = reach === 'every-round' || feedback[slot] === 0;
  return isFollowed && (blocksShare[slot] ?? NaN) > 1e-9 && (savesShare[slot] ?? NaN) < 1 - 1e-9;
}

/** One team stops; then again and again whoever gets nothing of a choice, until nobody more does. */
function stopLiterally(model: OrgModel, source: string, reach: StoppageReach): [Set<string>, HandOff[][]] {
  const stopped = new Set([source]);
  const isGone = (choice: HandOff[]): boolean =>
    choice.every(({ id, from }) => stopped.has(from) && holdsUp(model, slotOf(model, id), reach));
  const choices = choicesOf(model);
  for (let before = 0; before < stopped.size;) {
    before = stopped.size;
    for (const choice of choices.filter(isGone)) for (const { to } of choice) stopped.add(to);
  }
  return [stopped, choices.filter(isGone)];
}

describe('the stops of many teams at once', () => {
  it.each<StoppageReach>(['same-round', 'every-round'])('are those of each alone, %s', (reach) => {
    const seen = { teams: 0, choices: 0, larger: 0 };
    fc.assert(
      fc.property(orgCases({}), fc.integer({ min: 1, max: 40 }), ({ organization }, repeat) => {
        const model = buildModel(organization);
        const { teams } = organization;
        // Each as often as it takes to fill more than one word.
        const sources = Array.from({ length: repeat }, () => teams.map(({ id }) => id)).flat();
        const stoppage = new Stoppage(model.compiled.network, reach);
        // What an earlier run found must not show in a later one.
        stoppage.run(Int32Array.of(0));
        stoppage.run(Int32Array.from(sources, (id) => rankOf(model, id)));
        const literal = new Map(teams.map(({ id }) => [id, stopLiterally(model, id, reach)]));
        for (const { id } of teams) {
          const set = stoppage.stopping(rankOf(model, id));
          const expected = sources.map((source) => literal.get(source)?.[0].has(id) === true);
          expect(sources.map((_, i) => hasBit(set, i))).toEqual(expected);
          expect(countBits(set)).toBe(expected.filter(Boolean).length);
          seen.teams += countBits(set);
        }
        for (const choice of choicesOf(model)) {
          const ids = choice.map(({ id }) => id).join(' ');
          const set = stoppage.stoppingGroup(Math.min(...choice.map(({ id }) => slotOf(model, id))));
          const expected = sources.map((source) =>
            literal.get(source)?.[1].some((gone) => gone.map(({ id }) => id).join(' ') === ids),
          );
          expect(sources.map((_, i) => hasBit(set, i))).toEqual(expected);
          if (choice.length > 1) seen.choices += countBits(set);
        }
        if (sources.length > 32) seen.larger += 1;
      }),
      { numRuns: 100 },
    );
    expect(Math.min(seen.teams, seen.choices, seen.larger)).toBeGreaterThan(50);
  });
});
