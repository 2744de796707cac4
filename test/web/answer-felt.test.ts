import { describe, expect, it } from 'vitest';
import { answerImpact } from '../../src/analysis/answer-impact.ts';
import { answerWhy } from '../../src/analysis/answer-why.ts';
import { traceFeltWays } from '../../src/analysis/felt-ways.ts';
import type { OrgModel } from '../../src/analysis/org-model.ts';
import { placeIncidents } from '../../src/analysis/place-incidents.ts';
import { runAndKeep } from '../../src/analysis/ways-between.ts';
import type { Telling } from '../../src/engine/network.ts';
import type { Incident } from '../../src/model/organization.ts';
import { createNaming } from '../../src/report/naming.ts';
import { renderMarkdown } from '../../src/report/render-markdown.ts';
import { openFelt } from '../../src/web/answer-felt.ts';
import { dayLate } from '../../src/web/day-late.ts';
import { modelOf } from '../read-text.ts';
import * as worlds from '../worlds.ts';

async function tellIn(world: string, incidents: readonly Incident[], telling: Telling = 'declared') {
  const model = await modelOf(world);
  const answer = answerImpact(model, { incidents, telling });
  const felt = openFelt({
    model,
    naming: createNaming(model.organization),
    answer,
    state: { incidents, telling },
  });
  return (team: string): string => renderMarkdown(felt(team));
}

const late = (team: string, delayHours: number): Incident => ({
  ...dayLate(team, { hoursPerDay: 8, daysPerWeek: 5 }),
  delayHours,
});

/** Checks the ways of every pair of teams; how many there were. */
function compareWays(model: OrgModel): number {
  let compared = 0;
  for (const { id: from } of model.organization.teams) {
    const incidents = [{ ...late(from, 20), qualityShare: 0.5 }];
    const ran = runAndKeep(model, 'declared', placeIncidents(model, incidents));
    for (const { id: to } of model.organization.teams) {
      if (from === to) continue;
      const why = answerWhy(model, { incidents, from: { team: from }, to });
      const { ways, to: felt } = traceFeltWays(model, ran, to);
      expect(felt).toEqual(why.to);
      const deciding = why.ways.find(({ binding, brings }) => binding && brings === 'late');
      expect(ways.find(({ brings }) => brings === 'late')).toEqual(deciding);
      compared += ways.length;
    }
  }
  return compared;
}

describe('why one team feels it', () => {
  it('goes the ways that why goes', async () => {
    let compared = 0;
    for (const world of Object.values(worlds)) compared += compareWays(await modelOf(world));
    expect(compared).toBeGreaterThan(20);
  });

  it('tells the hops with their arithmetic and what would help, without places in files', async () => {
    const tell = await tellIn(worlds.CHAIN, [late('plan', 16)]);
    const text = tell('pack');
    expect(text).toContain('pack is 1d 5h late.');
    expect(text).toContain('The way that decides: 2 hand-offs');
    expect(text).toContain('1d 5h more slack on “make->pack”: nothing of it would be felt by this hand-off.');
    expect(text).toContain('1d 5h buffer at pack: it would be on time, by whichever way it comes.');
    expect(text).not.toContain('org.yaml');
  });

  it('says what telling would save', async () => {
    const tell = await tellIn(worlds.CHAIN, [late('plan', 16)]);
    expect(tell('shop')).toContain(
      'Telling: if every giver told as soon as it knew, shop would be 6h 30m late instead of 1d 5h.',
    );
    const told = await tellIn(worlds.CHAIN, [late('plan', 16)], 'told');
    expect(told('shop')).not.toContain('Telling:');
  });

  it('says of the team where it begins that it does, and offers no buffer against its own delay', async () => {
    const text = (await tellIn(worlds.CHAIN, [late('plan', 16)]))('plan');
    expect(text).toContain('**plan is 2d late.** It begins here.');
    expect(text).not.toContain('What would help');
  });

  it('keeps a team on time with as much slack or buffer as it says would help', async () => {
    const more = worlds.CHAIN.replace('slack: 2h', 'slack: 15h');
    expect(more).not.toBe(worlds.CHAIN);
    const answer = answerImpact(await modelOf(more), { incidents: [late('plan', 16)] });
    expect(answer.affected.map(({ id }) => id)).toEqual(['plan', 'make']);
    const buffered = answerImpact(await modelOf(worlds.CHAIN.replace('pack: {}', 'pack: { buffer: 13h }')), {
      incidents: [late('plan', 16)],
    });
    expect(buffered.affected.map(({ id }) => id)).toEqual(['plan', 'make']);
  });

  it('says that nothing is felt where nothing is', async () => {
    expect((await tellIn(worlds.CHAIN, [late('make', 1)]))('plan')).toContain('plan feels nothing of it.');
  });
});
