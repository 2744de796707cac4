import { describe, it } from 'vitest';
import { impactOfChanged } from './impact-of-changed.ts';
import { ASK_FOR_THE_WAY } from './insurer-ways.ts';
import type { Section } from './prose-figures.ts';
import { expectFigures, holdFigures } from './prose-figures.ts';

const DAY = 8;
const WEEK = 40;

const INSURER: Readonly<Record<string, Section>> = {
  'The service desk is three days late': {
    says: ['is only 4h late', '4h − 2h slack = 2h too late, 2w of waiting', 'client waits 1w 2d 4h'],
    shown: [
      {
        late: { underwriting: 4, 'risk-committee': 2 * WEEK, 'corporate-client': WEEK + 2 * DAY + 4 },
        customerLate: 2 * WEEK + 4 * DAY + 0.8,
      },
    ],
  },
  'The same three days, told': {
    says: ['wait 1d 3h 18m in all instead of 2w 4d 48m'],
    shown: [{ late: { 'it-service-desk': 3 * DAY }, customerLate: DAY + 3.3 }],
  },
  'The hour that costs a week': {
    says: ['so 1h becomes 1w', 'With a call in the morning, four hours ahead'],
    shown: [
      { late: { payroll: 1, 'temp-agency': WEEK, 'third-party-claimant': WEEK } },
      { late: { payroll: 1, 'temp-agency': 0 }, customerLate: 0 },
    ],
  },
  'The backup that does not help': {
    says: ['claims looks things up in the archive', 'archive and core system are down together'],
    shown: [{ late: { 'core-system': DAY, claims: 0 } }, { late: { archive: DAY, claims: 4 } }],
  },
  'The loop that never recovers': {
    says: ['Up to a week nobody else feels it', 'With the sixth day the regulator waits too'],
    shown: [{ late: { legal: 6 * DAY, regulator: DAY }, status: 'persistent' }],
    told: [{ call: 'impact legal --delay 5d', figures: { late: { regulator: 0 }, customerLate: 0 } }],
  },
  'Defects that become lateness': {
    says: ['26.4% are then not right', 'costs it 5h 9m more than usual', '10.3% of them are not right'],
    shown: [
      { late: { claims: '1h 9m' }, defects: { 'data-entry': '26.4%', claims: '10.3%' }, promisesBroken: 2 },
    ],
  },
  'A week with two problems at once': {
    says: ['2d − 4h slack − 4h buffer + 2d = 3d'],
    shown: [{ late: { 'contact-centre': 2 * DAY, 'data-entry': 3 * DAY } }],
  },
  'Ask for the way': ASK_FOR_THE_WAY,
  'The question the other way round': {
    says: ['1h there makes 1w here', '1d 6h, as worked out above', '2h slack + 4h buffer', 'after 2d'],
    shown: [
      {
        exposure: {
          tolerance: { payroll: 0, payments: 2, 'print-and-mail': 0, 'repair-network': null },
          late: { payments: WEEK, payroll: WEEK },
        },
      },
    ],
    told: [
      {
        call: 'exposure third-party-claimant --delay 1h',
        figures: {
          exposure: {
            tolerance: { 'core-system': DAY + 6, 'medical-advice': 2 * DAY },
            late: { payroll: WEEK },
            recovery: { 'medical-advice': WEEK },
          },
        },
      },
    ],
  },
  "A customer's way from beginning to end": {
    says: ['A claim is 5h 15m of work', 'Then 1d 4h − 2h slack misses the daily bank run'],
    shown: [
      { engagement: { takes: 5.25, leadTime: WEEK + 4 * DAY + 1.75, promise: 'kept', gaps: 1 } },
      {
        engagement: {
          leadTimeWithIncident: 2 * WEEK + DAY + 1.75,
          late: { 'data-entry': 3 * DAY, claims: 2 * DAY, payments: DAY + 4 },
          promise: 'broken',
        },
      },
    ],
  },
};

holdFigures('examples/insurer/README.md', INSURER);

describe('what the prose says of a map with one line changed', () => {
  it('money that can leave at any hour leaves the claimant waiting for the letter', async () => {
    const incident = { team: 'payroll', delayHours: 1 };
    const anyHour = await impactOfChanged('insurer', { 'third-party-payout': { everyHours: 0 } }, incident);
    expectFigures(anyHour, { late: { 'third-party-claimant': 4 } });
  });

  it('two hand-offs that tell are as good as all of them, for the service desk', async () => {
    const changes = { 'claim-file': { tells: true }, 'underwriting->risk-committee': { tells: true } };
    const told = await impactOfChanged('insurer', changes, { team: 'it-service-desk', delayHours: 3 * DAY });
    expectFigures(told, { customerLate: DAY + 3.3 });
  });

  it('an hour of slack between legal and data protection ends their loop', async () => {
    const change = { 'legal->data-protection-officer': { slackHours: 1 } };
    const incident = { team: 'legal', delayHours: 6 * DAY };
    expectFigures(await impactOfChanged('insurer', change, incident), { status: 'settled' });
  });
});
