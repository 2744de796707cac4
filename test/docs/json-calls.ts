import { BROKEN, DOUBTFUL, SHOP } from '../cli/scratch.ts';
import { organizationOf } from '../read-text.ts';
import * as worlds from '../worlds.ts';

/** A call of the command line, without its verb and `--json`. */
export interface JsonCall {
  readonly argv: readonly string[];
  readonly stdin?: string;
}

const INSURER = ['-f', 'examples/insurer'];
const SCENARIOS = ['flu-week', 'cloud-outage', 'new-claim-form', 'storm', 'missed-cut-off'];
const ORGS = [SHOP, ...Object.values(worlds)];

/** A problem at each giver, and on each hand-off, of a small organization. */
async function impactsIn(stdin: string): Promise<JsonCall[]> {
  const { handoffs } = await organizationOf(stdin);
  return handoffs.flatMap(({ id, from }) => [
    { argv: [from, '--delay', '3d', '--quality', '20%', '-f', '-'], stdin },
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
  ],
  impact: async () => [
    ...SCENARIOS.map((name) => ({ argv: ['--scenario', name, ...INSURER] })),
    { argv: ['payroll', '--delay', '1h', '--depth', '1', ...INSURER] },
    ...(await Promise.all(ORGS.map(impactsIn))).flat(),
  ],
  explain: async () => [{ argv: [] }, { argv: ['unknown-team'] }],
};
