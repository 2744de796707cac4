import { describe, expect, it } from 'vitest';
import { fakeRedundancy } from '../../src/rules/catalogue/fake-redundancy.ts';
import { loopNeverRecovers } from '../../src/rules/catalogue/loop-never-recovers.ts';
import { loopSpoilsAll } from '../../src/rules/catalogue/loop-spoils-all.ts';
import { singleSource } from '../../src/rules/catalogue/single-source.ts';
import { modelOf } from '../read-text.ts';
import { discoveriesOf, heads, lineOf } from './discoveries.ts';

/** Power stands behind two plants, a mill beside them behind one. */
const POWER = `ripple: 1
org: Power
teams:
  power: { name: Power }
  north: { name: North }
  south: { name: South }
  shop: { name: Shop, kind: customer }
  mill: { name: Mill }
handoffs:
  - power -> north
  - { from: power, to: south, promise: { late: 1d } }
  - { from: mill, to: south, slack: 4h }
  - { from: north, to: shop, what: Bread, promise: { late: 1h } }
  - { from: south, to: shop, what: Flour, promise: { late: 1h } }
  - { from: south, to: shop, what: Bran, promise: { accurate: 90% } }
`;

describe('single-source', () => {
  it('counts the promises of others, and points at them', async () => {
    const found = discoveriesOf(singleSource, await modelOf(POWER));
    expect(heads(found)).toEqual(['team power  :4', 'team mill  :8']);
    expect(found.map(({ message }) => message)).toEqual([
      '3 promises of others hang on Power alone: Bread (North → Shop), Flour (South → Shop) and Bran (South → Shop).',
      '2 promises of others hang on Mill alone: Flour (South → Shop) and Bran (South → Shop).',
    ]);
    expect(found[1]?.related?.map(({ message, place }) => [message, lineOf(place)])).toEqual([
      ['Flour (South → Shop) would not come.', 14],
      ['Bran (South → Shop) would not come.', 15],
    ]);
  });

  it('asks for as many as the option says', async () => {
    const model = await modelOf(POWER);
    expect(heads(discoveriesOf(singleSource, model, { 'at-least': 3 }))).toEqual(['team power  :4']);
    expect(discoveriesOf(singleSource, model, { 'at-least': 4 })).toEqual([]);
    expect(discoveriesOf(singleSource, model, { 'at-least': 0 })).toHaveLength(2);
  });

  it('names what hangs on it there, and not as findings of their own', async () => {
    const behind = POWER.replace('mill: { name: Mill }', 'mill: { name: Mill }\n  farm: { name: Farm }');
    const found = discoveriesOf(singleSource, await modelOf(`${behind}  - farm -> mill\n`));
    expect(heads(found)).toEqual(['team power  :4', 'team farm  :9']);
    expect(found[1]?.message).toBe(
      '2 promises of others hang on Farm alone: Flour (South → Shop) and Bran (South → Shop). Mill hangs on it and is a single source too.',
    );
  });

  it('is content where there is a second way', async () => {
    const mended = POWER.replace('slack: 4h', 'workaround: { saves: 100% }');
    expect(heads(discoveriesOf(singleSource, await modelOf(mended)))).toEqual(['team power  :4']);
  });

  it('points at ten of many', async () => {
    const many = Array.from(
      { length: 12 },
      (_, i) => `  - { from: b, to: c, what: No ${i}, promise: { late: 0 } }\n`,
    );
    const text = `ripple: 1\norg: Many\nteams: { a: {}, b: {}, c: {} }\nhandoffs:\n  - a -> b\n${many.join('')}`;
    const [first] = discoveriesOf(singleSource, await modelOf(text));
    expect(first?.message).toBe(
      '12 promises of others hang on a alone: No 0 (b → c), No 1 (b → c), No 2 (b → c) and 9 more. The first 10 of the 12 are pointed at.',
    );
    expect(first?.related).toHaveLength(10);
  });
});

const CHOICE = `ripple: 1
org: Choice
teams:
  cloud: { name: Cloud }
  core: { name: Core }
  archive: { name: Archive }
  desk: { name: Desk }
handoffs:
  - cloud -> core
  - cloud -> archive
  - { from: core, to: desk, what: Files, any-of: view }
  - { from: archive, to: desk, what: Copies, any-of: view }
`;

describe('fake-redundancy', () => {
  it('names the choice and who takes it away', async () => {
    const found = discoveriesOf(fakeRedundancy, await modelOf(CHOICE));
    expect(heads(found)).toEqual(['team desk view :11']);
    expect(found[0]?.message).toBe(
      'Desk can choose between Core and Archive (view), but both depend on Cloud: if it stops, there is no choice.',
    );
    expect(found[0]?.related?.map(({ message, place }) => [message, lineOf(place)])).toEqual([
      ['Copies (Archive → Desk), of the same group.', 12],
      ['All of them depend on Cloud.', 4],
    ]);
  });

  it('is content where one of them has a source of its own', async () => {
    expect(
      discoveriesOf(fakeRedundancy, await modelOf(CHOICE.replace('  - cloud -> archive\n', ''))),
    ).toEqual([]);
  });

  it('sees that one team gives all of them', async () => {
    const one = CHOICE.replace('from: archive, to: desk', 'from: core, to: desk');
    expect(discoveriesOf(fakeRedundancy, await modelOf(one))[0]?.message).toBe(
      'Desk has 2 hand-offs to choose from (view), and all of them come from Core: if it stops, there is no choice.',
    );
  });

  it('does not take the receiver for the cause of what comes back to it', async () => {
    const round = CHOICE.replace(
      '  - cloud -> core\n  - cloud -> archive\n',
      '  - { from: desk, to: core, feedback: true }\n  - { from: desk, to: archive, feedback: true }\n',
    );
    expect(discoveriesOf(fakeRedundancy, await modelOf(round))).toEqual([]);
    const later = CHOICE.replace(
      '  - cloud -> core\n  - cloud -> archive\n',
      '  - { from: cloud, to: core, feedback: true }\n  - { from: cloud, to: archive, feedback: true }\n',
    );
    expect(discoveriesOf(fakeRedundancy, await modelOf(later))[0]?.message).toContain(
      'if it stops, there is no choice, from the next round on.',
    );
  });
});

const LOOP = `ripple: 1
org: Loop
teams:
  legal: { name: Legal }
  privacy: { name: Privacy, buffer: 1h }
handoffs:
  - { from: legal, to: privacy, what: Draft }
  - { from: privacy, to: legal, what: Comments, feedback: true }
`;

describe('loop-never-recovers', () => {
  it('names the hand-off that feeds the next round, and what would help', async () => {
    const text = LOOP.replace(', buffer: 1h', '');
    const found = discoveriesOf(loopNeverRecovers, await modelOf(text));
    expect(heads(found)).toEqual(['handoff privacy->legal  :8']);
    expect(found[0]?.message).toBe(
      '1d lost once at Privacy is never made up: it goes round Legal → Privacy → Legal. With 54m more slack on Comments (Privacy → Legal) all is as before by round 10.',
    );
    expect(found[0]?.way?.map(({ message, place }) => [message, lineOf(place)])).toEqual([
      ['Draft (Legal → Privacy).', 7],
      ['Comments (Privacy → Legal) feeds the next round.', 8],
    ]);
  });

  it('is content where a buffer takes some of it each time', async () => {
    expect(discoveriesOf(loopNeverRecovers, await modelOf(LOOP))).toEqual([]);
  });

  it('tries the delay of the option', async () => {
    const model = await modelOf(LOOP);
    const found = discoveriesOf(loopNeverRecovers, model, { delay: 80 });
    expect(found.map(({ message }) => message)).toEqual([
      '2w lost once at Legal is not made up after 50 rounds: it goes round Legal → Privacy → Legal. With 1d more slack on Comments (Privacy → Legal) all is as before by round 10.',
    ]);
  });
});

describe('loop-spoils-all', () => {
  it('names the team, and the loop', async () => {
    const text = LOOP.replace('buffer: 1h', 'accurate: 80%');
    const found = discoveriesOf(loopSpoilsAll, await modelOf(text));
    expect(heads(found)).toEqual(['team legal  :4']);
    expect(found[0]?.message).toBe(
      'Hardly anything that Legal and Privacy hand on is right with nothing going wrong: 100% of the work of Legal is defective. Defects come back round a loop, and each round spoils more.',
    );
    expect(found[0]?.related?.map(({ place }) => lineOf(place))).toEqual([7, 8]);
  });

  it('is content where half of the defects are found', async () => {
    const text = LOOP.replace('buffer: 1h', 'accurate: 80%').replace(
      'feedback: true',
      'feedback: true, catches: 50%',
    );
    expect(discoveriesOf(loopSpoilsAll, await modelOf(text))).toEqual([]);
  });
});
