import type { ExposureEndReason, ExposureSource } from '../model/exposure-result.ts';
import type { Block, ListItem } from './blocks.ts';
import type { ExposureContext } from './exposure-view.ts';
import { isNear } from './exposure-view.ts';
import type { PresentedPart } from './impact-view.ts';
import { countOf, formatCount, joinPhrases, joinSome } from './phrases.ts';

const MOST_NAMED = 5;
const MOST_HANDOFFS = 2;

/** Why however long a delay ends, as what is true where it ends. */
const REASONS: Readonly<Record<ExposureEndReason, string>> = {
  backup: 'another giver stands in',
  workaround: 'a workaround saves all of it',
  blocks: 'it holds nobody up',
  slack: 'what is left of it stays within the slack',
  buffer: 'what is left of it stays within a buffer',
  promise: 'what is left of it stays within the promise',
  untimed: 'no time is promised there',
  rounds: 'it takes more rounds than ripple follows',
};

/** Who can never hurt the target by a delay alone: by the reason, those without a way last. */
export function presentNever(context: ExposureContext): PresentedPart {
  const { answer, target, view } = context;
  const never = answer.result.sources.filter((source) => !isNear(source));
  const byReason = groupByReason(never);
  const most = view.all ? Infinity : MOST_NAMED;
  const items = [...byReason.values()].map((sources) => presentReason(context, sources, most));
  const { withoutWay } = answer.result;
  if (withoutWay.length > 0) items.push(presentWithoutWay(context, withoutWay, most));
  if (items.length === 0) return { blocks: [], isCut: false };
  const blocks: Block[] = [
    { kind: 'heading', level: 2, text: `Who can never ${target.hurt}` },
    { kind: 'list', items },
  ];
  const sizes = [...[...byReason.values()].map(({ length }) => length), withoutWay.length];
  return { blocks, isCut: sizes.some((size) => size > most) };
}

function groupByReason(sources: readonly ExposureSource[]): Map<string, ExposureSource[]> {
  const groups = new Map<string, ExposureSource[]>();
  for (const source of sources) {
    const key = [...new Set(source.ends.map(({ why }) => why))].toSorted().join(' ');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [source]);
    else group.push(source);
  }
  return groups;
}

function presentReason(
  { naming, answer }: ExposureContext,
  sources: readonly ExposureSource[],
  most: number,
): ListItem {
  const ends = sources.flatMap((source) => source.ends);
  const whys = [...new Set(ends.map(({ why }) => why))];
  const reasons = whys.map((why) => {
    const handoffs = [...new Set(ends.filter((end) => end.why === why).map(({ handoff }) => handoff))];
    const named = [...new Set(handoffs.map((id) => `“${naming.what(id)}”`))];
    return `${REASONS[why]} (${joinSome(named, MOST_HANDOFFS)})`;
  });
  const bounded = answer.result.limit === null ? 'no promise is touched' : 'it never gets beyond the limit';
  const names = joinSome(
    sources.map(({ id }) => naming.team(id)),
    most,
  );
  return {
    text: [
      { text: countOf(sources.length, 'team'), mark: 'strong' },
      `, because ${reasons.length === 0 ? bounded : joinPhrases(reasons)}: `,
      names,
      '.',
    ],
  };
}

function presentWithoutWay(
  { naming, target }: ExposureContext,
  ids: readonly string[],
  most: number,
): ListItem {
  const names = joinSome(
    ids.map((id) => naming.team(id)),
    most,
  );
  const have = ids.length === 1 ? 'has' : 'have';
  return {
    text: [
      { text: `${formatCount(ids.length)} ${ids.length === 1 ? 'team' : 'teams'}`, mark: 'strong' },
      ` ${have} no way to ${target.name}: ${names}.`,
    ],
  };
}
