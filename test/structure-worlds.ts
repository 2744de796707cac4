// Little worlds with loops and choices, each drawn. `->` is in the same round, `~>` feeds the next one. Times are hours.

/**
 * A loop inside a loop, the inner one without slack.
 *
 *     a ---> b ---> c        slack 4 from c back to a
 *     ^      ^~~~~~~'        none from c back to b
 *     '~~~~~~~~~~~~~'
 */
export const NESTED = `
ripple: 1
teams: { a: {}, b: {}, c: {} }
handoffs:
  - a -> b
  - b -> c
  - { from: c, to: b, feedback: true }
  - { from: c, to: a, feedback: true, slack: 4h }
`;

/**
 * Two loops that share the team in the middle, and so are one set; the right one takes up a day, the left one nothing.
 *
 *     left ~~~> middle ---> right
 *     ^-----------'  ^~~~~~~~~'   slack 8
 */
export const SHARED_TEAM = `
ripple: 1
teams: { left: {}, middle: {}, right: {} }
handoffs:
  - middle -> left
  - { from: left, to: middle, feedback: true }
  - middle -> right
  - { from: right, to: middle, feedback: true, slack: 8h }
`;

/**
 * Takes up 3 hours each time round: of 8 hours at a, 5 come back in round 2, 2 in round 3, nothing in round 4.
 *
 *     a ---> b   buffer 1
 *     ^~~~~~~'   slack 2
 */
export const THREE_HOURS = `
ripple: 1
teams: { a: {}, b: { buffer: 1h } }
handoffs:
  - a -> b
  - { from: b, to: a, feedback: true, slack: 2h }
`;

/**
 * Both choices of the desk come from the mine, two hand-offs up; those of the shop do not.
 *
 *     mine ---> north ---> one ---.
 *          '--> south ---> two ---+- any of -> desk ---> buyer   promised
 *     farm ---> three -------------- any of -> shop ---> buyer   promised
 *                      one --------------------'
 */
export const FAR_SUPPLIER = `
ripple: 1
teams:
  mine: {}
  farm: {}
  north: {}
  south: {}
  one: {}
  two: {}
  three: {}
  desk: {}
  shop: {}
  buyer: { kind: customer }
handoffs:
  - mine -> north
  - mine -> south
  - north -> one
  - south -> two
  - farm -> three
  - { from: one, to: desk, any-of: route }
  - { from: two, to: desk, any-of: route }
  - { from: three, to: shop, any-of: goods }
  - { from: one, to: shop, any-of: goods }
  - { id: desk-promise, from: desk, to: buyer, promise: { late: 4h } }
  - { id: shop-promise, from: shop, to: buyer, promise: { accurate: 90% } }
`;

/**
 * One choice depends on the bank in this round, the other one only in the next.
 *
 *     bank ---> cash ----.
 *        ~~~~> credit ---+- any of -> till ---> guest   promised
 */
export const LATER_ROUND = `
ripple: 1
teams: { bank: {}, cash: {}, credit: {}, till: {}, guest: { kind: customer } }
handoffs:
  - bank -> cash
  - { from: bank, to: credit, feedback: true }
  - { from: cash, to: till, any-of: money }
  - { from: credit, to: till, any-of: money }
  - { from: till, to: guest, promise: { late: 0 } }
`;

/**
 * Where a map ends: the archive keeps it all, the cellar and the attic go round by themselves, nobody thinks of the
 * guest or of the porter.
 *
 *     supplier ---> desk ---> client      cellar <--> attic      guest
 *        founder ----^  '---> archive                            porter
 */
export const OPEN_ENDS = `
ripple: 1
teams:
  supplier: { kind: supplier }
  founder: { kind: role }
  desk: {}
  archive: {}
  cellar: {}
  attic: {}
  porter: {}
  client: { kind: customer }
  guest: { kind: customer }
handoffs:
  - supplier -> desk
  - founder -> desk
  - desk -> client
  - desk -> archive
  - cellar <-> attic
`;
