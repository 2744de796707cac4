/** An org file that uses every key of the format once. */
export const FULL_EXAMPLE = `ripple: 1
$schema: ./ripple.schema.json
org: Northwind Insurance
currency: EUR
calendar: { hours-per-day: 7.5, days-per-week: 4 }
include: [teams/*.yaml]
x-version: 7

teams:
  claims:
    name: Claims handling
    kind: team
    group: Operations / Claims
    tags: [back-office, claims]
    description: Decides claims.
    contact: claims@example.org
    lead: 2d
    work: 3h
    buffer: 4h
    accurate: 95%
    cost-of-delay: 500/d
    recovery: 5d
    risk:
      delay: { chance: 20%, low: 1d, likely: 2d, high: 8d }
      quality: { chance: 5%, low: 5%, likely: 10%, high: 40% }
    accept: [{ rule: single-source, why: There is no second one }]
    x-floor: 3
  contact-centre:
  medical-advice: { kind: role }
  policyholder: { kind: customer }

customers: [broker]

handoffs:
  - contact-centre -> claims: Claim file
  - from: claims
    to: policyholder
    id: decision
    what: Decision and payment
    type: approval
    needed: 10%
    needs: { timing: within 5 working days, quality: plain words, accuracy: amount right }
    slack: 1d
    every: 1w
    blocks: 50%
    tells: true
    workaround: { saves: 50%, notice: 1d }
    any-of: payment-route
    feedback: true
    catches: 80%
    taints: 70%
    rework: 4h
    promise: { late: 0, accurate: 98% }
    accept: [{ rule: handoff-without-needs, why: By law, x-until: May }]
    x-form: F12

scenarios:
  flu-week:
    name: Flu in the contact centre
    description: Half of the people are ill.
    incidents:
      - { team: contact-centre, delay: 1h, outage: 3d, quality: 20%, notice: 2h }
      - { handoff: decision, quality: 10% }
    accept: [{ rule: no-way-to-customer, why: Only people inside feel it }]

rules:
  promises-kept: error
  loop-never-recovers: { severity: warn, select: "group:Operations", delay: 3h, x-why: Talks }
  single-source:
    - info
    - { select: "tag:back-office", at-least: 3 }
  x-owner: Ann

engagements:
  make-a-claim:
    name: Making a claim
    customer: policyholder
    promise: { within: 10d }
    stages:
      - { name: Report the loss, team: contact-centre, takes: 30m, waits: 4h }
      - name: Decide
        team: claims
        needs: [{ from: medical-advice, what: Opinion within two days }]
    accept: [{ rule: engagement-gap, why: They sit in one room }]
`;

/** The full example with the file that it includes. */
export const FULL_FILES = {
  'ripple.yaml': FULL_EXAMPLE,
  'teams/it.yaml': 'teams: { it: { lead: PT4H } }\nhandoffs: [it <-> claims: Access]\n',
} as const;
