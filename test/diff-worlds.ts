import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/**
 *   farm -> mill -> bakehouse -> shop -> guest      shop -> cafe
 *           depot (any-of: flour, its own source)   ideas <-> tests
 */
export const BEFORE = `ripple: 1
org: Bakery
currency: EUR
teams:
  farm: { name: Farm }
  mill: { name: Mill, accurate: 98% }
  depot: { name: Depot }
  bakehouse: { name: Bakehouse, cost-of-delay: 40/h }
  shop: { name: Shop }
  ideas: {}
  tests: {}
  guest: { kind: customer, name: Guest }
  cafe: { kind: customer, name: Cafe }
handoffs:
  - { from: farm, to: mill, what: Grain }
  - { from: mill, to: bakehouse, what: Flour, any-of: flour, promise: { accurate: 95% } }
  - { from: depot, to: bakehouse, what: Flour from stock, any-of: flour }
  - { from: bakehouse, to: shop, what: Bread, slack: 6h }
  - { from: shop, to: guest, what: Rolls, promise: { late: 4h } }
  - { from: shop, to: cafe, what: Cakes, slack: 1h, promise: { late: 30m } }
  - { from: bakehouse, to: cafe, what: Tarts, promise: { late: 1h } }
  - { from: ideas, to: tests, what: Recipe }
  - { from: tests, to: ideas, what: Opinion, feedback: true, slack: 1d }
scenarios:
  strike: { name: Strike, incidents: [{ team: bakehouse, delay: 1d }] }
  storm: { name: Storm, incidents: [{ team: shop, delay: 2h }] }
  frost: { name: Frost, incidents: [{ team: farm, delay: 2d }] }
`;

/** Less slack of Bread, more of Cakes, the depot now depends on the farm, opinions come at once, Mill is less often right. */
export const AFTER = BEFORE.replace('what: Bread, slack: 6h', 'what: Bread, slack: 1h')
  .replace('what: Cakes, slack: 1h', 'what: Cakes, slack: 2d')
  .replace('accurate: 98%', 'accurate: 90%')
  .replace('what: Tarts, promise: { late: 1h }', 'what: Tarts, promise: { late: 2d }')
  .replace('slack: 1d }\n', '}\n  - { from: farm, to: depot, what: More grain }\n')
  .replace('team: shop, delay: 2h', 'team: shop, delay: 5h')
  .replace(
    '  frost: { name: Frost, incidents: [{ team: farm, delay: 2d }] }',
    '  flood: { name: Flood, incidents: [{ team: shop, delay: 3d }] }',
  );

/** The paths of files with these texts, gone when the tests of a file are over. */
export function filesOf(texts: Readonly<Record<string, string>>): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'ripple-diff-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
  return (name) => join(folder, name);
}
