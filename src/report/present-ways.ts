import { formatDuration } from '../model/duration.ts';
import { formatShare } from '../model/share.ts';
import type { Way, WhyTeam } from '../model/why-result.ts';
import type { Block } from './blocks.ts';
import { isNoticeable } from '../model/noticeable.ts';
import { countOf, joinPhrases } from './phrases.ts';
import { presentWaySteps } from './present-way-steps.ts';
import type { WaysContext } from './why-view.ts';

/** What a team feels, as a clause: `Claims is 2d late`; undefined if nothing. */
export function describeFelt({ calendar }: Pick<WaysContext, 'calendar'>, to: WhyTeam): string | undefined {
  const isCustomer = to.kind === 'customer';
  const parts: string[] = [];
  if (to.late > 0) {
    const late = formatDuration(to.late, calendar);
    parts.push(isCustomer ? `waits ${late}` : `is ${late} late`);
  }
  if (isNoticeable(to) || (to.late === 0 && to.defects > to.baselineDefects)) {
    const usual = formatShare(to.baselineDefects);
    const shares = isNoticeable(to)
      ? `${formatShare(to.defects)} of the time instead of ${usual}`
      : `a little more often than usual (${usual})`;
    parts.push(isCustomer ? `gets something not right ${shares}` : `hands on something not right ${shares}`);
  }
  return parts.length === 0 ? undefined : `${to.name} ${joinPhrases(parts)}`;
}

/** The ways, each with its hand-offs. */
export function presentWays(context: WaysContext): Block[] {
  const { result, view } = context;
  const shown = result.ways.filter((way) => view.all || isWorthShowing(result, way));
  const blocks = shown.flatMap((way, i): Block[] => [
    { kind: 'heading', level: 2, text: titleOf(context, way, shown.length > 1 ? i + 1 : 0) },
    presentWaySteps(context, way.steps),
  ]);
  if (shown.length < result.ways.length)
    blocks.push({
      kind: 'paragraph',
      text: 'It also makes a little more not right there, by less than 0.05%; --all shows that too.',
    });
  return blocks;
}

/** Beside lateness a rise of defects that rounds to nothing is only a line. */
function isWorthShowing({ ways, to }: WaysContext['result'], { brings, defects }: Way): boolean {
  return (
    brings === 'late' ||
    !ways.some((way) => way.brings === 'late') ||
    isNoticeable({ defects, baselineDefects: to.baselineDefects })
  );
}

/** The binding way by its length, any other by what it would bring by itself; numbered if there are several. */
function titleOf({ calendar }: WaysContext, way: Way, number: number): string {
  const length = countOf(way.steps.length, 'hand-off');
  const title = number > 0 ? `Way ${number}` : 'The way';
  const comma = number > 0 ? ',' : '';
  if (way.brings === 'defects') {
    const size = formatShare(way.defects);
    const alone = way.binding ? '' : `; by it alone ${size} not right`;
    return `${title}${comma} of what is not right: ${length}${alone}`;
  }
  if (way.binding) return `${title}${comma} ${comma === '' ? 'that' : 'which'} decides: ${length}`;
  return `${title}: ${length}; by it alone ${formatDuration(way.late, calendar)} late`;
}
