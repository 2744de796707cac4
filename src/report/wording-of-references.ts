import type { SomeWordings } from './wording.ts';
import { sayMissingColon } from './wording-of-arrows.ts';
import { didYouMean, quote } from './wording.ts';

/** What must fit together across a map and its files. */
export const REFERENCE_WORDING = {
  'duplicate-id': {
    title: 'id given twice',
    message: ({ what, id }) => `The ${what} ${quote(id)} is already there`,
    why: 'An id names one thing, also across files; nothing is merged or overwritten silently.',
    mend: 'Keep one of the two, or give one another id. A team that two files know is declared in one of them.',
  },
  'unknown-team': {
    title: 'unknown team',
    message: ({ id, nearest, mustBeListed, missingColon }) => {
      const start = `There is no team ${quote(id)}`;
      if (missingColon !== undefined)
        return `${start}${didYouMean(nearest)} Then ${sayMissingColon(missingColon)}`;
      return nearest === undefined && mustBeListed === true
        ? `${start}: where \`teams\` is given, every team has to be listed there`
        : `${start}${didYouMean(nearest)}`;
    },
    why: 'Where `teams` is given, every hand-off, scenario and stage must name a team from it, so that a typing error cannot make a new one.',
    mend: 'Write the id (not the name) of a team, or add it: `teams: { claims: {} }`. Where `teams` is given, every team has to stand there; leave `teams` out altogether and whoever stands in a hand-off is one.',
  },
  'similar-team': {
    title: 'two teams with similar ids',
    message: ({ id, other }) => `${quote(id)} and ${quote(other)} are two teams here: is one a typing error?`,
    why: 'Where `teams` is left out, whoever stands in a hand-off is a team, so that a typing error makes a new one and breaks the chain.',
    mend: 'Write the id in the same way everywhere. If they are really two, list them under `teams`, and nothing is said.',
  },
  'unknown-handoff': {
    title: 'unknown hand-off',
    message: ({ id, nearest }) => `There is no hand-off ${quote(id)}${didYouMean(nearest)}`,
    why: 'An incident on a hand-off names it by its id.',
    mend: 'Without an `id` of its own, a hand-off is called `claims->finance`, a second one between the same two `claims->finance#2`.',
  },
  'unknown-scenario': {
    title: 'unknown scenario',
    message: ({ id, nearest }) => `There is no scenario ${quote(id)}${didYouMean(nearest)}`,
    why: 'A scenario is declared in the org file under `scenarios` and called by its id.',
    mend: 'Write the id of a declared scenario, or declare it.',
  },
  'unknown-engagement': {
    title: 'unknown engagement',
    message: ({ id, nearest, declared }) =>
      `There is no engagement ${quote(id)}${declared === 0 ? ': none is declared' : didYouMean(nearest)}`,
    why: 'An engagement is declared in the org file under `engagements` and called by its id.',
    mend: 'Write the id of a declared engagement (`ripple engagement` shows them), or declare it.',
  },
  'incident-target': {
    title: 'incident without one target',
    message: () => 'An incident happens to one team or to one hand-off',
    why: 'It needs either `team` or `handoff`, not both and not neither.',
    mend: 'Write `{ team: claims, delay: 2d }`. What hits two places is two incidents of one scenario.',
  },
  'outage-on-handoff': {
    title: 'outage on a hand-off',
    message: () => 'An outage happens to a team; a hand-off can only be late or not right',
    why: 'Where a team is out, nothing leaves it. A hand-off does no work that could stop.',
    mend: 'Write `delay: 3d` for the hand-off, or put the outage on the team that gives it.',
  },
  'incident-without-effect': {
    title: 'incident without effect',
    message: () => 'This incident changes nothing: it has no delay, no outage and no quality loss',
    why: 'A what-if in which nothing goes wrong is most often unfinished.',
    mend: 'Say what happens: `delay: 2d`, `outage: 3d` or `quality: 20%`.',
  },
  'customer-of-other-kind': {
    title: 'customer of another kind',
    message: ({ id, kind }) => `${quote(id)} is listed as a customer, but its kind is ${quote(kind)}`,
    why: '`customers` is short for `kind: customer`; a team is of one kind.',
    mend: 'Take it out of `customers`, or take its `kind` out.',
    elsewhere: 'its kind',
  },
  'customer-without-handoff': {
    title: 'customer without hand-off',
    message: ({ id, nearest }) => `No hand-off reaches the customer ${quote(id)}${didYouMean(nearest)}`,
    why: 'A customer whom nothing reaches feels nothing; most often its id is written differently in the hand-offs.',
    mend: 'Use the same id in both places, or add the hand-off: `- claims -> policyholder: Payment`.',
  },
  'no-handoffs': {
    title: 'no hand-offs',
    message: () => 'There are no hand-offs',
    why: 'Ripples travel along hand-offs: who gives what to whom. Without any there is nothing to ask.',
    mend: 'Add at least one: `handoffs: [claims -> policyholder: Decision]`, or one line `- claims -> policyholder` under `handoffs:`.',
  },
} satisfies SomeWordings;
