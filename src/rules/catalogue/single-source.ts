import { findSingleSources } from '../../analysis/find-single-sources.ts';
import { findSourceRoots } from '../../analysis/find-source-roots.ts';
import { countOf, formatCount, joinSome } from '../../report/phrases.ts';
import { placeOfTeam } from '../place-of-entity.ts';
import type { Rule, RuleContext, SharedContext } from '../rule.ts';
import { placeOfPromise } from '../word-promise.ts';

/** So many promises are pointed at; their number is always said. */
const MOST_RELATED = 10;
const MOST_NAMED = 3;

/** Teams behind whom there is no second way. */
export const singleSource: Rule<'single-source'> = {
  code: 'single-source',
  severity: 'info',
  title: 'Promises of others hang on one team',
  why: 'If this team stopped, what others have promised would not come, and no hand-off in the map stands in for it. Slack and buffers put that off, they do not prevent it. Counted is what hangs on it within the same round; what the team itself gives does not count. Where one such team hangs on another, only the one furthest upstream is a finding, and the others are named there: a second way around them does not help as long as all still hangs on the first.',
  mend: 'Where it matters, add a second way and say so with any-of, or a workaround that saves all of it. Where one source is meant, accept the finding with the reason.',
  *find(context) {
    const promisesOf = findSources(context);
    const roots = findSourceRoots(context.model, [...promisesOf.keys()]);
    for (const [team, hanging] of roots) {
      const promises = promisesOf.get(team) ?? [];
      yield {
        entity: { kind: 'team', id: team },
        message: wordSource(context, team, promises, hanging),
        place: placeOfTeam(context.model, team),
        related: promises.slice(0, MOST_RELATED).flatMap((id) => {
          const handoff = context.naming.handoffOf(id);
          if (handoff === undefined) return [];
          return [
            { message: `${context.naming.handoff(id)} would not come.`, place: placeOfPromise(handoff) },
          ];
        }),
      };
    }
  },
};

/** The promises of others that hang on a team alone, where they are as many as is asked for; by their number. */
function findSources(context: RuleContext<'single-source'>): Map<string, string[]> {
  const { model, naming } = context;
  const found = findSingleSources(model).map(({ team, promises }): [string, string[]] => [
    team,
    promises.filter((id) => naming.handoffOf(id)?.from !== team),
  ]);
  const enough = found.filter(([id, promises]) => {
    const entity = { kind: 'team', id } as const;
    const least = Math.max(1, context.optionAt(entity, 'at-least'));
    return context.isOnAt(entity) && promises.length >= least;
  });
  return new Map(enough.toSorted(([, a], [, b]) => b.length - a.length));
}

function wordSource(
  { naming }: SharedContext,
  team: string,
  promises: readonly string[],
  hanging: readonly string[],
): string {
  const names = joinSome(
    promises.map((id) => naming.handoff(id)),
    MOST_NAMED,
  );
  const hangs = promises.length === 1 ? 'hangs' : 'hang';
  const first = `${countOf(promises.length, 'promise')} of others ${hangs} on ${naming.team(team)} alone: ${names}.`;
  const others = joinSome(
    hanging.map((id) => naming.team(id)),
    MOST_NAMED,
  );
  const between = `${others} ${hanging.length === 1 ? 'hangs on it and is a single source' : 'hang on it and are single sources'} too.`;
  const cut =
    promises.length > MOST_RELATED
      ? ` The first ${MOST_RELATED} of the ${formatCount(promises.length)} are pointed at.`
      : '';
  return `${first}${hanging.length === 0 ? '' : ` ${between}`}${cut}`;
}
