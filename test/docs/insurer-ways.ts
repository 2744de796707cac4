import type { Section } from './prose-figures.ts';
import type { StepFigures } from './why-figures.ts';

const DAY = 8;
const WEEK = 40;

/** The first three hand-offs of payroll's hour, whichever way it goes on. */
const TO_CLAIMS: readonly StepFigures[] = [
  {
    by: 'payroll->temp-agency',
    leaves: 1,
    toSlot: WEEK - 1,
    workaround: 0,
    workaroundInTime: WEEK,
    late: WEEK,
  },
  { by: 'temp-agency->data-entry', slack: 4, notBlocking: 14.4, arrives: 21.6, buffer: 4, late: 17.6 },
  { by: 'claim-file', slack: 4, workaround: 0, arrives: 13.6, buffer: 4, late: 9.6 },
];

/** Five questions of the insurer's document, reckoned by hand from its files and docs/model.md. */
export const ASK_FOR_THE_WAY: Section = {
  says: [
    '3d − 1d slack = 2d, half of which blocks: 1d. 1d − 4h buffer = 4h late',
    '4h − 2h slack = 2h too late, and the next meeting is 2w on',
    'would save 90% of 2w, which is 1w 4d',
    'Their workaround needs 1d, the committee knows it 1d ahead, so 2w − 1d = 1w 4d. 1w 4d − 4h buffer = 1w 3d 4h',
    '1w 3d 4h − 1d slack = 1w 2d 4h',
    '1d − 2h slack = 6h, half of which blocks: 3h, and payments makes up for 4h',
    '2h + 4h buffer = 6h of waiting; half blocks, so that is 12h; + 2h slack = 14h, or 1d 6h',
    '91.97% × 80% = 73.6% are right now and 26.4% are not',
    '70% of the difference of 18.4%: 12.9%',
    'so it costs 5h 9m; − 4h buffer = 1h 9m late',
    '2w late − 1d slack − 4h buffer = 1w 3d 4h',
    '1w 3d 4h − 1d slack = 1w 2d 4h late',
    'which leaves 1w 5h; − 4h buffer = 1w 1h. With `--delay 3d` nothing comes back',
    'claims 1d 1h 36m − 1d slack − 1h buffer = 36m late',
    'misses the truck of the day: 1d; − 4h slack = 4h',
    'the claimant would wait 4h',
  ],
  shown: [
    {
      why: {
        late: WEEK + 2 * DAY + 4,
        ways: [
          [
            {
              by: 'it-service-desk->underwriting',
              leaves: 3 * DAY,
              slack: DAY,
              notBlocking: DAY,
              arrives: DAY,
              buffer: 4,
              late: 4,
              notice: 3 * DAY,
            },
            {
              by: 'underwriting->risk-committee',
              leaves: 4,
              slack: 2,
              toSlot: 2 * WEEK - 2,
              workaround: 0,
              workaroundInTime: WEEK + 4 * DAY,
              late: 2 * WEEK,
              notice: DAY,
            },
            {
              by: 'risk-committee->key-accounts',
              leaves: 2 * WEEK,
              workaround: DAY,
              arrives: WEEK + 4 * DAY,
              buffer: 4,
              late: WEEK + 3 * DAY + 4,
            },
            { by: 'key-accounts->corporate-client', slack: DAY, late: WEEK + 2 * DAY + 4 },
          ],
        ],
      },
    },
    {
      why: {
        late: 0,
        ways: [
          [
            {
              by: 'core-system->payments',
              leaves: DAY,
              slack: 2,
              notBlocking: 3,
              arrives: 3,
              buffer: 3,
              late: 0,
            },
          ],
        ],
        most: DAY + 6,
      },
    },
  ],
  told: [
    {
      call: 'why data-entry claims --quality 20%',
      figures: {
        why: {
          late: '1h 9m',
          defects: '10.3%',
          ways: [
            [
              {
                by: 'claim-file',
                carried: '26.4%',
                usual: '8.03%',
                catches: 0.7,
                rework: '5h 9m',
                buffer: 4,
                late: '1h 9m',
              },
            ],
            // 26.4% × 30% that claims does not find × 45% that it spoils.
            [{ by: 'claim-file', carried: '26.4%', spoils: '3.57%', defects: '10.3%' }],
          ],
        },
      },
    },
    {
      call: 'why claims claims --delay 2w',
      figures: {
        why: {
          late: 2 * WEEK,
          ways: [
            [
              {
                by: 'medical-questions',
                leaves: 2 * WEEK,
                slack: DAY,
                arrives: WEEK + 4 * DAY,
                buffer: 4,
                late: WEEK + 3 * DAY + 4,
              },
              {
                by: 'medical-opinion',
                slack: DAY,
                workaround: 15,
                arrives: WEEK + 5,
                buffer: 4,
                late: WEEK + 1,
              },
            ],
          ],
        },
      },
    },
    {
      call: 'why claims claims --delay 3d',
      figures: {
        why: {
          late: 3 * DAY,
          ways: [
            [
              { by: 'medical-questions', slack: DAY, buffer: 4, late: DAY + 4 },
              { by: 'medical-opinion', slack: DAY, workaround: 1, arrives: 3, buffer: 3, late: 0 },
            ],
          ],
        },
      },
    },
    {
      call: 'why payroll third-party-claimant --delay 1h --ways 2',
      figures: {
        why: {
          late: WEEK,
          ways: [
            [
              ...TO_CLAIMS,
              {
                by: 'payment-order',
                leaves: 9.6,
                slack: 4,
                toSlot: 2.4,
                workaround: 0,
                buffer: 4,
                late: 4,
              },
              {
                by: 'third-party-payout',
                leaves: 4,
                slack: 2,
                toSlot: WEEK - 2,
                workaround: 0,
                late: WEEK,
              },
            ],
            [
              ...TO_CLAIMS,
              { by: 'claims->print-and-mail', leaves: 9.6, slack: DAY, buffer: 1, late: 0.6 },
              { by: 'print-and-mail->postal-carrier', leaves: 0.6, toSlot: 7.4, late: DAY },
              { by: 'postal-carrier->third-party-claimant', leaves: DAY, slack: 4, late: 4 },
            ],
          ],
        },
      },
    },
  ],
};
