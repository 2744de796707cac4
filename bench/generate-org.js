// Org files of any size, the same on every machine: `node bench/generate-org.js [--acyclic] [--seed <n>] <folder>
// [teams…]` writes `<folder>/<teams>.yaml`, by default with 100, 1,000, 10,000 and 100,000 teams.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { randomFrom } from './random-from.js';

const HANDOFFS_A_TEAM = 5;

/** Teams of a department, each in a layer of its own. */
const TEAMS_A_DEPARTMENT = 40;

/**
 * An org file of a number of teams in layers, clustered by department, five hand-offs a team, mostly within the
 * department and downwards. With `loops`, one in ten is one of a pair that leads there and straight back, undeclared,
 * so that loops have to be broken; without, there is no loop.
 */
export function generateOrg(teamCount, { seed = 1, loops = true } = {}) {
  const random = randomFrom(seed);
  const departments = Math.max(1, Math.round(teamCount / TEAMS_A_DEPARTMENT));
  const lines = ['ripple: 1', 'org: Generated', 'teams:'];
  for (let i = 0; i < teamCount; i++) {
    const kind = i >= teamCount * 0.95 ? '\n    kind: customer' : '';
    const accurate = i % 7 === 0 ? '\n    accurate: 97%' : '';
    lines.push(
      `  team-${i}:\n    name: Team number ${i}\n    group: Department ${i % departments}${kind}\n    lead: ${1 + (i % 5)}d\n    buffer: ${i % 8}h${accurate}`,
    );
  }
  lines.push('handoffs:');
  const wanted = teamCount * HANDOFFS_A_TEAM;
  let count = 0;
  const add = (from, to) => {
    const slack = random() < 0.5 ? `\n    slack: ${Math.floor(random() * 8)}h` : '';
    const every = random() < 0.05 ? '\n    every: 1d' : '';
    const tells = random() < 0.2 ? '\n    tells: true\n    workaround: { saves: 50%, notice: 4h }' : '';
    lines.push(
      `  - from: team-${from}\n    to: team-${to}\n    what: Work item ${count}${slack}${every}${tells}`,
    );
    count += 1;
  };
  while (count < wanted) {
    const from = Math.floor(random() * (teamCount - 1));
    // Mostly to a team of the same department a few layers down, sometimes to anybody further down.
    const near = from + departments * (1 + Math.floor(random() * 5));
    const isNear = random() < 0.8 && near < teamCount;
    const to = isNear ? near : from + 1 + Math.floor(random() * (teamCount - 1 - from));
    add(from, to);
    // One of nineteen also leads back, so that two of twenty hand-offs are one of a pair.
    if (loops && count < wanted && random() < 1 / 19) add(to, from);
  }
  return `${lines.join('\n')}\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values, positionals } = parseArgs({
    options: { acyclic: { type: 'boolean', default: false }, seed: { type: 'string', default: '1' } },
    allowPositionals: true,
  });
  const [folder = '.', ...counts] = positionals;
  mkdirSync(folder, { recursive: true });
  for (const count of counts.length > 0 ? counts.map(Number) : [100, 1000, 10_000, 100_000]) {
    const org = generateOrg(count, { seed: Number(values.seed), loops: !values.acyclic });
    writeFileSync(join(folder, `${count}.yaml`), org);
  }
}
