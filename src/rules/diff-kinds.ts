import type { FindingKind } from '../model/finding.ts';

/** What `diff` looks for, for people; what matters most to customers first. */
export const DIFF_KINDS = [
  {
    code: 'promise-newly-broken',
    severity: 'error',
    title: 'A promise is newly broken',
    why: 'Whoever receives this counts on the promise, and before the change the same problem, or none at all, left it whole.',
    mend: 'Look at the changed hand-off on the way: more slack, telling earlier, a workaround or a second giver may make up for it; or agree on another promise with whoever receives it.',
  },
  {
    code: 'customer-later',
    severity: 'warn',
    title: 'A customer waits longer',
    why: 'Under the same problem this customer is later than before the change.',
    mend: 'Look at the changed hand-off on the way (ripple why shows every step), and at what could absorb the delay before it reaches the customer.',
  },
  {
    code: 'customer-more-defects',
    severity: 'warn',
    title: 'A customer gets more that is not right',
    why: 'A larger share of what this customer gets is not complete and accurate than before the change.',
    mend: 'Look at what is checked on the way, and at what changed in whose work is how often right.',
  },
  {
    code: 'new-endless-loop',
    severity: 'warn',
    title: 'A loop newly never recovers',
    why: 'Lateness that goes round a loop without enough slack comes back in every round, and nobody catches up by themselves.',
    mend: 'Give slack to the hand-off that feeds the next round, or a buffer to a team in the loop; ripple stress --structure says how much is enough.',
  },
  {
    code: 'new-single-source',
    severity: 'warn',
    title: 'Promises newly stand or fall with one team',
    why: 'If this team stops, promised hand-offs do not come, and nothing on the way stands in for it any more.',
    mend: 'Keep or find a second giver (any-of) somewhere on the way, or agree on what happens when this team is out.',
  },
  {
    code: 'new-fake-redundancy',
    severity: 'warn',
    title: 'A choice between givers is newly none',
    why: 'The receiver seems to have a choice, but all of it depends on the same team upstream.',
    mend: 'Let one of the givers depend on somebody else, or do not count on the choice.',
  },
  {
    code: 'tolerance-lost',
    severity: 'warn',
    title: 'A customer survives less delay than before',
    why: 'Teams can be less late than before the change until this customer is late too.',
    mend: 'Look at the slack and the buffers that are gone from the way to this customer.',
  },
  {
    code: 'scenario-added',
    severity: 'info',
    title: 'A new scenario breaks promises',
    why: 'Only now it is written down, so nobody is worse off than before; but now it is known.',
    mend: 'Look at it with ripple impact --scenario.',
  },
  {
    code: 'promise-loosened',
    severity: 'info',
    title: 'A promise is kept because less is promised',
    why: 'What arrives is as late or as wrong as before; only the promise is another one.',
    mend: 'Make sure that whoever receives it agreed.',
  },
  {
    code: 'promise-newly-kept',
    severity: 'info',
    title: 'A promise is kept again',
    why: 'The same problem broke it before the change.',
    mend: 'Nothing to mend.',
  },
  {
    code: 'customer-earlier',
    severity: 'info',
    title: 'A customer waits less long',
    why: 'Under the same problem this customer is less late than before the change.',
    mend: 'Nothing to mend.',
  },
  {
    code: 'customer-fewer-defects',
    severity: 'info',
    title: 'A customer gets less that is not right',
    why: 'A smaller share of what this customer gets is not complete and accurate than before the change.',
    mend: 'Nothing to mend.',
  },
  {
    code: 'endless-loop-gone',
    severity: 'info',
    title: 'A loop recovers again, or is gone',
    why: 'Lateness in it does not come back for ever any more.',
    mend: 'Nothing to mend.',
  },
  {
    code: 'single-source-gone',
    severity: 'info',
    title: 'Promises no longer stand or fall with one team',
    why: 'Something on the way stands in for it now, or they do not depend on it any more.',
    mend: 'Nothing to mend.',
  },
  {
    code: 'fake-redundancy-gone',
    severity: 'info',
    title: 'A choice between givers is one again',
    why: 'Not all of it depends on the same team any more.',
    mend: 'Nothing to mend.',
  },
  {
    code: 'tolerance-gained',
    severity: 'info',
    title: 'A customer survives more delay than before',
    why: 'Teams can be later than before the change until this customer is late too.',
    mend: 'Nothing to mend.',
  },
] as const satisfies readonly FindingKind[];

/** The code of one of them. */
export type DiffCode = (typeof DIFF_KINDS)[number]['code'];
