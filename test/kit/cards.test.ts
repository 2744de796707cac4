import { describe, expect, it } from 'vitest';
import { wayToCustomer } from '../../src/kit/way-to-customer.ts';
import { buildIncidentCards } from '../../src/kit/build-incident-cards.ts';
import { buildScoreSheets } from '../../src/kit/build-score-sheets.ts';
import { buildTeamCards } from '../../src/kit/build-team-cards.ts';
import type { KitContext } from '../../src/kit/kit-context.ts';
import { scoreCard } from '../../src/kit/score-card.ts';
import { textOf } from '../../src/kit/text-of.ts';
import { isNoticeable, isNoticed } from '../../src/model/noticeable.ts';
import { organizationAt } from '../browser/kit-worlds.ts';
import { kitContextOf } from './kit-contexts.ts';

const EXAMPLES = ['insurer', 'clinic', 'platform', 'whiteboard'];

function exampleContext(name: string, look: Parameters<typeof kitContextOf>[2] = {}): Promise<KitContext> {
  return organizationAt(`examples/${name}`).then((organization) => kitContextOf(organization, {}, look));
}

/** The cards of a side, one after the other as they were given, without empty places. */
function sideOf(sheets: readonly { readonly markup: string }[], side: 'front' | 'back'): string[] {
  const some = sheets.filter(({ markup }) => markup.includes(`card-sheet ${side}`));
  return some.flatMap(({ markup }) => markup.split('<div class="card">').slice(1));
}

function figuresIn(markup: string, kind: string): number[] {
  return Array.from(markup.matchAll(new RegExp(`<data class="${kind}" value="([^"]*)">`, 'g')), ([, value]) =>
    Number(value),
  );
}

describe.each(EXAMPLES)('cards of examples/%s', (name) => {
  it('have a front and a back for everybody in the game, who is named on both', async () => {
    const context = await exampleContext(name);
    const [fronts, backs] = [
      sideOf(buildTeamCards(context), 'front'),
      sideOf(buildTeamCards(context), 'back'),
    ];
    for (const [i, member] of context.workshop.cast.entries()) {
      expect(textOf({ markup: fronts[i] ?? '' })).toContain(member.name);
      expect(textOf({ markup: backs[i] ?? '' })).toContain(member.name);
    }
    expect(context.workshop.cast.length).toBeGreaterThan(2);
  });

  it('say on the back of a team how far it is to a customer, as the workshop does', async () => {
    const { organization, workshop } = await exampleContext(name);
    for (const { id, hops } of workshop.cast) {
      const way = wayToCustomer(organization, id);
      expect(way === undefined ? null : way.length - 1).toBe(hops);
    }
  });

  it('say on the back of a team what is promised with the exact numbers', async () => {
    const context = await exampleContext(name);
    const { handoffs } = context.organization;
    const backs = sideOf(buildTeamCards(context), 'back');
    let told = 0;
    for (const [i, { id }] of context.workshop.cast.entries()) {
      const own = handoffs.filter(({ from, to }) => from === id || to === id).map(({ promise }) => promise);
      for (const [kind, known] of [
        ['hours', own.map(({ lateHours }) => lateHours)],
        ['share', own.map(({ accurateShare }) => accurateShare)],
      ] as const) {
        const said = figuresIn(backs[i] ?? '', kind);
        expect(known).toEqual(expect.arrayContaining(said));
        told += said.length;
      }
    }
    const isPromised = handoffs.some(({ promise }) => (promise.lateHours ?? 0) > 0);
    if (isPromised) expect(told).toBeGreaterThan(0);
  });

  it('do not give the answers away on the fronts of the teams', async () => {
    const context = await exampleContext(name, { language: 'de' });
    const { handoffs } = context.organization;
    const fronts = sideOf(buildTeamCards(context), 'front').join('');
    const told = handoffs.flatMap(({ needs }) => [needs.timing, needs.quality, needs.accuracy]);
    for (const need of told.filter((text) => text.length > 20)) expect(fronts).not.toContain(need);
    expect(figuresIn(fronts, '[a-z]+')).toEqual([]);
  });

  it('carry on the fronts of incidents what happens and on the backs what the engine answers', async () => {
    const context = await exampleContext(name);
    const sheets = buildIncidentCards(context);
    const [fronts, backs] = [sideOf(sheets, 'front'), sideOf(sheets, 'back')];
    expect(context.workshop.cards.length).toBeGreaterThan(1);
    for (const [i, card] of context.workshop.cards.entries()) {
      const [front = '', back = ''] = [fronts[i], backs[i]];
      const given = card.incidents.flatMap(({ delay, outage, notice }) => [delay, outage, notice]);
      expect(figuresIn(front, 'hours').every((hours) => given.includes(hours))).toBe(true);
      const { waiting } = scoreCard(context.workshop, card, context.organization.calendar);
      if (waiting !== null) expect(figuresIn(back, 'hours')[0]).toBe(waiting.late);
      else {
        const [wrong] = card.impact.teams
          .filter((team) => team.kind === 'customer' && isNoticeable(team))
          .toSorted((a, b) => b.defects - a.defects);
        if (wrong !== undefined)
          expect(figuresIn(back, 'share').slice(0, 2)).toEqual([wrong.defects, wrong.baselineDefects]);
      }
      const starts = new Set(card.incidents.flatMap((one) => ('team' in one ? one.team : [])));
      const noticing = card.impact.teams.filter(isNoticed);
      expect(figuresIn(back, 'count').slice(0, 4)).toEqual([
        noticing.filter(({ id }) => !starts.has(id)).length,
        noticing.filter(({ kind }) => kind === 'customer').length,
        context.organization.teams.filter(({ kind }) => kind === 'customer').length,
        card.impact.totals.promisesBroken,
      ]);
    }
  });

  it('have a box on the score sheet for each guess, but none where an incident starts', async () => {
    const context = await exampleContext(name);
    const { cards, cast } = context.workshop;
    const [sheet] = buildScoreSheets(context);
    const boxes = sheet?.markup.match(/class="score-box"/g)?.length ?? 0;
    const starts = cards.reduce(
      (sum, card) => sum + scoreCard(context.workshop, card, context.organization.calendar).starts.length,
      0,
    );
    // nobody, five waits, yes and no
    expect(boxes).toBe(cards.length * (cast.length + 8) - starts);
    expect(sheet?.markup.match(/class="score-start"/g)?.length ?? 0).toBe(starts);
  });
});
