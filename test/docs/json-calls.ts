import { BROKEN, DOUBTFUL, SHOP } from '../cli/scratch.ts';
import { OFFICES } from '../graph/offices.ts';
import { organizationOf } from '../read-text.ts';
import * as structureWorlds from '../structure-worlds.ts';
import { DIFF_ARGV } from './diff-calls.ts';
import * as worlds from '../worlds.ts';

/** A call of the command line, without its verb and `--json`. */
export interface JsonCall {
  readonly argv: readonly string[];
  readonly stdin?: string;
}

const INSURER = ['-f', 'examples/insurer'];
const SCENARIOS = ['flu-week', 'cloud-outage', 'new-claim-form', 'storm', 'missed-cut-off'];
const ORGS = [SHOP, ...Object.values(worlds)];

/** What is found costs time; a backup is less often right. */
const DESK = `ripple: 1
teams: { main: {}, backup: { accurate: 80% }, desk: {}, client: { kind: customer } }
handoffs:
  - { from: main, to: desk, any-of: route }
  - { from: backup, to: desk, any-of: route }
  - { from: desk, to: client, catches: 100% }
`;

/** Nothing gets through: a backup stands in, a workaround saves it all, nobody waits for it, no time is promised. */
const BACKUP = `ripple: 1
teams: { main: {}, backup: {}, helper: { recovery: 1d }, note: {}, desk: { kind: customer }, other: {} }
handoffs:
  - { from: main, to: desk, any-of: route }
  - { from: backup, to: desk, any-of: route }
  - { from: helper, to: desk, workaround: { saves: 100% } }
  - { from: note, to: desk, blocks: 0% }
`;

/** An engagement of which nobody has said anything yet, and one that a loop makes late again. */
const UNSAID = `ripple: 1
teams: { a: {}, b: {}, guest: { kind: customer } }
handoffs: [a -> b, { from: b, to: a, feedback: true }]
engagements:
  visit: { customer: guest, stages: [] }
  stay: { customer: guest, promise: { within: 1h }, stages: [{ name: Come, team: a, takes: 3h }, { name: Go, team: b }] }
`;

/** An engagement of which nothing is promised, and what makes it longer. */
const UNPROMISED = `ripple: 1
teams: { a: {}, guest: { kind: customer } }
handoffs: [a -> guest]
engagements: { visit: { customer: guest, stages: [{ name: Come, team: a }] } }
scenarios: { storm: { incidents: [{ team: a, delay: 1d }] } }
`;

/** Findings that are new, known, and accepted. */
export const UNSERVED = `ripple: 1
teams:
  baker: {}
  guest: { kind: customer }
  fresh: { kind: customer }
  known: { kind: customer }
  passer-by: { kind: customer, accept: [{ rule: customer-unserved, why: They only look }] }
handoffs: [baker -> guest]
`;

/** Answers of a supplier, whom only this survey hears. */
const CARRIERS = `respondent,team,relation,name
1,postal-carrier,supplier,print-and-mail
2,postal-carrier,supplier,print-and-mail
3,postal-carrier,supplier,print-and-mail
`;

/** The mail room of the insurer alone: nobody outside is near. */
const MAIL_ROOM = `ripple: 1
teams: { print-and-mail: { name: Print and mail room }, cellar: {} }
handoffs: [print-and-mail -> cellar]
`;

function callOf(command: string, stdin: string): JsonCall {
  return { argv: [...command.split(' ').filter((word) => word !== ''), '-f', '-'], stdin };
}

/** A problem at each giver, and on each hand-off, of a small organization. */
async function impactsIn(stdin: string): Promise<JsonCall[]> {
  const { handoffs } = await organizationOf(stdin);
  return handoffs.flatMap(({ id, from }) => [
    { argv: [from, '--delay', '3d', '--quality', '20%', '--by', 'group', '-f', '-'], stdin },
    { argv: ['--handoff', id, '--delay', '1h', '-f', '-'], stdin },
  ]);
}

/**
 * Calls of each verb that answers in JSON. Together they must print every field that the verb's section of
 * docs/json.md names, and each type that a field is said to have: a new verb needs its row here and its section there.
 */
export const JSON_CALLS: Readonly<Record<string, () => Promise<readonly JsonCall[]>>> = {
  check: async () => [
    { argv: INSURER },
    { argv: ['-f', 'nobody.yaml'] },
    { argv: ['-f', '-'], stdin: SHOP.replace('scenarios:', 'customers: [shopper, shopper]\nscenarios:') },
    ...[...ORGS, BROKEN, DOUBTFUL].map((stdin) => ({ argv: ['-f', '-'], stdin })),
    callOf('--baseline test/docs/known-findings.json', UNSERVED),
  ],
  impact: async () => [
    callOf('a --told', SHOP),
    ...SCENARIOS.map((name) => ({ argv: ['--scenario', name, ...INSURER] })),
    ...SCENARIOS.map((name) => ({ argv: ['--scenario', name, '--by', 'group', ...INSURER] })),
    { argv: ['payroll', '--delay', '1h', '--depth', '1', ...INSURER] },
    ...(await Promise.all(ORGS.map(impactsIn))).flat(),
  ],
  exposure: async () => [
    callOf('shopper --untold', SHOP),
    { argv: ['policyholder', ...INSURER] },
    { argv: ['policyholder', '--promise', '--quality', '20%', '--by', 'group', ...INSURER] },
    { argv: ['payments', '--late-by', '1d', '--delay', '3d', '--depth', '2', '--by', 'group', ...INSURER] },
    callOf('desk', BACKUP),
    callOf('shop', worlds.CHAIN),
    callOf('reader --promise --by group', worlds.QUALITY),
  ],
  why: async () => [
    callOf('a shopper --told', SHOP),
    callOf('plan shop --delay 16h --notice 8h', worlds.CHAIN),
    callOf('make->pack shop --delay 5h', worlds.CHAIN),
    callOf('plan shop --scenario strike', worlds.CHAIN),
    callOf('source end --delay 3h', worlds.DIAMOND),
    callOf('a a --delay 4h', worlds.LOOP),
    callOf('author applicant --delay 1h', worlds.SLOT),
    callOf('writer reader --quality 50% --ways 2', worlds.QUALITY),
    callOf('main client --delay 1d --ways 2', DESK),
    // Somebody else holds it up.
    callOf('right end --team left --team right --delay 3h', worlds.DIAMOND),
    // Nothing arrives: of so little, of however much, of what is found; and where no way leads.
    callOf('plan shop --delay 2h', worlds.CHAIN),
    callOf('plan shop --outage 2h', worlds.CHAIN),
    callOf('one desk --delay 8h', worlds.SHARED_SUPPLIER),
    callOf('desk client --quality 50%', DESK),
    callOf('shop plan --delay 8h', worlds.CHAIN),
  ],
  stress: async () => [
    callOf('--told', SHOP),
    ...[[], ['--recovery', '--measure'], ['--by-handoff'], ['--by', 'group'], ['--tolerance']].map(
      (argv) => ({
        argv: [...argv, ...INSURER],
      }),
    ),
    { argv: ['--quality', '20%', '--rank-by', 'promises', ...INSURER] },
    ...ORGS.flatMap((stdin) => [
      { argv: ['--measure', '-f', '-'], stdin },
      { argv: ['--tolerance', '-f', '-'], stdin },
      { argv: ['--by-handoff', '-f', '-'], stdin },
    ]),
    callOf('--tolerance', DESK),
  ],
  'stress --structure': async () => [
    ...[...ORGS, ...Object.values(structureWorlds)].map((stdin) => ({ argv: ['-f', '-'], stdin })),
    callOf('--recovery', worlds.LOOP),
    callOf('--delay 30w', worlds.LOOP),
    callOf('--quality 50%', worlds.LOOP.replace('a: {}', 'a: { accurate: 90% }')),
    { argv: INSURER },
  ],
  engagement: async () => [
    callOf('--team a --told', UNSAID),
    callOf('suit', worlds.TAILOR),
    callOf('suit --scenario fair', worlds.TAILOR),
    callOf('--team dyer --delay 1d --quality 20%', worlds.TAILOR),
    callOf('--handoff cutting->sewing --delay 2w', worlds.TAILOR),
    callOf('visit', worlds.STRAY),
    callOf('--team a --delay 1h', UNSAID),
    { argv: INSURER },
    { argv: ['--scenario', 'flu-week', ...INSURER] },
  ],
  diff: async () => DIFF_ARGV.map((argv) => ({ argv })),
  list: async () => [
    { argv: INSURER },
    callOf('bakehouse+ --exclude kind:customer', OFFICES.replaceAll('sig a', 'sig-a')),
    callOf('--by group', OFFICES.replaceAll('sig a', 'sig-a')),
    ...ORGS.map((stdin) => ({ argv: ['-f', '-'], stdin })),
  ],
  graph: async () => [
    ...SCENARIOS.map((name) => ({ argv: ['--scenario', name, ...INSURER] })),
    { argv: ['--by', 'group', ...INSURER] },
    callOf('--handoff a->b --delay 1d --quality 20%', worlds.LOOP),
    ...ORGS.map((stdin) => ({ argv: ['-f', '-'], stdin })),
  ],
  'stress --shard': async () => [
    { argv: ['1/3', '--tolerance', ...INSURER] },
    { argv: ['2/3', '--delay', '1d', '--outage', '2h', '--quality', '20%', '--notice', '4h', ...INSURER] },
    { argv: ['1/1', '--recovery', '--told', '--select', 'claims+', '--exclude', 'broker', ...INSURER] },
    { argv: ['1/1', '--by-handoff', '--untold', ...INSURER] },
  ],
  report: async () => [
    { argv: INSURER },
    { argv: ['-f', 'examples/clinic'] },
    ...[...ORGS, ...Object.values(structureWorlds), UNSAID, UNSERVED].map((stdin) => ({
      argv: ['-f', '-'],
      stdin,
    })),
    callOf('--quality 20%', worlds.TAILOR),
    callOf('', UNPROMISED),
    callOf('', worlds.LOOP.replace('a: {}', 'a: { accurate: 90% }')),
  ],
  workshop: async () => [
    { argv: INSURER },
    { argv: ['--minutes', '240', '--participants', '30', '--team', 'actuarial', '--anonymize', ...INSURER] },
    { argv: ['--level', 'surprising', ...INSURER] },
    { argv: ['--level', 'surprising', '--seed', '2', '-f', 'examples/clinic'] },
    { argv: ['-f', 'examples/whiteboard'] },
    ...Object.values(worlds).map((stdin) => ({ argv: ['-f', '-'], stdin })),
  ],
  'survey read': async () => [
    { argv: ['examples/insurer/survey/before', ...INSURER] },
    { argv: ['examples/insurer/survey/after', '--min-answers', '4', ...INSURER] },
    { argv: ['examples/insurer/survey/before/paper.csv', ...INSURER] },
    { argv: ['examples/insurer/survey/before/mail-room.tsv', ...INSURER] },
    { argv: ['examples/insurer/survey/after', '--min-answers', '1', ...INSURER] },
    callOf('examples/insurer/survey/before/mail-room.tsv', MAIL_ROOM),
  ],
  'survey compare': async () => [
    { argv: ['examples/insurer/survey/before', 'examples/insurer/survey/after', ...INSURER] },
    { argv: ['examples/insurer/survey/after', 'examples/insurer/survey/before', ...INSURER] },
    {
      argv: [
        'examples/insurer/survey/before/paper.csv',
        'examples/insurer/survey/after/form.csv',
        ...INSURER,
      ],
    },
    callOf(
      'examples/insurer/survey/before/mail-room.tsv examples/insurer/survey/before/mail-room.tsv',
      MAIL_ROOM,
    ),
    {
      argv: [
        'examples/insurer/survey/before',
        'examples/insurer/survey/after',
        '--min-answers',
        '1',
        ...INSURER,
      ],
    },
    { argv: ['examples/insurer/survey/before/form.csv', '-', ...INSURER], stdin: CARRIERS },
    { argv: ['-', 'examples/insurer/survey/before/form.csv', ...INSURER], stdin: CARRIERS },
  ],
  explain: async () => [
    { argv: [] },
    { argv: ['unknown-team'] },
    { argv: ['handoff-without-needs'] },
    { argv: ['tolerance-lost'] },
  ],
};
