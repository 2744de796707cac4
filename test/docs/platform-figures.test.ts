import { describe, it } from 'vitest';
import { impactOfChanged } from './impact-of-changed.ts';
import type { Section } from './prose-figures.ts';
import { expectFigures, holdFigures } from './prose-figures.ts';

const DAY = 8;
const WEEK = 40;

const PLATFORM: Readonly<Record<string, Section>> = {
  'A laptop is late': {
    says: [
      'covers 2d',
      'makes up for 2h',
      '4h 24m become 2w',
      'still 2d 4h late',
      'The developers are 1d late',
      'the test is 4h late',
      'and waits 4d',
      'nothing instead of 1w 2d',
      'four more promises are kept',
      'knows it at least 1w ahead in both cases; its word to support alone',
    ],
    shown: [
      {
        late: { people: 4.4, support: 2 * DAY + 4, development: DAY, test: 4, enterprise: 4 * DAY },
        notice: { people: WEEK },
        felt: { 'new-colleagues': 2 * WEEK },
        customerLate: WEEK + 2 * DAY,
        promisesBroken: 4,
      },
      {
        late: { people: 4.4, support: 0 },
        notice: { people: WEEK + 2 * DAY },
        customerLate: 0,
        promisesBroken: 0,
      },
    ],
  },
  'Two clouds and one certificate': {
    says: [
      'visitors wait 2h 55m',
      'EUR 100 a day',
      'like EUR 38 from the inside; in all they cost EUR 1,788',
      'can be 3h late and no customer feels it',
    ],
    shown: [
      { late: { 'region-north': 2 * DAY, app: 0 }, customerLate: 0 },
      { late: { visitor: 2 + 55 / 60 }, cost: 1787.5 },
    ],
    told: [
      {
        call: "impact --handoff 'identity->region-north' --delay 3h",
        figures: { late: { 'region-north': 3, app: 0 }, customerLate: 0 },
      },
    ],
  },
  'Four hours at the build machines': {
    says: [
      'take 3h of the 4h',
      '4h become 1w, and 4d of it reach the chain; the integration partner waits 1d',
      'Test knows it 1d before',
      'leaves 1d later',
    ],
    shown: [
      {
        why: {
          late: 4 * DAY,
          ways: [
            [
              { by: 'build->test', leaves: 4, slack: 1, arrives: 3, buffer: 1, late: 2, notice: DAY },
              {
                by: 'tested-build',
                leaves: 2,
                slack: 1,
                toSlot: WEEK - 1,
                workaround: 0,
                workaroundInTime: 4 * DAY,
                late: WEEK,
              },
              { by: 'dated-fix', leaves: WEEK, slack: DAY, late: 4 * DAY },
            ],
          ],
        },
      },
      { late: { test: 2, release: DAY, enterprise: 0 } },
    ],
    told: [
      {
        call: 'impact build --delay 4h',
        figures: { late: { test: 2, release: WEEK, partner: DAY }, notice: { test: DAY } },
      },
    ],
  },
  'What support writes down comes back': {
    says: [
      'find 70% of the thin reports',
      '1d 2h 22m more than usual',
      'make up for 4h. 6h 22m are left',
      '4h 22m, 2h 22m',
      'in round 4',
      '3w 3d 3h 20m instead of 2w 4d 3h 20m. The 4w that were promised for it just hold, with 1d 4h 40m to spare',
    ],
    shown: [
      {
        late: { development: '6h 22m', build: '4h 22m', test: '2h 22m', release: WEEK },
        status: 'settled',
        rounds: 4,
        promises: { 'dated-fix': 'broken' },
      },
      {
        engagement: {
          leadTime: 2 * WEEK + 4 * DAY + 3 + 1 / 3,
          leadTimeWithIncident: 3 * WEEK + 3 * DAY + 3 + 1 / 3,
          spare: DAY + 4 + 2 / 3,
          promise: 'kept',
          gaps: 2,
        },
      },
    ],
  },
  'A number that is not quite right': {
    says: [
      'finds 40% of what is wrong',
      '3.99% are not right instead of 2.24%',
      '97% was promised, gets 96%',
    ],
    shown: [
      {
        carried: { 'chain-invoice': '3.99%' },
        usualDefects: { invoicing: '2.24%' },
        promises: { 'chain-invoice': 'broken' },
      },
    ],
  },
  'Three days that nobody feels, and one hour more': {
    says: ['For 3d nobody notices', 'With 3d 1h', 'waits 1d 1h 24m for an answer'],
    shown: [
      {
        why: {
          late: 0,
          ways: [[{ by: 'payroll->night-agency', leaves: 3 * DAY, slack: 3 * DAY, late: 0 }]],
          most: 3 * DAY,
        },
      },
      { late: { 'night-agency': WEEK }, felt: { 'contract-answer': DAY + 1.4 } },
    ],
    told: [
      {
        call: 'impact payroll --delay 3d',
        figures: { late: { payroll: 3 * DAY, 'night-agency': 0, support: 0 }, customerLate: 0 },
      },
    ],
  },
};

holdFigures('examples/platform/README.md', PLATFORM);

describe('what the prose says of a map with one line changed', () => {
  it('the word to support is as good as all of them, for the laptops', async () => {
    const incident = { team: 'device-reseller', delayHours: WEEK };
    const told = await impactOfChanged('platform', { 'new-colleagues': { tells: true } }, incident);
    expectFigures(told, { late: { support: 0 }, customerLate: 0, promisesBroken: 0 });
  });
});
