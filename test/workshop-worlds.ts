// Little worlds in each of which one sort of surprise waits for a workshop, each drawn. `=>` is told. Times are hours, a day has 8.

/**
 * Nothing gets past the buffer of the second one.
 *
 *     mill ---> bakery ---> guest
 *               2w buffer
 */
export const ABSORBED = `
ripple: 1
org: Absorbed
teams: { mill: {}, store: {}, bakery: { buffer: 2w }, guest: { kind: customer } }
handoffs: [mill -> store, store -> bakery, bakery -> guest]
`;

/**
 * Somebody whom no customer knows, four hand-offs away.
 *
 *     cellar ---> kitchen ---> counter ---> waiter ---> guest
 */
export const BACK_ROOM = `
ripple: 1
org: Back room
teams: { cellar: {}, kitchen: {}, counter: {}, waiter: {}, guest: { kind: customer } }
handoffs: [cellar -> kitchen, kitchen -> counter, counter -> waiter, waiter -> guest]
scenarios:
  flood: { name: Flood, incidents: [{ team: cellar, delay: 2d }, { team: counter, delay: 1d }] }
`;

/**
 * Whoever packs could help itself, were it told: it learns of it two days before, and its receiver nothing.
 *
 *     plan => make ----> pack ---> shop
 *          16 lead   workaround saves all, if known 8 before
 *                    promised on time
 */
export const TELLING = `
ripple: 1
org: Telling
teams: { plan: {}, make: { lead: 16h }, pack: {}, shop: { kind: customer } }
handoffs:
  - { from: plan, to: make, tells: true }
  - { from: make, to: pack, workaround: { saves: 100%, notice: 8h }, promise: { late: 0h } }
  - { from: pack, to: shop, promise: { late: 0h } }
`;

/**
 * Two ways to a desk, and one supplier behind both.
 *
 *               .-> one -.
 *     supplier -|         |- any of -> desk ---> guest
 *               '-> two -'
 */
export const BACKUP = `
ripple: 1
org: Backup
teams: { supplier: { kind: supplier }, one: {}, two: {}, desk: {}, guest: { kind: customer } }
handoffs:
  - supplier -> one
  - supplier -> two
  - { from: one, to: desk, any-of: route }
  - { from: two, to: desk, any-of: route, slack: 1h }
  - desk -> guest
`;

/**
 * Each other's customers without slack, and a customer of one of them.
 *
 *     draft ---> review ---> guest
 *       ^~~~~~~~~~'
 */
export const ENDLESS = `
ripple: 1
org: Endless
teams: { draft: {}, review: {}, guest: { kind: customer } }
handoffs:
  - draft -> review
  - { from: review, to: draft, feedback: true }
  - { from: review, to: guest, slack: 1h }
`;

/**
 * Nobody is held up by anybody.
 *
 *     one ---> two       guest
 *         blocks nothing
 */
export const NOBODY_WAITS = `
ripple: 1
org: Nobody waits
teams: { one: {}, two: {}, guest: { kind: customer } }
handoffs: [{ from: one, to: two, blocks: 0%, taints: 0% }]
`;
