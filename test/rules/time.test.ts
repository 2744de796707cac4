import { describe, expect, it } from 'vitest';
import { outageTooLong } from '../../src/rules/catalogue/outage-too-long.ts';
import { slotMultiplies } from '../../src/rules/catalogue/slot-multiplies.ts';
import { tellingWouldHelp } from '../../src/rules/catalogue/telling-would-help.ts';
import { modelOf } from '../read-text.ts';
import { discoveriesOf, heads, lineOf } from './discoveries.ts';

/** One customer has a promise, the other none. */
const CORE = `ripple: 1
org: Core
teams:
  core:
    name: Core
    recovery: 3d
  desk: { name: Desk, buffer: 4h }
  payer: { name: Payer, kind: customer }
  guest: { name: Guest, kind: customer }
handoffs:
  - core -> desk
  - { from: desk, to: payer, what: Decision, promise: { late: 1d } }
  - { from: core, to: guest, what: Page, slack: 2d }
`;

describe('outage-too-long', () => {
  it('tells the customer that survives least', async () => {
    const found = discoveriesOf(outageTooLong, await modelOf(CORE));
    expect(heads(found)).toEqual(['team core  :6']);
    expect(found[0]?.message).toBe(
      'Core usually needs 3d to recover, and Payer survives 1d 4h without it. After 3d, Decision (Desk → Payer) comes 2d 4h late; promised is at most 1d late. It gets there by Core → Desk → Payer. 1 more customer survives less than 3d too.',
    );
    expect(found[0]?.way?.map(({ message, place }) => [message, lineOf(place)])).toEqual([
      ['Core → Desk leaves 3d late.', 11],
      ['Decision (Desk → Payer) leaves 2d 4h late.', 12],
    ]);
    expect(found[0]?.related?.map(({ place }) => lineOf(place))).toEqual([12]);
  });

  it('waits until a customer is late to which nothing is promised', async () => {
    const found = discoveriesOf(outageTooLong, await modelOf(CORE.replace('late: 1d', 'late: 1w')));
    expect(found.map(({ message }) => message)).toEqual([
      'Core usually needs 3d to recover, and Guest survives 2d without it. After 3d, Guest waits 1d.',
    ]);
  });

  it('is content where the recovery is short enough', async () => {
    expect(discoveriesOf(outageTooLong, await modelOf(CORE.replace('3d', '12h')))).toEqual([]);
  });

  it('says that a recovery is only the default, and nothing where nothing is written', async () => {
    const text = CORE.replace('    recovery: 3d\n', '');
    expect(discoveriesOf(outageTooLong, await modelOf(text))).toEqual([]);
    const tight = text.replace('promise: { late: 1d }', 'promise: { late: 0 }');
    expect(discoveriesOf(outageTooLong, await modelOf(tight)).map(({ message }) => message)).toEqual([
      'Core needs 1d to recover, unless the file says otherwise, and Payer survives 4h without it. After 1d, Decision (Desk → Payer) comes 4h late; promised is on time. It gets there by Core → Desk → Payer.',
      'Desk needs 1d to recover, unless the file says otherwise, and Payer cannot be without it at all. After 1d, Decision (Desk → Payer) comes 1d late; promised is on time.',
    ]);
    const young = text.replace(', promise: { late: 1d }', '').replace(', slack: 2d', '');
    expect(discoveriesOf(outageTooLong, await modelOf(young))).toEqual([]);
  });
});

const BOARD = `ripple: 1
org: Board
teams: { author: { name: Author }, board: { name: Board }, applicant: { name: Applicant, kind: customer } }
handoffs:
  - from: author
    to: board
    what: Papers
    slack: 4h
    every: 2w
  - { from: board, to: applicant, what: Answer, blocks: 50% }
`;

describe('slot-multiplies', () => {
  it('says what is felt, and which customer waits how long', async () => {
    const found = discoveriesOf(slotMultiplies, await modelOf(BOARD));
    expect(heads(found)).toEqual(['handoff author->board  :9']);
    expect(found[0]?.message).toBe(
      'If Papers (Author → Board) is 1h beyond its slack of 4h, Board feels 2w and Applicant waits 1w. It gets there by Author → Board → Applicant.',
    );
    expect(found[0]?.way?.map(({ message }) => message)).toEqual([
      'Papers (Author → Board) leaves 5h late; 2w is felt.',
      'Answer (Board → Applicant) leaves 2w late.',
    ]);
  });

  it('has options for both ends', async () => {
    const model = await modelOf(BOARD);
    expect(discoveriesOf(slotMultiplies, model, { becomes: 80 })).toHaveLength(1);
    expect(discoveriesOf(slotMultiplies, model, { becomes: 81 })).toEqual([]);
    expect(discoveriesOf(slotMultiplies, model, { becomes: 81, delay: 81 })).toHaveLength(1);
  });

  it.each([
    ['nobody is held up', 'slack: 4h', 'slack: 4h\n    blocks: 0'],
    ['something stands in for it', 'slack: 4h', 'slack: 4h\n    workaround: { saves: 100% }'],
    ['the slots are near', 'every: 2w', 'every: 4d'],
  ])('is content where %s', async (_where, old, mended) => {
    expect(discoveriesOf(slotMultiplies, await modelOf(BOARD.replace(old, mended)))).toEqual([]);
  });

  it('says that no customer waits', async () => {
    const text = BOARD.replace('blocks: 50%', 'blocks: 0');
    expect(discoveriesOf(slotMultiplies, await modelOf(text))[0]?.message).toBe(
      'If Papers (Author → Board) is 1h beyond its slack of 4h, Board feels 2w. No customer waits for it.',
    );
  });
});

/** The desk could do half of it another way if it knew 4 h ahead; the lab knows 1 d ahead when a sample is late. */
const LAB = `ripple: 1
org: Lab
teams:
  ward: { name: Ward }
  lab: { name: Lab, lead: 1d }
  desk: { name: Desk }
  doctor: { name: Doctor, kind: customer }
handoffs:
  - { from: ward, to: lab, what: Sample }
  - { from: lab, to: desk, what: Results, workaround: { saves: 50%, notice: 4h } }
  - { from: desk, to: doctor, what: Letter, promise: { late: 4h } }
`;
const SCENARIO = `scenarios:
  strike: { name: Strike, incidents: [{ team: ward, delay: 6h }] }
`;

describe('telling-would-help', () => {
  it('tries each team upstream of the giver', async () => {
    const found = discoveriesOf(tellingWouldHelp, await modelOf(LAB));
    expect(heads(found)).toEqual(['handoff lab->desk  :10']);
    expect(found[0]?.message).toBe(
      'When Ward is 1d late, Letter (Desk → Doctor) would keep its promise and come 4h late instead of 1d late if Lab told Desk. The workaround of Desk needs word 4h ahead; Lab knows 1d ahead.',
    );
    expect(found[0]?.related?.map(({ message, place }) => [message, lineOf(place)])).toEqual([
      ['Letter (Desk → Doctor) comes 1d late; promised is at most 4h late.', 11],
      ['Ward is 1d late.', 4],
    ]);
  });

  it('takes the declared scenarios first', async () => {
    const found = discoveriesOf(tellingWouldHelp, await modelOf(LAB + SCENARIO));
    expect(found.map(({ message }) => message)).toEqual([
      'In “Strike”, Letter (Desk → Doctor) would keep its promise and come 3h late instead of 6h late if Lab told Desk. The workaround of Desk needs word 4h ahead; Lab knows 1d ahead.',
    ]);
    expect(found[0]?.related?.map(({ message, place }) => [message, lineOf(place)])).toEqual([
      ['Letter (Desk → Doctor) comes 6h late; promised is at most 4h late.', 11],
      ['Ward is 6h late.', 13],
    ]);
  });

  it('tries the delay of the option', async () => {
    const model = await modelOf(LAB);
    expect(discoveriesOf(tellingWouldHelp, model, { delay: 9 })).toEqual([]);
    expect(discoveriesOf(tellingWouldHelp, model, { delay: 6 })[0]?.message).toContain(
      'When Ward is 6h late',
    );
  });

  it.each([
    ['it tells already', 'what: Results', 'what: Results, tells: true'],
    ['the workaround needs no notice', 'notice: 4h', 'notice: 0'],
    ['the giver knows too late', 'lead: 1d', 'lead: 3h'],
    ['it would not be enough', 'late: 4h', 'late: 3h'],
    ['the promise is kept without', 'late: 4h', 'late: 1d'],
    ['nothing is promised', ', promise: { late: 4h }', ''],
  ])('is content where %s', async (_where, old, mended) => {
    expect(LAB).toContain(old);
    expect(discoveriesOf(tellingWouldHelp, await modelOf(LAB.replace(old, mended)))).toEqual([]);
  });

  it('takes an incident of the giver that is known before', async () => {
    const known = SCENARIO.replace('team: ward, delay: 6h', 'team: lab, delay: 6h, notice: 5h');
    const text = LAB.replace('  - { from: ward, to: lab, what: Sample }\n', '') + known;
    expect(discoveriesOf(tellingWouldHelp, await modelOf(text))[0]?.message).toContain('Lab knows 5h ahead');
    const late = text.replace('notice: 5h', 'notice: 3h');
    expect(discoveriesOf(tellingWouldHelp, await modelOf(late))).toEqual([]);
  });
});
