import { readFileSync, writeFileSync } from 'node:fs';
import { randomFrom } from './random-from.js';

const TEAMS = 10_000;
const HANDOFFS = 50_000;
/** Four of five hand-offs go to one of this many ranks ahead, the rest anywhere ahead. */
const NEAR_RANKS = 200;
/** With loops, one hand-off in ten goes the other way. */
const BACK_SHARE = 0.1;
/** Slack is 1 h to 9 h in steps of 1/1024 h: hardly any two equal, and every sum of it exact in any order. */
const LEAST_SLACK_STEPS = 1024;
const MOST_SLACK_STEPS = 9 * 1024;
const STEPS_PER_HOUR = 1024;
const CUSTOMER_SHARE = 0.1;

/**
 * The graph of the sweep: who gives to whom with how much slack, and who is a customer. No two hand-offs have the same
 * giver and receiver, and none leads to its giver. Without loops every hand-off goes from a lower to a higher number.
 */
export function drawSweepGraph({ loops, teamCount = TEAMS, handoffCount = HANDOFFS, seed = 1 }) {
  const random = randomFrom(seed);
  const taken = new Set();
  const giver = new Int32Array(handoffCount);
  const receiver = new Int32Array(handoffCount);
  const slackHours = new Float64Array(handoffCount);
  while (taken.size < handoffCount) {
    const one = Math.floor(random() * teamCount);
    const isNear = random() < 0.8;
    const other = isNear ? one + 1 + Math.floor(random() * NEAR_RANKS) : Math.floor(random() * teamCount);
    const goesBack = random() < BACK_SHARE && loops;
    const slack = LEAST_SLACK_STEPS + Math.floor(random() * (MOST_SLACK_STEPS - LEAST_SLACK_STEPS + 1));
    if (one === other || other >= teamCount) continue;
    const from = goesBack ? Math.max(one, other) : Math.min(one, other);
    const to = one + other - from;
    const at = taken.size;
    if (taken.has(from * teamCount + to)) continue;
    taken.add(from * teamCount + to);
    giver[at] = from;
    receiver[at] = to;
    slackHours[at] = slack / STEPS_PER_HOUR;
  }
  const isCustomer = Uint8Array.from({ length: teamCount }, () => (random() < CUSTOMER_SHARE ? 1 : 0));
  return { teamCount, handoffCount, giver, receiver, slackHours, isCustomer };
}

/** Teams and hand-offs, then 0 or 1 for each team (a customer?), then giver, receiver and hours of slack a line. */
export function writeSweepGraph(path, { teamCount, handoffCount, giver, receiver, slackHours, isCustomer }) {
  const lines = [`${teamCount} ${handoffCount}`, isCustomer.join(' ')];
  for (let i = 0; i < handoffCount; i++) lines.push(`${giver[i]} ${receiver[i]} ${slackHours[i]}`);
  writeFileSync(path, `${lines.join('\n')}\n`);
}

/** What `writeSweepGraph` wrote, number for number. */
export function readSweepGraph(path) {
  const [counts, customers, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
  const [teamCount, handoffCount] = counts.split(' ').map(Number);
  const column = (Type, i) => Type.from(lines, (line) => Number(line.split(' ')[i]));
  return {
    teamCount,
    handoffCount,
    giver: column(Int32Array, 0),
    receiver: column(Int32Array, 1),
    slackHours: column(Float64Array, 2),
    isCustomer: Uint8Array.from(customers.split(' '), Number),
  };
}
