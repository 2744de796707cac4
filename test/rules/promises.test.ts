import { describe, expect, it } from 'vitest';
import { promiseBrokenAnyway } from '../../src/rules/catalogue/promise-broken-anyway.ts';
import { promiseInversion } from '../../src/rules/catalogue/promise-inversion.ts';
import { promisesKept } from '../../src/rules/catalogue/promises-kept.ts';
import { modelOf } from '../read-text.ts';
import { discoveriesOf, heads, lineOf } from './discoveries.ts';

/** A mail room, a desk and two customers; the flu makes the mail room late. */
const FLU = `ripple: 1
org: Flu
teams:
  mail: { name: Mail room }
  desk: { name: Desk, buffer: 2h }
  payer: { name: Payer, kind: customer }
  club: { name: Club, kind: customer }
handoffs:
  - { from: mail, to: desk, what: Letters, slack: 1h }
  - from: desk
    to: payer
    what: Decision
    promise:
      late: 4h
  - { from: desk, to: club, what: Report, slack: 1d, promise: { late: 0 } }
scenarios:
  flu:
    name: Flu week
    incidents:
      - { team: mail, delay: 2d }
  calm: { incidents: [{ team: mail, delay: 3h }] }
`;

describe('promises-kept', () => {
  it('tells each scenario and promise, with the way', async () => {
    const found = discoveriesOf(promisesKept, await modelOf(FLU));
    expect(heads(found)).toEqual(['handoff desk->payer flu :14', 'handoff desk->club flu :15']);
    expect(found.map(({ message }) => message)).toEqual([
      'In “Flu week”, Decision (Desk → Payer) comes 1d 5h late; promised is at most 4h late. It gets there by Mail room → Desk → Payer.',
      'In “Flu week”, Report (Desk → Club) comes 5h late; promised is on time. It gets there by Mail room → Desk → Club.',
    ]);
    expect(found[0]?.way?.map(({ message, place }) => [message, lineOf(place)])).toEqual([
      ['Letters (Mail room → Desk) leaves 2d late; 1d 7h of that is felt.', 9],
      ['Decision (Desk → Payer) leaves 1d 5h late.', 10],
    ]);
    expect(found[0]?.related?.map(({ message, place }) => [message, lineOf(place)])).toEqual([
      ['Mail room is 2d late.', 20],
    ]);
  });

  it('is content where the promise allows for it', async () => {
    const mended = FLU.replace('late: 4h', 'late: 1d 5h').replace('late: 0', 'late: 5h');
    expect(discoveriesOf(promisesKept, await modelOf(mended))).toEqual([]);
  });

  it('tells quality by the way of the defects, and not what is broken anyway', async () => {
    const text = `ripple: 1
org: Labels
teams: { ward: {}, lab: { accurate: 99% }, doctor: { kind: customer }, clerk: { kind: customer } }
handoffs:
  - { from: ward, to: lab, what: Sample, taints: 50% }
  - { from: lab, to: doctor, what: Findings, promise: { accurate: 95% } }
  - { from: lab, to: clerk, what: Copy, slack: 1h, promise: { late: 0, accurate: 99.5% } }
scenarios:
  labels: { name: Wrong labels, incidents: [{ team: ward, quality: 20% }] }
  late: { name: Late, incidents: [{ team: lab, delay: 3h }] }
`;
    const found = discoveriesOf(promisesKept, await modelOf(text));
    expect(heads(found)).toEqual(['handoff lab->doctor labels :6', 'handoff lab->clerk late :7']);
    expect(found.map(({ message }) => message)).toEqual([
      'In “Wrong labels”, Findings (lab → doctor) is only 89.1% right; promised is 95% right. It gets there by ward → lab → doctor.',
      'In “Late”, Copy (lab → clerk) comes 2h late; promised is on time.',
    ]);
    expect(found[0]?.way?.map(({ message }) => message)).toEqual([
      '20% of Sample (ward → lab) is not right (usually 0%).',
      '10.9% of Findings (lab → doctor) is not right (usually 1%).',
    ]);
  });
});

/** Twelve of a hundred letters are typed wrong, and the desk finds half of that. */
const TYPING = `ripple: 1
org: Typing
teams:
  typist: { name: Typist, accurate: 88% }
  archive: { name: Archive, accurate: 99% }
  desk: { name: Desk, accurate: 98% }
  payer: { name: Payer, kind: customer }
handoffs:
  - { from: archive, to: desk }
  - { from: typist, to: desk, what: Letters, catches: 50% }
  - { from: desk, to: payer, what: Decision, promise: { late: 1h, accurate: 95% } }
  - { from: desk, to: archive, what: Copy, feedback: true, taints: 0, promise: { accurate: 90% } }
`;

describe('promise-broken-anyway', () => {
  it('says what is usual, what is promised, and where most of it comes from', async () => {
    const found = discoveriesOf(promiseBrokenAnyway, await modelOf(TYPING));
    expect(heads(found)).toEqual(['handoff desk->payer  :11']);
    expect(found[0]?.message).toBe(
      'Decision (Desk → Payer) is 91.2% right with nothing going wrong; promised is 95% right. Most of the rest comes from Typist, by way of Typist → Desk.',
    );
    expect(found[0]?.related?.map(({ message, place }) => [message, lineOf(place)])).toEqual([
      ['88% of the work of Typist itself is right.', 4],
      ['Letters (Typist → Desk) passes it on.', 10],
    ]);
  });

  it('is content where as much is usual', async () => {
    const mended = TYPING.replace('catches: 50%', 'catches: 100%');
    expect(discoveriesOf(promiseBrokenAnyway, await modelOf(mended))).toEqual([]);
  });

  it('comes to an end where defects go round', async () => {
    const text = `ripple: 1
org: Round
teams: { a: { accurate: 99% }, b: { accurate: 99% } }
handoffs:
  - { from: a, to: b, promise: { accurate: 99% } }
  - { from: b, to: a, feedback: true, catches: 10% }
`;
    const found = discoveriesOf(promiseBrokenAnyway, await modelOf(text));
    expect(heads(found)).toEqual(['handoff a->b  :5']);
    expect(found[0]?.message).toContain('Most of the rest comes from b, by way of b → a.');
  });
});

/** The lab may be 4 h late, the desk only 2 h, and has 1 h of buffer. */
const LAB = `ripple: 1
org: Lab
teams:
  lab: { name: Lab }
  desk: { name: Desk, buffer: 1h }
  doctor: { name: Doctor, kind: customer }
handoffs:
  - { from: lab, to: desk, what: Results, slack: 3h, promise: { late: 4h } }
  - { from: desk, to: doctor, what: Letter, promise: { late: 2h } }
  - { from: desk, to: doctor, what: Bill, slack: 1h, promise: { late: 2h } }
`;

describe('promise-inversion', () => {
  it('lets the supplier be as late as its promise allows', async () => {
    const found = discoveriesOf(promiseInversion, await modelOf(LAB));
    expect(heads(found)).toEqual(['handoff lab->desk desk->doctor :8']);
    expect(found[0]?.message).toBe(
      'Results (Lab → Desk) may come 4h late by its promise, and then Letter (Desk → Doctor) comes 3h late; promised is at most 2h late.',
    );
    expect(found[0]?.way?.map(({ message, place }) => [message, lineOf(place)])).toEqual([
      ['Results (Lab → Desk) leaves 7h late; 4h of that is felt.', 8],
      ['Letter (Desk → Doctor) leaves 3h late.', 9],
    ]);
    expect(found[0]?.related?.map(({ place }) => lineOf(place))).toEqual([9]);
  });

  it.each([
    ['the supplier promises less', 'promise: { late: 4h }', 'promise: { late: 3h }'],
    ['slots leave it no other lateness', 'slack: 3h, promise', 'slack: 3h, every: 1d, promise'],
    ['the receiver makes up for it', 'buffer: 1h', 'buffer: 2h'],
    ['it does not hold the receiver up', 'slack: 3h', 'slack: 3h, blocks: 50%'],
    ['nothing is promised by the supplier', ', promise: { late: 4h } }', ' }'],
  ])('is content where %s', async (_where, old, mended) => {
    expect(LAB).toContain(old);
    expect(discoveriesOf(promiseInversion, await modelOf(LAB.replace(old, mended)))).toEqual([]);
  });

  it('counts in slots what is felt', async () => {
    const text = LAB.replace(
      'slack: 3h, promise: { late: 4h }',
      'slack: 3h, every: 3h, promise: { late: 4h }',
    );
    const wide = text.replace('buffer: 1h', 'buffer: 0h');
    expect(discoveriesOf(promiseInversion, await modelOf(text))).toEqual([]);
    expect(discoveriesOf(promiseInversion, await modelOf(wide))[0]?.message).toContain('may come 3h late');
  });

  it('counts the workaround that needs no notice', async () => {
    const easy = LAB.replace('slack: 3h,', 'slack: 3h, workaround: { saves: 50% },');
    const found = discoveriesOf(promiseInversion, await modelOf(easy));
    expect(found[0]?.way?.[0]?.message).toBe('Results (Lab → Desk) leaves 1d 3h late; 4h of that is felt.');
  });

  it('lets the supplier be as far from right as its promise allows', async () => {
    const text = `ripple: 1
org: Right
teams: { lab: { name: Lab, accurate: 99% }, desk: { name: Desk }, doctor: { name: Doctor, kind: customer } }
handoffs:
  - { from: lab, to: desk, what: Results, promise: { accurate: 80% } }
  - { from: desk, to: doctor, what: Letter, promise: { accurate: 90% } }
`;
    const found = discoveriesOf(promiseInversion, await modelOf(text));
    expect(heads(found)).toEqual(['handoff lab->desk desk->doctor :5']);
    expect(found[0]?.message).toBe(
      'Results (Lab → Desk) may be only 80% right by its promise, and then Letter (Desk → Doctor) is only 80% right; promised is 90% right.',
    );
    expect(discoveriesOf(promiseInversion, await modelOf(text.replace('90%', '80%')))).toEqual([]);
  });

  it('says nothing where what is allowed comes back and breaks the promise itself', async () => {
    const text = `ripple: 1
org: Back
teams: { a: {}, b: {} }
handoffs:
  - { from: a, to: b, promise: { late: 2h } }
  - { from: b, to: a, feedback: true, every: 4h, promise: { late: 1h } }
`;
    expect(discoveriesOf(promiseInversion, await modelOf(text))).toEqual([]);
  });
});
