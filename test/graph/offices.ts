/**
 * Groups in groups, tags, all kinds, an id with a space.
 *
 *     mill (supplier) ---> bakehouse ---> counter ---> guest (customer)
 *                            |   ^          ^
 *                            v   ~ feedback |
 *                           tasters      sig a (no group)
 *
 *     archive: no hand-off
 */
export const OFFICES = `
ripple: 1
org: Offices
currency: EUR
teams:
  mill: { kind: supplier, group: Outside / Suppliers }
  bakehouse: { name: Bake house, group: Works / Oven, tags: [early, hot], cost-of-delay: 10/h }
  tasters: { kind: role, group: Works / Oven / Tasting, tags: [early] }
  counter: { name: The counter, group: Works, tags: [front], cost-of-delay: 5/h }
  sig a: { kind: system }
  archive: { group: Workshop }
  guest: { kind: customer, cost-of-delay: 1/h }
handoffs:
  - { from: mill, to: bakehouse, what: Flour }
  - { from: bakehouse, to: counter, what: Bread, promise: { late: 1h } }
  - { from: bakehouse, to: tasters }
  - { from: tasters, to: bakehouse, feedback: true, slack: 1w }
  - { from: sig a, to: counter }
  - { from: counter, to: guest, what: Loaf, slack: 1h }
`;
