import type { Section } from './prose-figures.ts';
import { holdFigures } from './prose-figures.ts';

const DAY = 8;
const WEEK = 40;

const SECTIONS: Readonly<Record<string, Section>> = {
  'Slack and slots': {
    says: ['9h late − 1d slack = 1h', '1h becomes 1w', '4d 7h of waiting', 'waits two weeks'],
    shown: [{ late: { laboratory: 9, consultant: WEEK, patient: WEEK } }],
    told: [
      {
        like: 0,
        call: 'impact laboratory --delay 1d -f -',
        figures: { late: { laboratory: DAY, consultant: 0, patient: 0 } },
      },
      { like: 0, call: 'impact laboratory --delay 1w1d1h -f -', figures: { late: { consultant: 2 * WEEK } } },
    ],
  },
  'Waiting: the latest input, as far as it blocks, less the buffer': {
    says: ['8h late − 2h slack = 6h felt', 'it blocks: 3h', '8h late − 4h slack = 4h felt', 'it is 2h late'],
    shown: [
      {
        late: { ward: 2, patient: 2 },
        felt: { 'it-desk->ward': 6, 'laundry->ward': 4 },
        via: { ward: 'laundry->ward' },
      },
    ],
    told: [
      { like: 0, call: 'impact it-desk --delay 1d -f -', figures: { late: { ward: 1 } } },
      { like: 0, call: 'impact ward --delay 1h -f -', figures: { late: { ward: 1, patient: 1 } } },
      { like: 0, call: 'impact ward --outage 1h -f -', figures: { late: { ward: 1, patient: 1 } } },
    ],
  },
  'Notice: lead, telling and workarounds': {
    says: ['The samples come 6h late', '1d is more than the 4h', '3h are left', 'the patient would wait 6h'],
    shown: [{ late: { laboratory: 6, patient: 3 }, notice: { laboratory: DAY } }],
    told: [
      {
        like: 0,
        call: 'impact ward --delay 6h --untold -f -',
        figures: { late: { laboratory: 6, patient: 6 } },
      },
    ],
  },
  'Either will do: any-of': {
    says: ['If the courier is 1d late, the taxi takes over', 'with that 1d late the patient waits 1d'],
    shown: [{ late: { courier: DAY, taxi: DAY, laboratory: DAY, patient: DAY } }],
    told: [
      {
        like: 0,
        call: 'impact courier --delay 1d -f -',
        figures: { late: { courier: DAY, laboratory: 0, patient: 0 } },
      },
    ],
  },
  "Trouble of one's own: outage beside waiting, delay on top": {
    says: ['the longer of 1d and 2d is 2d', '1d + 2d = 3d'],
    shown: [{ late: { pharmacy: 2 * DAY, patient: 2 * DAY, 'ward-store': 3 * DAY, nurse: 3 * DAY } }],
  },
  'Loops: this round and the next': {
    says: [
      '(4h + 2h) × EUR 100 = EUR 600',
      'In the third round the slack covers it all',
      '4h × EUR 100 = EUR 400',
      'which makes EUR 20,000',
      'a delay of 15w',
    ],
    shown: [
      { late: { ward: 4, laboratory: 4 }, status: 'settled', rounds: 3, cost: 600, assumedFeedback: [] },
      {
        late: { ward: 4 },
        status: 'persistent',
        cost: 20_000,
        costPerRound: 400,
        assumedFeedback: ['laboratory->ward'],
      },
    ],
    told: [{ like: 0, call: 'impact ward --delay 15w -f -', figures: { status: 'unsettled', rounds: 50 } }],
  },
  'Quality: defects that pass, are caught, or become lateness': {
    says: ['15% of 1d is 1h 12m', '90% × 95% = 85.5% right, so 14.5% is not', 'right together in 60%'],
    shown: [
      {
        late: { ward: 0, laboratory: 1.2, patient: 1.2 },
        defects: { ward: 0.2, laboratory: 0.145, patient: 0.145 },
        usualDefects: { patient: 0.1 },
      },
    ],
  },
  Promises: {
    says: ['4h late − 1h slack = 3h felt', '4h is less than 1d', '95% right was promised and 90% is usual'],
    shown: [
      {
        felt: { 'laboratory->patient': 3, 'laboratory->family-doctor': 4, 'laboratory->health-office': 0 },
        promises: {
          'laboratory->patient': 'broken',
          'laboratory->family-doctor': 'kept',
          'laboratory->health-office': 'already-broken',
        },
      },
    ],
  },
  'Tolerance: how far away a danger is': {
    says: [
      'Cleaning has 30m of slack',
      '31m there makes 2h here',
      '1d slack + 4h buffer + 1h slack = 1d 5h',
      '3d over 1d 5h',
    ],
    shown: [
      {
        exposure: {
          tolerance: { theater: 0, cleaning: 0.5, ward: 1, laundry: DAY + 5 },
          recovery: { laundry: 3 * DAY },
        },
      },
    ],
    told: [
      { like: 0, call: 'impact cleaning --delay 31m -f -', figures: { late: { patient: 2 } } },
      { like: 0, call: 'impact cleaning --delay 30m -f -', figures: { late: { patient: 0 } } },
      { like: 0, call: 'impact laundry --outage 1d5h -f -', figures: { late: { patient: 0 } } },
      { like: 0, call: 'impact laundry --outage 3d -f -', figures: { late: { patient: 11 } } },
      {
        like: 0,
        call: 'exposure patient --late-by 2h -f -',
        figures: { exposure: { tolerance: { theater: 2, laundry: DAY + 7 } } },
      },
    ],
  },
};

holdFigures('docs/model.md', SECTIONS);
