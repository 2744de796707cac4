// Org files of any size, the same on every machine: `node bench/generate-org.js [--acyclic] [--features
// slack|usual|all] [--seed <n>] <folder> [teams…]` writes `<folder>/<teams>.yaml`, by default with 100, 1,000, 10,000 and 100,000 teams.
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
 * so that loops have to be broken; without, there is no loop. `features`: `slack` alone; `usual`, with buffers, slots,
 * workarounds and accuracy; or `all`, with promises, choices, checks and recovery times too.
 */
export function generateOrg(teamCount, { seed = 1, loops = true, features = 'usual' } = {}) {
  const random = randomFrom(seed);
  // A stream of its own, so that the map is otherwise the same.
  const more = features === 'all' ? randomFrom(seed + 1) : undefined;
  const isMore = (probability) => more !== undefined && more() < probability;
  const departments = Math.max(1, Math.round(teamCount / TEAMS_A_DEPARTMENT));
  const lines = ['ripple: 1', 'org: Generated', 'teams:'];
  for (let i = 0; i < teamCount; i++) {
    const kind = i >= teamCount * 0.95 ? '\n    kind: customer' : '';
    const own = features === 'slack' ? '' : describeOwn(i);
    const recovery = isMore(0.2) ? `\n    recovery: ${1 + Math.floor(more() * 10)}d` : '';
    lines.push(
      `  team-${i}:\n    name: Team number ${i}\n    group: Department ${i % departments}${kind}${own}${recovery}`,
    );
  }
  lines.push('handoffs:');
  const wanted = teamCount * HANDOFFS_A_TEAM;
  let count = 0;
  const add = (from, to) => {
    const slack = random() < 0.5 ? `\n    slack: ${Math.floor(random() * 8)}h` : '';
    const every = random() < 0.05 ? '\n    every: 1d' : '';
    const tells = random() < 0.2 ? '\n    tells: true\n    workaround: { saves: 50%, notice: 4h }' : '';
    const extras = features === 'slack' ? '' : `${every}${tells}`;
    lines.push(
      `  - from: team-${from}\n    to: team-${to}\n    what: Work item ${count}${slack}${extras}${describeMore(isMore, extras)}`,
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

function describeOwn(i) {
  return `\n    lead: ${1 + (i % 5)}d\n    buffer: ${i % 8}h${i % 7 === 0 ? '\n    accurate: 97%' : ''}`;
}

/** What only a map with all features has. */
function describeMore(isMore, extras) {
  return [
    isMore(0.2)
      ? `\n    promise: { late: ${isMore(0.5) ? '1d' : '4h'}, accurate: ${isMore(0.5) ? '90%' : '80%'} }`
      : '',
    isMore(0.2) ? '\n    any-of: route' : '',
    isMore(0.2) ? '\n    blocks: 50%' : '',
    isMore(0.8) ? '\n    catches: 60%\n    taints: 20%' : '',
    isMore(0.2) ? '\n    rework: 4h' : '',
    isMore(0.1) && !extras.includes('workaround') ? '\n    workaround: { saves: 1d, notice: 1d }' : '',
    isMore(0.3) ? '\n    needs: { timing: on the day before }' : '',
  ].join('');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values, positionals } = parseArgs({
    options: {
      acyclic: { type: 'boolean', default: false },
      features: { type: 'string', default: 'usual' },
      seed: { type: 'string', default: '1' },
    },
    allowPositionals: true,
  });
  const { acyclic, features, seed } = values;
  const [folder = '.', ...counts] = positionals;
  mkdirSync(folder, { recursive: true });
  for (const count of counts.length > 0 ? counts.map(Number) : [100, 1000, 10_000, 100_000]) {
    const org = generateOrg(count, { seed: Number(seed), loops: !acyclic, features });
    writeFileSync(join(folder, `${count}.yaml`), org);
  }
}
