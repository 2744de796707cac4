import { describe, it } from 'vitest';
import { impactOfChanged } from './impact-of-changed.ts';
import type { Section } from './prose-figures.ts';
import { expectFigures, holdFigures } from './prose-figures.ts';

/** A hospital's hours: 24 a day, 7 days a week. */
const DAY = 24;
const WEEK = 168;

const CLINIC: Readonly<Record<string, Section>> = {
  'An hour in the basement, a week of waiting': {
    says: [
      'costs EUR 25 an hour',
      'have 30m slack, so 1h is 30m too late and becomes the next run: 4h',
      'makes up for 1h of it and is 3h late',
      'kept waiting for 2h',
      'the last hour becomes 1w',
      'EUR 25 in the basement costs EUR 3,775 in all',
    ],
    shown: [
      {
        late: { sterilization: 1, theater: 3, 'surgical-patient': WEEK },
        felt: { trays: 4, operation: WEEK },
        cost: 3775,
      },
      {
        why: {
          late: WEEK,
          ways: [
            [
              {
                by: 'trays',
                leaves: 1,
                slack: 0.5,
                toSlot: 3.5,
                workaround: 0,
                arrives: 4,
                buffer: 1,
                late: 3,
              },
              { by: 'operation', leaves: 3, slack: 2, toSlot: WEEK - 1, workaround: 0, late: WEEK },
            ],
          ],
        },
      },
    ],
  },
  'The same hour, known a day ahead': {
    says: [
      'Borrowing trays needs 1d. With 23h of notice',
      'the patient waits 2d instead of 1w',
      'known to the theater 6h before',
    ],
    shown: [{ late: { sterilization: 1, theater: 0, 'surgical-patient': 0 }, cost: 25 }],
    told: [
      {
        call: 'impact sterilization --delay 1h --notice 23h',
        figures: { late: { theater: 3, 'surgical-patient': 2 * DAY }, notice: { theater: 29 } },
      },
      { call: 'impact sterilization --delay 1h', figures: { notice: { theater: 6 } } },
    ],
  },
  'Half an hour on the trolley': {
    says: [
      '30m become 1h 30m in the laboratory, and 22h at the bed',
      'knows it 2h before the round',
      'waits 2h instead of 22h',
    ],
    shown: [
      {
        late: { porters: 0.5, laboratory: 1.5, inpatient: 22 },
        notice: { laboratory: 2 },
        promises: { 'doctors->inpatient': 'broken' },
      },
      { late: { inpatient: 2 }, promises: { 'doctors->inpatient': 'kept' } },
    ],
  },
  'One label in a hundred': {
    says: [
      '2.23% are not right instead of 1.48%',
      '98% was promised, and with 97.8% two promises break',
      'finds 98% of what is wrong',
    ],
    shown: [
      {
        carried: { 'laboratory->outpatient': '2.23%', 'laboratory->referring-doctor': '2.23%' },
        usualDefects: { laboratory: '1.48%' },
        promisesBroken: 2,
        customerLate: 0,
      },
    ],
  },
  'The backup that comes in the same van': {
    says: ['On the third day the partner is 1d late and the blood bank 23h 30m'],
    shown: [
      { late: { 'blood-bank': DAY, theater: 0, 'surgical-patient': 0 } },
      { late: { 'partner-hospital': DAY, 'blood-bank': 23.5 } },
      { late: { linen: 2 * DAY, theater: 0, ward: 0 }, customerLate: 0 },
    ],
    told: [
      {
        call: 'impact blood-service --outage 3d',
        figures: { late: { 'surgical-patient': WEEK }, promises: { operation: 'broken' } },
      },
    ],
  },
  'Three days that nobody feels, and the fourth': {
    says: [
      'After the stock of 3d the pharmacy, the ward, anesthesia and the theater still make up for 15h 30m',
      'it is 23h late, anesthesia 10h 30m, the ward 8h 30m',
      'a week, a day and some hours of waiting arrive outside',
      'Known a day ahead',
    ],
    shown: [
      { late: { procurement: 3 * DAY, pharmacy: 0, ward: 0 }, customerLate: 0 },
      {
        why: {
          late: 0,
          ways: [[{ by: 'procurement->pharmacy', leaves: 3 * DAY, slack: 3 * DAY, late: 0 }]],
          most: 3 * DAY + 15.5,
        },
      },
      { late: { pharmacy: 23, anesthesia: 10.5, ward: 8.5 }, customerLate: WEEK + DAY + 3.5 },
    ],
    told: [
      // An hour more than that, and what each on the way makes up for.
      {
        call: 'why procurement surgical-patient --delay 88h',
        figures: {
          why: {
            late: WEEK,
            ways: [
              [
                { by: 'procurement->pharmacy', slack: 3 * DAY, arrives: 16, buffer: 1, late: 15 },
                { by: 'pharmacy->ward', slack: 2, workaround: 6.5, arrives: 6.5, buffer: 2, late: 4.5 },
                { by: 'ward->anesthesia', slack: 0.5, arrives: 4, buffer: 0.5, late: 3.5 },
                { by: 'anesthesia->theater', slack: 0.25, arrives: 3.25, buffer: 1, late: 2.25 },
                { by: 'operation', leaves: 2.25, slack: 2, late: WEEK },
              ],
            ],
          },
        },
      },
      {
        call: 'impact procurement --delay 4d --notice 1d',
        figures: { late: { procurement: 4 * DAY, pharmacy: 0 }, customerLate: 0 },
      },
    ],
  },
  'The loop that never catches up': {
    says: [
      'every further round costs EUR 1,300',
      'With 3d the promise',
      'With 4h of slack on the files',
      'in round 13 all would be well',
    ],
    shown: [{ status: 'persistent', costPerRound: 1300, promisesBroken: 0 }],
    told: [{ call: 'impact records --delay 3d', figures: { promises: { 'discharge-letter': 'broken' } } }],
  },
  'A stomach flu': {
    says: [
      'Cleaning is 2h late as well and holds nobody up',
      'anesthesia is 2h late, the theater 45m, and 2h is',
    ],
    shown: [{ late: { cleaning: 2, anesthesia: 2, theater: 0.75, inpatient: 22, 'surgical-patient': 0 } }],
    told: [
      { call: 'impact cleaning --delay 2h', figures: { late: { ward: 0, theater: 0 }, customerLate: 0 } },
      { call: 'impact theater --delay 2h', figures: { late: { 'surgical-patient': 0 } } },
    ],
  },
  'An hour with the scanner, six days with the calendar': {
    says: [
      'are 1h of work and take 6d 1h 45m',
      'Radiology is 6h late',
      '8h is what a written answer can be late',
      'the 4d until a date is free',
    ],
    shown: [
      {
        engagement: {
          leadTime: 6 * DAY + 1.75,
          takes: 1,
          leadTimeWithIncident: 6 * DAY + 1.75,
          late: { radiology: 6 },
          promise: 'kept',
          gaps: 0,
        },
      },
    ],
    told: [
      { call: 'impact radiology --delay 8h', figures: { felt: { 'scan-findings': 0 } } },
      { call: 'impact radiology --delay 9h', figures: { felt: { 'scan-findings': 1 } } },
    ],
  },
};

holdFigures('examples/clinic/README.md', CLINIC);

describe('what the prose says of a map with one line changed', () => {
  it('4h of slack on the files end the loop in round 13', async () => {
    const change = { 'records->billing': { slackHours: 4 } };
    const incident = { team: 'records', delayHours: 2 * DAY };
    expectFigures(await impactOfChanged('clinic', {}, incident), { status: 'persistent' });
    expectFigures(await impactOfChanged('clinic', change, incident), { status: 'settled', rounds: 13 });
  });

  it('one hand-off that tells is as good as all of them, for the trolley', async () => {
    const incident = { team: 'porters', delayHours: 0.5 };
    const told = await impactOfChanged('clinic', { results: { tells: true } }, incident);
    expectFigures(told, { late: { inpatient: 2 }, promisesBroken: 0 });
  });
});
