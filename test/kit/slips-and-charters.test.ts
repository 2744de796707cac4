import { describe, expect, it } from 'vitest';
import { buildCharters } from '../../src/kit/build-charters.ts';
import { buildEngagementCycle } from '../../src/kit/build-engagement-cycle.ts';
import { buildSlips } from '../../src/kit/build-slips.ts';
import { charterRows } from '../../src/kit/charter-rows.ts';
import { cycleColumns, cyclePlaces, MOST_STAGES } from '../../src/kit/cycle-places.ts';
import type { Html } from '../../src/kit/html.ts';
import { rippledHandOffs } from '../../src/kit/rippled-handoffs.ts';
import type { Organization } from '../../src/model/organization.ts';
import { plainHandOff, plainOrganization, plainTeam } from '../random-orgs.ts';
import { kitContextOf } from './kit-contexts.ts';

const TEAMS = Array.from({ length: 14 }, (_, i) => plainTeam(`t${i}`, { name: `Team & ${i}` }));
const CUSTOMER = plainTeam('guest', { name: 'Guest <i>', kind: 'customer' });

/** All give to t0, and t0 to the customer. */
const FAN = plainOrganization(
  [...TEAMS, CUSTOMER],
  [
    ...TEAMS.slice(1).map(({ id }) => plainHandOff(`${id}-t0`, id, 't0', { what: `Part of ${id}` })),
    plainHandOff('out', 't0', 'guest', {
      what: 'Dinner',
      promise: { lateHours: 12, accurateShare: 0.975 },
      needs: { timing: 'at seven', quality: 'hot', accuracy: '' },
    }),
  ],
);

function textOf(sheets: readonly Html[]): string {
  return sheets.map(({ markup }) => markup).join('\n');
}

/** A customer's way of so many stages, each at the next team. */
function withWay(organization: Organization, stages: number): Organization {
  const { place } = organization;
  return {
    ...organization,
    engagements: [
      {
        place,
        id: 'way',
        name: 'An evening <out>',
        customer: 'guest',
        withinHours: 80,
        stages: Array.from({ length: stages }, (_, i) => ({
          place,
          name: `Stage of ${i}`,
          team: `t${i % TEAMS.length}`,
          takesHours: 1,
          waitsHours: 9,
          needs: [],
          extra: {},
        })),
        accepts: [],
        extra: {},
      },
    ],
  };
}

describe('slips', () => {
  it('leave an empty agreement for each pair and an empty thank-you for everybody', async () => {
    for (const participants of [4, 12, 60]) {
      const sheets = textOf(buildSlips(await kitContextOf(FAN, { participants })));
      const empty = (kind: string): number =>
        sheets
          .split(`class="${kind}"`)
          .slice(1)
          .filter((slip) => /class="slip-field">\s*<span>[^<]*<\/span>\s*<div><\/div>/.test(slip)).length;
      expect(empty('slip-agreement')).toBeGreaterThanOrEqual(participants / 2);
      expect(empty('slip-thanks')).toBeGreaterThanOrEqual(participants);
    }
  });

  it('are there for everybody: an agreement and a thank-you each at least', async () => {
    for (const participants of [4, 12, 60]) {
      const sheets = textOf(buildSlips(await kitContextOf(FAN, { participants })));
      expect(sheets.split('class="slip-agreement"').length - 1).toBeGreaterThanOrEqual(participants);
      expect(sheets.split('class="slip-thanks"').length - 1).toBeGreaterThanOrEqual(participants);
      expect(sheets.split('class="slip-tip"')).toHaveLength(sheets.split('class="slip-thanks"').length);
    }
  });

  it('begin with the hand-offs by which the ripples of the cards came', async () => {
    const context = await kitContextOf(FAN);
    const felt = context.workshop.cards.flatMap(({ impact }) => impact.teams.flatMap(({ via }) => via ?? []));
    expect(felt.length).toBeGreaterThan(0);
    expect(felt).toContain(rippledHandOffs(context)[0]?.id);
  });

  it('thank nobody outside, and name nobody outside as the one who thanks', async () => {
    const slips = textOf(buildSlips(await kitContextOf(FAN)));
    expect(slips).toContain('Team &amp; 1');
    expect(slips).not.toContain('Guest');
  });
});

describe('a service charter', () => {
  it('is made for each of the own teams in the game', async () => {
    const context = await kitContextOf(FAN);
    const ours = context.workshop.cast.filter(({ kind }) => kind !== 'customer');
    expect(ours.length).toBeGreaterThan(2);
    expect(buildCharters(context)).toHaveLength(ours.length);
  });

  it('says what is promised with the exact numbers', async () => {
    const [charter] = buildCharters(await kitContextOf(FAN));
    expect(charter?.markup).toContain('at seven; hot');
    expect(charter?.markup).toContain('<data class="hours" value="12">');
    expect(charter?.markup).toContain('<data class="share" value="0.975">');
    expect(charter?.markup).toContain('Guest &lt;i&gt;');
  });

  it('takes no more rows than there is room, says how many are left out, and leaves an empty one', async () => {
    const context = await kitContextOf(FAN);
    for (const room of [4, 9, 10, 40]) {
      const { gives, gets } = charterRows(context, 't0', room);
      expect(gives.rows.length + gets.rows.length).toBe(room);
      const filled = [gives, gets].map(({ rows }) => rows.filter((cells) => cells[0] !== '').length);
      expect(filled[0]).toBe(1);
      expect((filled[1] ?? 0) + gets.more).toBe(13);
      expect(filled[1]).toBeLessThan(gets.rows.length);
    }
  });
});

describe('the Engagement Cycle', () => {
  it('has a place of its own for each stage, none where the customer stands, and each next to the one before or in line with it', () => {
    for (let stages = 1; stages <= MOST_STAGES; stages += 1) {
      const places = cyclePlaces(stages);
      expect(places).toHaveLength(stages);
      expect(new Set(places.map(({ column, row }) => `${column} ${row}`)).size).toBe(stages);
      expect(
        places.filter(({ column, row }) => row === 1 && column > 0 && column < cycleColumns(stages) - 1),
      ).toEqual([]);
    }
  });

  it('shows every stage with its exact times, on one ring or on several', async () => {
    for (const [stages, rings] of [
      [1, 1],
      [10, 1],
      [11, 2],
      [25, 3],
    ] as const) {
      const sheets = buildEngagementCycle(await kitContextOf(withWay(FAN, stages)));
      const charts = sheets.filter(({ markup }) => markup.includes('cycle-ring'));
      expect(charts).toHaveLength(rings);
      expect(textOf(charts).split('class="cycle-stage"')).toHaveLength(stages + 1);
      expect(textOf(charts).split('<data class="hours" value="9">')).toHaveLength(stages + 1);
      expect(textOf(charts)).toContain('An evening &lt;out&gt;');
    }
  });

  it('asks where the map has no hand-off from stage to stage', async () => {
    const sheets = textOf(buildEngagementCycle(await kitContextOf(withWay(FAN, 3))));
    const words = sheets.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
    expect(words).toContain('The map has no hand-off from Team &amp; 0 to Team &amp; 1.');
    expect(sheets.split('cycle-question').length - 1).toBeGreaterThanOrEqual(1);
  });

  it('is empty, to be filled in, where the map has none', async () => {
    const sheets = buildEngagementCycle(await kitContextOf(FAN));
    expect(sheets).toHaveLength(2);
    expect(textOf(sheets).split('class="cycle-blank"')).toHaveLength(6 * 4 + 1);
  });
});
