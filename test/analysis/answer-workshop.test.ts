import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { answerImpact } from '../../src/analysis/answer-impact.ts';
import { answerWorkshop } from '../../src/analysis/answer-workshop.ts';
import type { WorkshopQuestion } from '../../src/analysis/answer-workshop.ts';
import type { OrgModel } from '../../src/analysis/org-model.ts';
import { buildModel } from '../../src/analysis/org-model.ts';
import { LEAST_HOURS, isNoticed } from '../../src/model/noticeable.ts';
import type { Incident } from '../../src/model/organization.ts';
import { parseDuration } from '../../src/model/duration.ts';
import type { ImpactIncident } from '../../src/model/impact-result.ts';
import { parseShare } from '../../src/model/share.ts';
import type { WorkshopCard, WorkshopCardKind, WorkshopResult } from '../../src/model/workshop-result.ts';
import { WORKSHOP_CARD_KINDS } from '../../src/model/workshop-result.ts';
import { WORKSHOP_LEVELS } from '../../src/model/workshop-level.ts';
import { runCli } from '../cli/run-cli.ts';
import { orgCases } from '../random-orgs.ts';
import { EXAMPLES, readExample } from '../read-example.ts';
import { modelOf } from '../read-text.ts';
import { wideOrg } from '../wide-org.ts';
import { ABSORBED, NOBODY_WAITS, BACKUP, BACK_ROOM, ENDLESS, TELLING } from '../workshop-worlds.ts';
import { QUALITY, SLOT } from '../worlds.ts';

vi.setConfig({ testTimeout: 120_000 });

const TWO = `
ripple: 1
org: Two
teams: { shop: {}, guest: { kind: customer } }
handoffs: [shop -> guest]
`;

const USUAL: WorkshopQuestion = {
  minutes: 90,
  participants: 12,
  seed: 1,
  level: 'mixed',
  asked: [],
  anonymized: false,
};

function ask(model: OrgModel, question: Partial<WorkshopQuestion> = {}): WorkshopResult {
  return answerWorkshop(model, { ...USUAL, ...question });
}

async function askText(text: string, question: Partial<WorkshopQuestion> = {}): Promise<WorkshopResult> {
  return ask(await modelOf(text), question);
}

function cardOf(result: WorkshopResult, kind: WorkshopCardKind): WorkshopCard {
  const card = result.cards.find((one) => one.kind === kind);
  if (card === undefined)
    throw new Error(`no ${kind} among ${result.cards.map((one) => one.kind).join(', ')}`);
  return card;
}

const waySaid = ({ way }: WorkshopCard): string[] => [
  ...(way?.steps ?? []).map(({ from }) => from),
  way?.steps.at(-1)?.to ?? '',
];

/** An incident as the model wants it again. */
function incidentOf({ delay, outage, quality, notice, ...target }: ImpactIncident): Incident {
  return {
    target,
    delayHours: delay,
    outageHours: outage,
    qualityShare: quality,
    noticeHours: notice,
  };
}

/** What the words of a card say, read as the command line reads them. */
function readWords({ organization }: OrgModel, words: readonly string[]): ImpactIncident[] {
  const valueOf = (flag: string): string | undefined => words[words.indexOf(flag) + 1 || Infinity];
  const hours = (flag: string): number => {
    const reading = parseDuration(valueOf(flag) ?? '0h', organization.calendar);
    return 'hours' in reading ? reading.hours : NaN;
  };
  const reading = parseShare(valueOf('--quality') ?? '0%');
  return [
    {
      team: words[0] ?? '',
      delay: hours('--delay'),
      outage: hours('--outage'),
      quality: 'share' in reading ? reading.share : NaN,
      notice: 0,
    },
  ];
}

/** All that must hold of any workshop. */
function expectSound(model: OrgModel, result: WorkshopResult): void {
  const { cards, cast, agenda, tables, minutes, participants } = result;
  const inCast = new Set(cast.map(({ id }) => id));
  expect(tables.reduce((sum, seats) => sum + seats, 0)).toBe(participants);
  expect(agenda.reduce((sum, step) => sum + step.minutes, 0)).toBe(minutes);
  expect(cast.length).toBeLessThanOrEqual(16);
  expect(cast.every(({ reasons }) => reasons.length > 0)).toBe(true);
  expect(cards.map(({ number }) => number)).toEqual(cards.map((_, i) => i + 1));
  const levels = cards.map(({ level }) => level);
  expect(levels).toEqual(levels.toSorted((a, b) => a - b));
  for (const { way } of cards)
    expect(new Set(way?.steps.map(({ to }) => to)).size).toBe(way?.steps.length ?? 0);
  expect(new Set(cards.map(({ words }) => words.join(' '))).size).toBe(cards.length);
  for (const card of cards) {
    expect(result.missing).not.toContain(card.kind);
    expectTrue(model, card);
    for (const id of [...waySaid(card), ...startsOf(model, card), ...(card.loop ?? [])])
      if (id !== '') expect(inCast).toContain(id);
    for (const id of card.backup?.handoffs ?? []) {
      const handoff = model.organization.handoffs.find((one) => one.id === id);
      expect(inCast).toContain(handoff?.from);
      expect(handoff?.to).toBe(card.backup?.receiver);
    }
  }
}

function startsOf({ organization }: OrgModel, { incidents }: WorkshopCard): string[] {
  return incidents.map((one) =>
    'team' in one ? one.team : (organization.handoffs.find(({ id }) => id === one.handoff)?.from ?? '?'),
  );
}

/** Every number of a card is the engine's. */
function expectTrue(model: OrgModel, card: WorkshopCard): void {
  const scenario = model.organization.scenarios.find(({ id }) => id === card.scenario?.id);
  expect(scenario === undefined).toBe(card.scenario === null);
  const incidents = scenario?.incidents ?? card.incidents.map(incidentOf);
  if (scenario === undefined) expect(readWords(model, card.words)).toEqual(card.incidents);
  const question = { incidents, scenario: card.scenario?.id };
  const { result } = answerImpact(model, question);
  expect(JSON.stringify(card.impact)).toBe(JSON.stringify(result));
  for (const telling of ['told', 'untold'] as const) {
    const { totals } = answerImpact(model, { ...question, telling }).result;
    const { customerLate, teamLate, promisesBroken } = totals;
    expect(card[telling]).toEqual({ customerLate, teamLate, promisesBroken });
  }
  const focus = result.teams.find(({ id }) => id === card.focus);
  expect(card.focus === null).toBe(card.way === null);
  if (card.focus === null || card.way === null) {
    const starts = new Set(startsOf(model, card));
    const isHit = model.baseline.isSettled ? isNoticed : ({ late }: { late: number }) => late > LEAST_HOURS;
    expect(result.teams.filter((team) => isHit(team) && !starts.has(team.id))).toEqual([]);
    return;
  }
  expect(card.way.steps.at(-1)?.to).toBe(card.focus);
  expect(startsOf(model, card)).toContain(card.way.steps[0]?.from);
  if (card.way.brings === 'late') expect(card.way.late).toBe(focus?.late);
  else expect(card.way.defects).toBe(focus?.defects);
  card.way.steps.slice(1).forEach(({ from }, i) => expect(from).toBe(card.way?.steps[i]?.to));
}

describe('a sort of surprise is found where it is, and missing where it is not', () => {
  const kindsOf = ({ missing }: WorkshopResult): WorkshopCardKind[] =>
    WORKSHOP_CARD_KINDS.filter((kind) => !missing.includes(kind));

  it('the next desk, and nothing else but work that is not right', async () => {
    const result = await askText(TWO);
    expect(kindsOf(result)).toEqual(['neighbor', 'quality']);
    expect(cardOf(result, 'neighbor').words).toEqual(['shop', '--delay', '1d']);
  });

  it('what ends before a customer feels it', async () => {
    const result = await askText(ABSORBED);
    expect(kindsOf(result)).toEqual(['neighbor', 'absorbed', 'quality']);
    const { impact, incidents } = cardOf(result, 'absorbed');
    expect(impact.totals.customers).toBe(0);
    expect(incidents[0]?.delay).toBeGreaterThan(0);
    expect((await askText(ABSORBED.replace('buffer: 2w', 'buffer: 0h'))).missing).toContain('absorbed');
  });

  it('a back room from which a customer waits', async () => {
    const [text = ''] = BACK_ROOM.split('scenarios:');
    const result = await askText(text);
    expect(waySaid(cardOf(result, 'back-room'))).toEqual(['cellar', 'kitchen', 'counter', 'waiter', 'guest']);
  });

  it('word that would save a promise', async () => {
    const result = await askText(TELLING);
    const { words, told, impact } = cardOf(result, 'telling');
    expect(words).toEqual(['plan', '--delay', '1d']);
    expect([impact.totals.promisesBroken, told.promisesBroken]).toEqual([2, 0]);
    expect((await askText(BACK_ROOM)).missing).toContain('telling');
  });

  it('an hour that costs a week', async () => {
    const { words, way, impact } = cardOf(await askText(SLOT), 'slot');
    expect(words).toEqual(['author', '--delay', '1h']);
    expect(way?.steps[0]?.time?.toSlot).toBe(39);
    expect(impact.totals.customerLate).toBe(20);
    expect((await askText(BACK_ROOM)).missing).toContain('slot');
  });

  it('a backup that hangs on the same giver', async () => {
    const { words, backup } = cardOf(await askText(BACKUP), 'backup');
    expect(words[0]).toBe('supplier');
    expect(backup).toEqual({ receiver: 'desk', handoffs: ['one->desk', 'two->desk'] });
    // With a supplier of its own the second one helps.
    const helps = await askText(
      BACKUP.replace('- supplier -> two', '- other -> two').replace('one: {}', 'one: {}, other: {}'),
    );
    expect(helps.missing).toContain('backup');
  });

  it('a loop that never catches up', async () => {
    const { loop, impact } = cardOf(await askText(ENDLESS), 'loop');
    expect(impact.status).toBe('persistent');
    expect(loop).toHaveLength(3);
    expect(loop?.[0]).toBe(loop?.[2]);
    const slack = ENDLESS.replace('feedback: true', 'feedback: true, slack: 2w');
    expect((await askText(slack)).missing).toContain('loop');
  });

  it('what is not right, and what that costs', async () => {
    const { words, focus, impact } = cardOf(await askText(QUALITY), 'quality');
    expect(words.slice(1)).toEqual(['--quality', '20%']);
    expect(focus).toBe('reader');
    expect(impact.teams.find(({ id }) => id === 'reader')?.defects).toBeGreaterThan(0.1);
  });

  it('a declared scenario', async () => {
    const result = await askText(BACK_ROOM, { minutes: 240 });
    const { scenario, words } = cardOf(result, 'scenario');
    expect(scenario).toEqual({ id: 'flood', name: 'Flood' });
    expect(words).toEqual(['--scenario', 'flood']);
  });

  it('nothing at all where nobody waits for anybody', async () => {
    const result = await askText(NOBODY_WAITS);
    expect(result.cards).toEqual([]);
    expect(result.missing).toEqual(WORKSHOP_CARD_KINDS);
    expect(result.cast.map(({ id }) => id)).toEqual(['one', 'two', 'guest']);
  });
});

describe('every card of the examples', () => {
  it.each(EXAMPLES)('%s: is what `ripple impact` prints', async (folder) => {
    const organization = await readExample(folder);
    const model = buildModel(organization);
    for (const level of WORKSHOP_LEVELS) {
      const { cards } = ask(model, { minutes: 240, level });
      expect(cards.length).toBeGreaterThan(3);
      for (const { words, impact } of cards) {
        const { code, stdout } = await runCli(['impact', ...words, '-f', `examples/${folder}`, '--json']);
        expect(code).toBe(0);
        expect(JSON.stringify(JSON.parse(stdout))).toBe(JSON.stringify(impact));
      }
    }
  });

  it.each(EXAMPLES)('%s: makes a sound workshop with any seed and at any level', async (folder) => {
    const model = buildModel(await readExample(folder));
    for (const level of WORKSHOP_LEVELS)
      for (const seed of [1, 2])
        expectSound(model, ask(model, { level, seed, participants: 60, minutes: 150 }));
  });

  it('the insurer: no two begin at the same team, and every surprise of the issue is in a long session', async () => {
    const model = buildModel(await readExample('insurer'));
    const { cards, missing } = ask(model, { minutes: 240 });
    expect(missing).toEqual([]);
    expect(cards.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['neighbor', 'back-room', 'telling', 'slot', 'backup', 'loop']),
    );
    const starts = cards.flatMap(({ incidents }) =>
      incidents.map((one) => ('team' in one ? one.team : one.handoff)),
    );
    expect(new Set(starts).size).toBe(starts.length);
    expect(cardOf({ ...ask(model), cards }, 'slot').words).toEqual(['payroll', '--delay', '1h']);
  });
});

describe('what is drawn', () => {
  it('is the same with the same seed, and other cards with others', async () => {
    const model = buildModel(await readExample('insurer'));
    const drawn = [1, 2, 3, 4, 5].map((seed) => JSON.stringify(ask(model, { seed })));
    expect(JSON.stringify(ask(model, { seed: 3 }))).toBe(drawn[2]);
    const words = [1, 2, 3, 4, 5].map((seed) =>
      ask(model, { seed })
        .cards.map((card) => card.words.join(' '))
        .join(),
    );
    expect(new Set(words).size).toBe(5);
  });

  it('is easy, surprising or both', async () => {
    const model = buildModel(await readExample('insurer'));
    const levelsOf = (level: WorkshopQuestion['level']): Set<number> =>
      new Set(ask(model, { level }).cards.map((card) => card.level));
    expect(levelsOf('easy')).toEqual(new Set([1, 2]));
    expect(levelsOf('mixed')).toEqual(new Set([1, 2, 3]));
    expect(levelsOf('surprising')).toEqual(new Set([2, 3]));
  });

  it('falls back to other levels where a map has too few, and has no more than two of a kind', async () => {
    const { cards } = await askText(TWO, { level: 'surprising', minutes: 240 });
    expect(cards.map(({ kind }) => kind)).toEqual(['neighbor', 'neighbor', 'quality']);
    for (const kind of WORKSHOP_CARD_KINDS)
      expect(cards.filter((card) => card.kind === kind).length).toBeLessThanOrEqual(2);
  });

  it('has those in the game who are asked for, and cards that concern them', async () => {
    const model = buildModel(await readExample('insurer'));
    const asked = ['catering', 'legal', 'archive'].filter((id) =>
      model.organization.teams.some((team) => team.id === id),
    );
    expect(asked.length).toBeGreaterThan(1);
    const result = ask(model, { asked });
    for (const id of asked)
      expect(result.cast.find((member) => member.id === id)?.reasons).toContainEqual({ kind: 'asked' });
    expect(result.cards.flatMap((card) => startsOf(model, card)).some((id) => asked.includes(id))).toBe(true);
    expectSound(model, result);
  });
});

describe('whatever the organization', () => {
  it('all that is told is true', () => {
    fc.assert(
      fc.property(
        orgCases(),
        fc.integer({ min: 1, max: 5 }),
        fc.constantFrom(...WORKSHOP_LEVELS),
        ({ organization }, seed, level) => {
          const model = buildModel(organization);
          expectSound(model, ask(model, { seed, level, minutes: 120, participants: 5 }));
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each([
    [3, 4],
    [17, 12],
    [60, 60],
    [300, 30],
  ])('of %i teams, %i people have a game', async (teams, participants) => {
    const model = await modelOf(wideOrg(teams));
    const result = ask(model, { participants });
    expect(result.cards.length).toBeGreaterThanOrEqual(2);
    expect(result.cast.length).toBeGreaterThanOrEqual(Math.min(teams, 8));
    expect(result.teams).toBe(teams);
    expectSound(model, result);
  });
});
