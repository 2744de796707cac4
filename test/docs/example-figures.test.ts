import { describe, expect, it } from 'vitest';
import { answerImpact } from '../../src/analysis/answer-impact.ts';
import { buildModel } from '../../src/analysis/org-model.ts';
import { createDiskReader } from '../../src/cli/disk-reader.ts';
import { readOrganization } from '../../src/input/read-organization.ts';
import type { ImpactResult } from '../../src/model/impact-result.ts';
import type { HandOff } from '../../src/model/organization.ts';
import { REPOSITORY } from '../cli/run-cli.ts';
import type { Section } from './prose-figures.ts';
import { expectFigures, holdFigures } from './prose-figures.ts';

/** A hospital's hours: 24 a day, 7 days a week. */
const CLINIC_DAY = 24;
const CLINIC_WEEK = 168;
const DAY = 8;
const WEEK = 40;

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
        late: { sterilization: 1, theater: 3, 'surgical-patient': CLINIC_WEEK },
        felt: { trays: 4, operation: CLINIC_WEEK },
        cost: 3775,
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
        figures: { late: { theater: 3, 'surgical-patient': 2 * CLINIC_DAY }, notice: { theater: 29 } },
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
      { late: { 'blood-bank': CLINIC_DAY, theater: 0, 'surgical-patient': 0 } },
      { late: { 'partner-hospital': CLINIC_DAY, 'blood-bank': 23.5 } },
      { late: { linen: 2 * CLINIC_DAY, theater: 0, ward: 0 }, customerLate: 0 },
    ],
    told: [
      {
        call: 'impact blood-service --outage 3d',
        figures: { late: { 'surgical-patient': CLINIC_WEEK }, promises: { operation: 'broken' } },
      },
    ],
  },
  'Three days that nobody feels, and the fourth': {
    says: [
      'it is 23h late, anesthesia 10h 30m, the ward 8h 30m',
      'a week, a day and some hours of waiting arrive outside',
      'Known a day ahead',
    ],
    shown: [
      { late: { procurement: 3 * CLINIC_DAY, pharmacy: 0, ward: 0 }, customerLate: 0 },
      { late: { pharmacy: 23, anesthesia: 10.5, ward: 8.5 }, customerLate: CLINIC_WEEK + CLINIC_DAY + 3.5 },
    ],
    told: [
      {
        call: 'impact procurement --delay 4d --notice 1d',
        figures: { late: { procurement: 4 * CLINIC_DAY, pharmacy: 0 }, customerLate: 0 },
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
};

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
    says: ['take 3h of the 4h', '4h become 1w', 'Test knows it 1d before', 'leaves 1d later'],
    shown: [
      { late: { test: 2, release: WEEK }, notice: { test: DAY } },
      { late: { test: 2, release: DAY, enterprise: 0 } },
    ],
  },
  'What support writes down comes back': {
    says: [
      'find 70% of the thin reports',
      '1d 2h 22m more than usual',
      'make up for 4h. 6h 22m are left',
      '4h 22m, 2h 22m',
      'in round 4',
    ],
    shown: [
      {
        late: { development: '6h 22m', build: '4h 22m', test: '2h 22m', release: WEEK },
        status: 'settled',
        rounds: 4,
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
      { late: { payroll: 3 * DAY, 'night-agency': 0, support: 0 }, customerLate: 0 },
      { late: { 'night-agency': WEEK }, felt: { 'contract-answer': DAY + 1.4 } },
    ],
  },
};

holdFigures('examples/clinic/README.md', CLINIC);
holdFigures('examples/platform/README.md', PLATFORM);

/** The impact of a delay on an example with some hand-offs changed. */
async function impactOfChanged(
  example: string,
  changes: Readonly<Record<string, Partial<HandOff>>>,
  late: { readonly team: string; readonly delayHours: number },
): Promise<ImpactResult> {
  const reader = createDiskReader(REPOSITORY, () => new Uint8Array());
  const { organization } = await readOrganization([`examples/${example}`], reader);
  if (organization === undefined) throw new Error(`${example} cannot be read`);
  const ids = new Set(organization.handoffs.map(({ id }) => id));
  for (const id of Object.keys(changes)) expect(ids).toContain(id);
  const handoffs = organization.handoffs.map((handoff) => ({ ...handoff, ...changes[handoff.id] }));
  const incident = {
    target: { team: late.team },
    delayHours: late.delayHours,
    outageHours: 0,
    qualityShare: 0,
    noticeHours: 0,
  };
  return answerImpact(buildModel({ ...organization, handoffs }), { incidents: [incident] }).result;
}

describe('what the prose says of a map with one line changed', () => {
  it('the clinic: 4h of slack on the files end the loop in round 13', async () => {
    const change = { 'records->billing': { slackHours: 4 } };
    const incident = { team: 'records', delayHours: 2 * CLINIC_DAY };
    expectFigures(await impactOfChanged('clinic', {}, incident), { status: 'persistent' });
    expectFigures(await impactOfChanged('clinic', change, incident), { status: 'settled', rounds: 13 });
  });

  it('the clinic: one hand-off that tells is as good as all of them, for the trolley', async () => {
    const incident = { team: 'porters', delayHours: 0.5 };
    const told = await impactOfChanged('clinic', { results: { tells: true } }, incident);
    expectFigures(told, { late: { inpatient: 2 }, promisesBroken: 0 });
  });

  it('the platform: the word to support is as good as all of them, for the laptops', async () => {
    const incident = { team: 'device-reseller', delayHours: WEEK };
    const told = await impactOfChanged('platform', { 'new-colleagues': { tells: true } }, incident);
    expectFigures(told, { late: { support: 0 }, customerLate: 0, promisesBroken: 0 });
  });
});
