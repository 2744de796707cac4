import type { SingleSource } from '../model/structure-result.ts';
import type { Block, Row } from './blocks.ts';
import { countOf, formatCount, joinPhrases, joinSome } from './phrases.ts';
import { nameGivers } from './describe-defeated-group.ts';
import type { StructureContext, StructurePart } from './structure-view.ts';
import { nameTeams } from './structure-view.ts';

const MOST_SOURCES = 6;
const MOST_GROUPS = 6;
const MOST_SHARING = 3;

/** The teams that cannot be gone around, those behind most promises first. */
export function presentSingleSources(context: StructureContext): StructurePart {
  const { result, view } = context;
  const { singleSources, promises } = result;
  const title = { kind: 'heading', level: 2, text: 'Single sources behind promises' } as const;
  if (promises === 0)
    return { blocks: [title, { kind: 'paragraph', text: 'No hand-off has a promise.' }], isCut: false };
  const shown = singleSources.slice(0, view.all ? Infinity : MOST_SOURCES);
  const isCut = shown.length < singleSources.length;
  const count = isCut
    ? ` ${formatCount(shown.length)} of ${countOf(singleSources.length, 'team')} listed; --all.`
    : '';
  const means = `If one of these teams stopped, ${promises === 1 ? 'the only promised hand-off' : `so many of the ${formatCount(promises)} promised hand-offs`} would not come in the same round.`;
  const blocks: Block[] = [
    title,
    { kind: 'paragraph', text: [{ text: `${means}${count}`, mark: 'quiet' }] },
    {
      kind: 'table',
      columns: [
        { title: 'Team', align: 'left' },
        { title: 'Promises', align: 'right' },
        { title: 'Its own', align: 'right' },
        { title: 'Customers', align: 'right' },
      ],
      rows: shown.map((source) => rowOf(context, source)),
    },
  ];
  return { blocks, isCut };
}

function rowOf({ naming }: StructureContext, { team, promises }: SingleSource): Row {
  const handoffs = promises.flatMap((id) => naming.handoffOf(id) ?? []);
  const own = handoffs.filter(({ from }) => from === team).length;
  const customers = new Set(
    handoffs.flatMap(({ to }) => (naming.teamOf(to)?.kind === 'customer' ? [to] : [])),
  );
  return {
    indent: 0,
    // A saved answer alone does not say whose the promises are.
    cells: [
      naming.team(team),
      formatCount(promises.length),
      ...[own, customers.size].map((count) => (handoffs.length < promises.length ? '?' : formatCount(count))),
    ],
  };
}

/** The any-of groups behind all of whose hand-offs one team stands. */
export function presentGroups(context: StructureContext): StructurePart {
  const { result, view } = context;
  const title = { kind: 'heading', level: 2, text: 'Fake redundancy' } as const;
  const { groups } = result;
  const fake = groups.filter(({ sharedBy }) => sharedBy.length > 0);
  const real = groups.length - fake.length;
  if (groups.length === 0)
    return {
      blocks: [title, { kind: 'paragraph', text: 'No receiver has a choice: the map has no any-of group.' }],
      isCut: false,
    };
  const shown = fake.slice(0, view.all ? Infinity : MOST_GROUPS);
  const left = fake.length - shown.length;
  const lines = [
    ...shown.map((group) => describeFake(context, group)),
    ...(left > 0 ? [`${formatCount(left)} more; --all.`] : []),
    ...(real > 0 ? [describeReal(context, real)] : []),
  ];
  const isCut = left > 0 || shown.some(({ sharedBy }) => sharedBy.length > MOST_SHARING);
  return {
    blocks: [title, { kind: 'list', items: lines.map((text) => ({ text })) }],
    isCut: isCut && !view.all,
  };
}

function describeReal({ result, naming }: StructureContext, real: number): string {
  const names = result.groups
    .filter(({ sharedBy }) => sharedBy.length === 0)
    .map(({ to, anyOf }) => `${anyOf} of ${naming.team(to)}`);
  const groups = real === 1 ? 'A true choice,' : `${formatCount(real)} true choices, each`;
  return `${groups} with nobody behind all of its givers: ${joinSome(names, 3)}.`;
}

function describeFake(
  context: StructureContext,
  group: StructureContext['result']['groups'][number],
): (string | { text: string; mark: 'late' })[] {
  const { naming } = context;
  const givers = nameGivers(group, naming);
  const [only] = givers;
  const choice =
    givers.length === 1
      ? `${naming.team(group.to)} has ${countOf(group.members.length, 'hand-off')} to choose from (${group.anyOf}), all given by ${only ?? ''}`
      : `${naming.team(group.to)} can choose between ${joinPhrases(givers)} (${group.anyOf})`;
  const now = group.sharedBy.filter(({ sameRound }) => sameRound).map(({ team }) => team);
  const later = group.sharedBy.filter(({ sameRound }) => !sameRound).map(({ team }) => team);
  const parts = [
    ...(now.length > 0 ? [`depend on ${nameTeams(context, now, MOST_SHARING)}`] : []),
    ...(later.length > 0
      ? [
          `${now.length > 0 ? '' : 'depend '}in later rounds ${now.length > 0 ? 'also ' : ''}on ${nameTeams(context, later, MOST_SHARING)}`,
        ]
      : []),
  ];
  const all = givers.length === 1 ? 'it and they' : givers.length === 2 ? 'both' : 'all of them';
  return [`${choice}, but ${all} `, { text: joinPhrases(parts), mark: 'late' }, '.'];
}
