// Named little worlds, each drawn. `=>` is told, `->` is not, `~>` feeds the next round. Times are hours.

/**
 * News that gets lost on the way.
 *
 *     plan ==> make ----> pack ==> shop
 *              1 buffer   slack 2  workaround saves half, if known 8 before
 *              8 lead              promised 8 late at most
 */
export const CHAIN = `
ripple: 1
org: Chain
teams:
  plan: {}
  make: { lead: 8h, buffer: 1h }
  pack: {}
  shop: { kind: customer }
handoffs:
  - { from: plan, to: make, tells: true }
  - { from: make, to: pack, slack: 2h }
  - { from: pack, to: shop, tells: true, workaround: { saves: 50%, notice: 8h }, promise: { late: 8h } }
scenarios:
  strike: { incidents: [{ team: plan, delay: 16h }] }
`;

/**
 * Two ways to the end, which stands first in the document.
 *
 *             .-> left  -.  taints half
 *     source -|           |-> end
 *             '-> right -'
 *         slack 2
 */
export const DIAMOND = `
ripple: 1
org: Diamond
teams: { end: {}, left: {}, right: {}, source: {} }
handoffs:
  - { from: source, to: left }
  - { from: source, to: right, slack: 2h }
  - { from: left, to: end, taints: 50% }
  - { from: right, to: end }
`;

/**
 * Each other's customers.
 *
 *     a -----> b   slack 1
 *     a <~~~~~ b   slack 1
 */
export const LOOP = `
ripple: 1
org: Loop
teams: { a: {}, b: {} }
handoffs:
  - { from: a, to: b, slack: 1h }
  - { from: b, to: a, feedback: true, slack: 1h }
`;

/**
 * A backup that is none: both get their work from the same supplier.
 *
 *               .-> one -.
 *     supplier -|         |- any of -> desk
 *               '-> two -'
 *                    slack 4
 */
export const SHARED_SUPPLIER = `
ripple: 1
org: Shared supplier
teams: { supplier: { kind: supplier }, one: {}, two: {}, desk: {} }
handoffs:
  - supplier -> one
  - supplier -> two
  - { from: one, to: desk, any-of: route }
  - { from: two, to: desk, any-of: route, slack: 4h }
`;

/**
 * One hour costs a week.
 *
 *     author ---> board ---> applicant
 *           every 40
 */
export const SLOT = `
ripple: 1
org: Slot
teams: { author: {}, board: {}, applicant: { kind: customer } }
handoffs:
  - { from: author, to: board, every: 1w }
  - { from: board, to: applicant, blocks: 50% }
`;

/**
 * What is found costs time, what is not found goes on. Writer and editor promise more than they can keep.
 *
 *     writer (90 %) ---> editor ---> reader
 *            finds 80 %,  ^      promised 99 %
 *            10 rework    |
 *     lawyer -------------'
 */
export const QUALITY = `
ripple: 1
org: Quality
teams: { writer: { accurate: 90% }, lawyer: {}, editor: {}, reader: { kind: customer } }
handoffs:
  - { from: lawyer, to: editor }
  - { from: writer, to: editor, catches: 80%, rework: 10h, promise: { accurate: 80% } }
  - { from: editor, to: reader, promise: { accurate: 99% } }
`;

/**
 * One customer near, one far.
 *
 *     factory ---> near
 *        '-------> wholesaler ---> far (100 an hour)
 *                  2 buffer
 */
export const TWO_CUSTOMERS = `
ripple: 1
org: Two customers
teams:
  factory: { cost-of-delay: 10/h }
  near: { kind: customer }
  wholesaler: { buffer: 2h }
  far: { kind: customer, cost-of-delay: 100/h }
handoffs:
  - { from: factory, to: near, promise: { late: 0 } }
  - { from: factory, to: wholesaler }
  - { from: wholesaler, to: far, promise: { late: 0 } }
`;

/**
 * Its own next round.
 *
 *     desk ~~.
 *      ^     |   1 buffer
 *      '-----'
 */
export const SELF_LOOP = `
ripple: 1
org: Self loop
teams: { desk: { buffer: 1h, cost-of-delay: 10/h } }
handoffs: [desk -> desk]
`;

/**
 * A customer's way: order (2 hands-on + 6 waiting), cut (4 of its team's work + 12), sew (1 + 7), and back to wear.
 *
 *     front ==> cutting ---> sewing ---> wearer   promised within 5d = 40
 *     90 %      4 work       slack 2     every 8
 *               80 %         75 %
 *     dyer ----------------> sewing
 */
export const TAILOR = `
ripple: 1
org: Tailor
teams:
  front: { name: Front desk, accurate: 90% }
  cutting: { name: Cutting room, work: 4h, accurate: 80% }
  sewing: { name: Sewing room, accurate: 75% }
  dyer: { kind: supplier }
  wearer: { kind: customer, name: Wearer }
handoffs:
  - { from: front, to: cutting, what: Measures, tells: true }
  - { from: dyer, to: sewing, what: Thread, needs: { timing: before the cut, accuracy: one color } }
  - { from: cutting, to: sewing, what: Pieces, slack: 2h }
  - { from: sewing, to: wearer, what: Suit, every: 8h }
scenarios:
  fair: { name: The fair, incidents: [{ team: front, delay: 1d }] }
engagements:
  suit:
    name: A suit
    customer: wearer
    promise: { within: 5d }
    stages:
      - { name: Order, team: front, takes: 2h, waits: 6h }
      - { name: Cut, team: cutting, waits: 12h, needs: [{ from: front, what: Exact measures }] }
      - { name: Sew, team: sewing, takes: 1h, waits: 7h }
`;

/**
 * A way on which the map and the stages do not agree.
 *
 *     desk ---> lab ---> vet ---> owner      stages: desk, vet, nurse, lab
 *      ^~~~~~~~~~~~~~~~~~'        nurse      the vet needs something of the owner
 */
export const STRAY = `
ripple: 1
org: Stray
teams: { desk: {}, lab: {}, vet: {}, nurse: {}, owner: { kind: customer } }
handoffs:
  - desk -> lab
  - lab -> vet
  - vet -> owner
  - { from: vet, to: desk, feedback: true }
engagements:
  visit:
    customer: owner
    stages:
      - { name: Arrive, team: desk, takes: 1h }
      - { name: Look, team: vet, takes: 1h, needs: [{ from: owner, what: History }, { from: desk }] }
      - { name: Comfort, team: nurse, takes: 1h }
      - { name: Test, team: lab, takes: 1h }
`;
