import type { SingleSource } from '../../model/structure-result.ts';
import { countOf, joinSome } from '../../report/phrases.ts';
import { placeOfTeam } from '../place-of-entity.ts';
import type { Rule } from '../rule.ts';
import { placeOfPromise } from '../word-promise.ts';

/** So many promises are pointed at; their number is always said. */
const MOST_RELATED = 10;
const MOST_NAMED = 3;

/** Teams behind whom there is no second way. */
export const singleSource: Rule<'single-source'> = {
  code: 'single-source',
  severity: 'info',
  title: 'Promises of others hang on one team',
  why: 'If this team stopped, what others have promised would not come, and no hand-off in the map stands in for it. Slack and buffers put that off, they do not prevent it. Counted is what hangs on it within the same round; what the team itself gives does not count.',
  mend: 'Where it matters, add a second way and say so with any-of, or a workaround that saves all of it. Where one source is meant, accept the finding with the reason.',
  *find(context) {
    const { model, naming, structure } = context;
    for (const source of structure().singleSources) {
      const { team } = source;
      const entity = { kind: 'team', id: team } as const;
      const promised = promisesOfOthers(source, (id) => naming.handoffOf(id)?.from);
      if (promised.length === 0 || promised.length < context.optionAt(entity, 'at-least')) continue;
      const hangs = promised.length === 1 ? 'hangs' : 'hang';
      const listed = promised.slice(0, MOST_RELATED);
      const left = promised.length - listed.length;
      const names = joinSome(
        promised.map((id) => naming.handoff(id)),
        MOST_NAMED,
      );
      yield {
        entity,
        message: `${countOf(promised.length, 'promise')} of others ${hangs} on ${naming.team(team)} alone: ${names}.${left > 0 ? ` The first ${MOST_RELATED} are pointed at.` : ''}`,
        place: placeOfTeam(model, team),
        related: listed.flatMap((id) => {
          const handoff = naming.handoffOf(id);
          if (handoff === undefined) return [];
          const message = `${naming.handoff(id)} would not come.`;
          return [{ message, place: placeOfPromise(handoff) }];
        }),
      };
    }
  },
};

function promisesOfOthers(
  { team, promises }: SingleSource,
  giverOf: (id: string) => string | undefined,
): string[] {
  return promises.filter((id) => giverOf(id) !== team);
}
