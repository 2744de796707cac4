import { SCHEMA_ADDRESS } from './org-schema.ts';
import { schemaModeline } from './schema-modeline.ts';

/** The org file that `ripple init` writes: a map that runs, with a comment where a newcomer would ask. */
export function starterFile(): string {
  return STARTER;
}

const STARTER = `${schemaModeline(SCHEMA_ADDRESS)}
# A map of who hands what to whom. Only from and to are needed; every other key makes the answers more exact.
# Times are working time: 90m, 4h, 1d 4h, 2w. Shares are 20% or 0.2.
ripple: 1
org: My organization

teams:
  order-desk:
    name: Order desk
    lead: 1d # from having everything to handing on
  warehouse:
    lead: 1d
    buffer: 2h # late inputs that it makes up for itself
  it-help:
    name: IT help desk
    tags: [back-office]
  carrier: { kind: supplier }
  shopper: { kind: customer, name: Shopper }

handoffs:
  # The short form, for the whiteboard: giver -> receiver: what
  - it-help -> order-desk: Working screens

  # The long form, where numbers are known.
  - from: order-desk
    to: warehouse
    what: Order, checked
    slack: 1h # how late it may come before anyone feels it
    tells: true # warns the receiver as soon as it knows
    catches: 80% # share of defects that the receiver's check finds
    rework: 3h # time the receiver loses if all of it is wrong

  - from: warehouse
    to: carrier
    what: Parcels
    every: 1d # it happens only in slots: the truck leaves once a day

  - from: carrier
    to: shopper
    what: Delivery
    needs: { timing: on the day that was named, quality: undamaged, accuracy: what was ordered }
    promise: { late: 0, accurate: 95% }

scenarios:
  sick-monday:
    name: Half the order desk is sick
    incidents:
      - { team: order-desk, delay: 4h, notice: 1h }
`;
