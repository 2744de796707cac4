import fc from 'fast-check';
import type { Organization, TeamKind } from '../src/model/organization.ts';
import { plainHandOff, plainOrganization, plainTeam } from './random-orgs.ts';

/** Names that could be taken for something else: for a group around others, for a division, for a key of an object. */
const GROUP_NAMES = [
  '',
  '',
  'Sales',
  'Sales / North',
  'Sales / North / Desk',
  'Sales / South',
  'Operations / Claims',
  'Operations',
  '__proto__',
  'constructor / __proto__',
  '(no group)',
  'Sales (no subgroup)',
  '1 hand-off from a customer',
  'Sales / 1 hand-off from a customer',
  'a -> group:b',
  ' / ',
];

const KINDS: readonly TeamKind[] = ['team', 'team', 'role', 'system', 'supplier', 'customer'];

/** How a random map looks: how many teams, how many hand-offs for each, and whether there are groups. */
interface MapShape {
  readonly teams: number;
  readonly handoffsPerTeam: number;
  readonly groups: 'none' | 'one' | 'many';
  readonly customers: boolean;
}

const SHAPES: fc.Arbitrary<MapShape> = fc.record({
  teams: fc.integer({ min: 0, max: 150 }),
  handoffsPerTeam: fc.integer({ min: 0, max: 6 }),
  groups: fc.constantFrom('none', 'one', 'many'),
  customers: fc.boolean(),
});

/** Maps that are too large for one small picture: with groups in groups and without any, loops, and several hand-offs between two. */
export const GROUPED_ORGS: fc.Arbitrary<Organization> = SHAPES.chain((shape) => {
  const count = Math.round(shape.teams * shape.handoffsPerTeam);
  const nat = fc.nat({ max: 1_000_000 });
  return fc
    .tuple(
      fc.array(nat, { minLength: shape.teams * 2, maxLength: shape.teams * 2 }),
      fc.array(nat, { minLength: count * 3, maxLength: count * 3 }),
    )
    .map(([forTeams, forHandOffs]) => buildMap(shape, forTeams, forHandOffs));
});

function buildMap(
  { teams: teamCount, groups, customers }: MapShape,
  forTeams: readonly number[],
  forHandOffs: readonly number[],
): Organization {
  const teams = Array.from({ length: teamCount }, (_none, i) => {
    const [forGroup = 0, forKind = 0] = forTeams.slice(2 * i, 2 * i + 2);
    const kinds = customers ? KINDS : KINDS.filter((kind) => kind !== 'customer');
    return plainTeam(i === 0 ? '__proto__' : `t${i}`, {
      kind: kinds[forKind % kinds.length] ?? 'team',
      group:
        groups === 'none'
          ? ''
          : groups === 'one'
            ? 'Only'
            : (GROUP_NAMES[forGroup % GROUP_NAMES.length] ?? ''),
      accurateShare: 1 - (forKind % 5) / 100,
      costPerHour: forGroup % 7,
    });
  });
  const handoffs = Array.from({ length: forHandOffs.length / 3 }, (_none, i) => {
    const [a = 0, b = 0, c = 0] = forHandOffs.slice(3 * i, 3 * i + 3);
    const [from, to] = [teams[a % teamCount], teams[(a + 1 + (b % Math.min(teamCount, 40))) % teamCount]];
    const promise = {
      lateHours: c % 3 === 0 ? c % 8 : undefined,
      accurateShare: c % 4 === 0 ? 0.95 : undefined,
    };
    return plainHandOff(i === 1 ? 'group:Sales -> group:Operations' : `h${i}`, from?.id ?? '', to?.id ?? '', {
      slackHours: c % 3,
      feedback: c % 11 === 0,
      what: c % 2 === 0 ? 'A thing' : '',
      promise,
    });
  });
  return plainOrganization(teams, handoffs);
}
