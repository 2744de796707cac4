import { randomFrom } from './random-from.js';

/**
 * An org file of a number of teams in layers, clustered by department, five hand-offs a team. With `loops`, one in
 * ten goes back the way of another, undeclared, so that loops have to be broken.
 */
export function generateOrg(teamCount, { seed = 1, loops = true } = {}) {
  const random = randomFrom(seed);
  const departments = Math.max(1, Math.round(teamCount / 40));
  const lines = ['ripple: 1', 'org: Generated', 'teams:'];
  for (let i = 0; i < teamCount; i++) {
    const kind = i >= teamCount * 0.95 ? '\n    kind: customer' : '';
    const accurate = i % 7 === 0 ? '\n    accurate: 97%' : '';
    lines.push(
      `  team-${i}:\n    name: Team number ${i}\n    group: Department ${i % departments}${kind}\n    lead: ${1 + (i % 5)}d\n    buffer: ${i % 8}h${accurate}`,
    );
  }
  lines.push('handoffs:');
  for (let i = 0; i < teamCount * 5; i++) {
    const from = Math.floor(random() * (teamCount - 1));
    // Mostly to a team of the same department a little further down, sometimes anywhere further down.
    const step =
      random() < 0.8 ? departments * (1 + Math.floor(random() * 5)) : 1 + Math.floor(random() * teamCount);
    const to = Math.min(teamCount - 1, from + step);
    const back = loops && random() < 0.1;
    const [giver, receiver] = back ? [to, from] : [from, to];
    const slack = random() < 0.5 ? `\n    slack: ${Math.floor(random() * 8)}h` : '';
    const every = random() < 0.05 ? '\n    every: 1d' : '';
    const tells = random() < 0.2 ? '\n    tells: true\n    workaround: { saves: 50%, notice: 4h }' : '';
    lines.push(
      `  - from: team-${giver}\n    to: team-${receiver}\n    what: Work item ${i}${slack}${every}${tells}`,
    );
  }
  return `${lines.join('\n')}\n`;
}
