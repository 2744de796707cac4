/** The files of a map, by their paths. */
export type MapFiles = Readonly<Record<string, string>>;

/** One commit: what somebody wrote about it, and what it makes of the files before. */
export interface BreakingCommit {
  readonly name: string;
  readonly message: string;
  change(files: MapFiles): MapFiles;
}

/**
 * A small mail-order pharmacy that keeps all its promises: the first commit of the repository.
 *
 *   wholesaler --------> storeroom --> packing --> courier --> patient
 *   second-wholesaler ------^           ^  ^          '------> clinic
 *   order system -----------------------|  |                     ^
 *   till -------------------------------'  |                     |
 *   prescriptions desk --> pharmacist -----'---------------------'
 */
export const SOUND_MAP: MapFiles = {
  'ripple.yaml': `ripple: 1
org: Elm Street Pharmacy
currency: EUR
include: [teams/*.yaml]
teams:
  patient: { name: Patient, kind: customer, cost-of-delay: 80/d }
  clinic: { name: Clinic, kind: customer, cost-of-delay: 400/d }
  wholesaler: { name: Wholesaler, kind: supplier, recovery: 2d }
  second-wholesaler: { name: Second wholesaler, kind: supplier, recovery: 2d }
  cloud: { name: Order system, kind: system, recovery: 4h }
  till: { name: Till, kind: system, recovery: 4h }
scenarios:
  strike:
    name: Strike at the wholesaler
    incidents:
      - { team: wholesaler, delay: 3d, notice: 1d }
  snow:
    name: A day of snow
    incidents:
      - { team: courier, delay: 4h, notice: 1d }
  no-lists:
    name: Two days without the order system
    incidents:
      - { team: cloud, outage: 2d }
engagements:
  repeat-prescription:
    name: A repeat prescription
    customer: patient
    stages:
      - { name: Read it, team: desk, takes: 10m, waits: 2h }
      - { name: Check it, team: pharmacist, takes: 10m, waits: 2h }
      - { name: Pack it, team: packing, takes: 15m, waits: 3h }
      - { name: Bring it, team: courier, takes: 20m, waits: 4h }
`,
  'teams/front.yaml': `teams:
  desk: { name: Prescriptions desk, group: Front, accurate: 98%, buffer: 1h, recovery: 1d }
  pharmacist: { name: Pharmacist, group: Front, accurate: 99%, lead: 4h, recovery: 4h }
handoffs:
  - { from: desk, to: pharmacist, what: Prescriptions, slack: 1d, catches: 90%, rework: 1h, needs: { accuracy: the right patient and dose } }
  - { from: pharmacist, to: packing, what: Checked orders, slack: 4h, catches: 50%, needs: { timing: before the packing round } }
  - { from: pharmacist, to: clinic, what: Advice by telephone, type: support, slack: 4h, needs: { quality: a reason in plain words }, promise: { late: 2h } }
`,
  'teams/back.yaml': `teams:
  storeroom: { name: Storeroom, group: Back, buffer: 1d, lead: 1d, accurate: 99%, recovery: 1d }
  packing: { name: Packing, group: Back, buffer: 2h, lead: 4h, accurate: 99%, recovery: 4h }
  courier: { name: Courier, group: Back, lead: 1d, recovery: 4h }
handoffs:
  - { from: wholesaler, to: storeroom, what: Medicines, slack: 4h, any-of: medicines, promise: { late: 3d }, needs: { timing: by noon } }
  - { from: second-wholesaler, to: storeroom, what: Medicines from the second, slack: 4h, any-of: medicines, needs: { timing: by noon } }
  - { from: cloud, to: packing, what: Packing lists, slack: 1d, any-of: lists, needs: { timing: at seven } }
  - { from: till, to: packing, what: Lists from the till, slack: 1d, any-of: lists, needs: { timing: at seven } }
  - { from: storeroom, to: packing, what: Picked medicines, slack: 4h, catches: 80%, rework: 1h, needs: { accuracy: the right strength } }
  - { from: packing, to: storeroom, what: Returned boxes, slack: 1d, feedback: true, needs: { timing: the same week } }
  - from: packing
    to: courier
    what: Parcels
    slack: 1h
    tells: true
    workaround: { saves: 4h, notice: 2h }
    needs: { timing: at four }
  - { from: courier, to: patient, what: Parcel at the door, needs: { timing: the next day }, promise: { late: 4h, accurate: 95% } }
  - { from: courier, to: clinic, what: Crates, slack: 4h, needs: { timing: before the ward round }, promise: { late: 2h } }
`,
};

/** Each breaks something else; each stands on the one before. */
export const TEN_COMMITS: readonly BreakingCommit[] = [
  {
    name: 'slack-gone',
    message: 'Bring the crates to the clinic just in time',
    change: inFile('teams/back.yaml', 'what: Crates, slack: 4h,', 'what: Crates,'),
  },
  {
    name: 'promise-tightened',
    message: 'Promise parcels within the hour',
    change: inFile(
      'teams/back.yaml',
      'promise: { late: 4h, accurate: 95% }',
      'promise: { late: 1h, accurate: 95% }',
    ),
  },
  {
    name: 'backup-gone',
    message: 'Give up the old till, which could print packing lists too',
    change: inFiles(
      ['ripple.yaml', '  till: { name: Till, kind: system, recovery: 4h }\n', ''],
      [
        'teams/back.yaml',
        '  - { from: till, to: packing, what: Lists from the till, slack: 1d, any-of: lists, needs: { timing: at seven } }\n',
        '',
      ],
    ),
  },
  {
    name: 'weekly-slot',
    message: 'Let the courier go to the clinic once a week',
    change: inFile('teams/back.yaml', 'what: Crates,', 'what: Crates, every: 1w,'),
  },
  {
    name: 'nobody-tells',
    message: 'Stop calling the courier when parcels are late',
    change: inFile('teams/back.yaml', '    tells: true\n', ''),
  },
  {
    name: 'backup-shares-its-supplier',
    message: 'Buy from the second wholesaler what the first one sends it',
    change: inFile(
      'teams/back.yaml',
      'handoffs:\n',
      'handoffs:\n  - { from: wholesaler, to: second-wholesaler, what: Medicines for resale, needs: { timing: by nine } }\n',
    ),
  },
  {
    name: 'less-accurate',
    message: 'Let the desk type prescriptions from pictures',
    change: inFiles(
      ['teams/front.yaml', 'accurate: 98%', 'accurate: 70%'],
      ['teams/front.yaml', 'slack: 1d, catches: 90%, rework: 1h', 'slack: 1d'],
    ),
  },
  {
    name: 'loop-without-slack',
    message: 'Pack into returned boxes alone',
    change: inFiles(
      ['teams/back.yaml', 'what: Returned boxes, slack: 1d,', 'what: Returned boxes,'],
      ['teams/back.yaml', 'what: Picked medicines, slack: 4h,', 'what: Picked medicines,'],
      ['teams/back.yaml', 'buffer: 1d, ', ''],
      ['teams/back.yaml', 'buffer: 2h, ', ''],
    ),
  },
  {
    name: 'renamed-and-slower',
    message: 'Name the order system after what it does, and count on three days to replace a pharmacist',
    change: inFiles(
      ['teams/back.yaml', 'from: cloud,', 'from: order-system,'],
      ['ripple.yaml', 'cloud: { name: Order system,', 'order-system: { name: Order system,'],
      ['ripple.yaml', 'team: cloud,', 'team: order-system,'],
      ['teams/front.yaml', 'lead: 4h, recovery: 4h }', 'lead: 4h, recovery: 3d }'],
    ),
  },
  {
    name: 'customer-forgotten',
    message: 'Put the front office into the file of the back, without the clinic',
    change: (files) => {
      const { 'teams/front.yaml': _, ...others } = files;
      const front = files['teams/front.yaml'] ?? '';
      return {
        ...inFile('teams/back.yaml', /^ {2}- \{ from: courier, to: clinic, .*\n/m, '')(others),
        'teams/office.yaml': front.replace(/^ {2}- \{ from: pharmacist, to: clinic, .*\n/m, ''),
      };
    },
  },
];

type Change = readonly [path: string, from: string | RegExp, to: string];

/** Changes of one place in one file each; it must be there. */
function inFiles(...changes: readonly Change[]): (files: MapFiles) => MapFiles {
  return (files) => changes.reduce(changeOne, files);
}

function inFile(...change: Change): (files: MapFiles) => MapFiles {
  return inFiles(change);
}

function changeOne(files: MapFiles, [path, from, to]: Change): MapFiles {
  const before = files[path] ?? '';
  const after = before.replace(from, () => to);
  if (after === before) throw new Error(`${path} does not hold ${String(from)}`);
  return { ...files, [path]: after };
}
