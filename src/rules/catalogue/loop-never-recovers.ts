import { describeLoops } from '../../analysis/describe-loops.ts';
import type { FindingEntity } from '../../model/finding.ts';
import type { LoopHandOff, StructureLoop } from '../../model/structure-result.ts';
import { formatChain, joinSome } from '../../report/phrases.ts';
import { placeOfHandOff, placeOfTeam } from '../place-of-entity.ts';
import type { Discovery, Rule, RuleContext, SharedContext } from '../rule.ts';

type Context = RuleContext<'loop-never-recovers'>;

const MOST_NAMED = 4;

/** So many evaluations of a team for each delay that is asked for: two or three seconds. Loops of hundreds of teams need more. */
const MOST_EVALUATED = 2_000_000;

/** Loops in which what is lost once comes back every round. */
export const loopNeverRecovers: Rule<'loop-never-recovers'> = {
  code: 'loop-never-recovers',
  severity: 'warn',
  title: 'A loop that never makes up for a delay',
  why: 'These teams are each other’s customers, and there is not enough slack round the loop to take up what one of them loses once. So it comes back in every round, long after its cause is forgotten. Each team of the loop is tried in turn.',
  mend: 'Put slack or a buffer on the way round: the message says how much is enough where more slack of one hand-off is. Where a hand-off of the loop does not really hold anybody up, say so with blocks.',
  *find(context) {
    for (const delay of delaysAsked(context)) {
      const loops = loopsWith(context, delay);
      for (const loop of loops) {
        if (loop.status === 'settled') continue;
        const entity = entityOf(loop);
        // Elsewhere in the loop the people may ask for another delay; what counts is where the finding stands.
        if (context.optionAt(entity, 'delay') === delay) yield discover(context, loop, entity);
      }
      context.stopEarly(
        { asked: sum(loops, ({ teams }) => teams.length), left: sum(loops, notTried) },
        'team in a loop',
      );
    }
  },
};

/** The delays that are asked for anywhere in a loop. */
function delaysAsked(context: Context): Set<number> {
  const entities = context
    .loops()
    .flatMap(({ teams, ways }): FindingEntity[] => [
      ...teams.map((id) => ({ kind: 'team', id }) as const),
      ...ways.flatMap(({ handoffs }) =>
        handoffs.map(({ handoff }) => ({ kind: 'handoff', id: handoff }) as const),
      ),
    ]);
  return new Set(entities.map((entity) => context.optionAt(entity, 'delay')));
}

function loopsWith({ model, loops }: Context, delay: number): readonly StructureLoop[] {
  const incident = { delay, outage: 0, quality: 0, notice: 0 };
  return describeLoops(model, incident, 'declared', { outlines: loops(), mostEvaluated: MOST_EVALUATED });
}

function notTried({ teams, tried }: StructureLoop): number {
  return teams.length - tried;
}

function sum<T>(items: readonly T[], numberOf: (item: T) => number): number {
  return items.reduce((total, item) => total + numberOf(item), 0);
}

/** The hand-off that feeds the next round; where it is not lateness that comes back, the team it began at. */
function entityOf({ keptBy, worst }: StructureLoop): FindingEntity {
  const last = keptBy?.handoffs.at(-1);
  return last === undefined ? { kind: 'team', id: worst } : { kind: 'handoff', id: last.handoff };
}

function discover(context: Context, loop: StructureLoop, entity: FindingEntity): Discovery {
  const { model, naming, duration } = context;
  const way = loop.keptBy?.handoffs ?? [];
  const delay = duration(context.optionAt(entity, 'delay'));
  const begins = `${delay} lost once at ${naming.team(loop.worst)}`;
  const by =
    way.length > 0
      ? ` ${chainOf(context, way)}`
      : ` among ${joinSome(
          loop.teams.map((id) => naming.team(id)),
          MOST_NAMED,
        )}`;
  const ends =
    loop.status === 'persistent'
      ? `${begins} is never made up: it goes round${by}.`
      : `${begins} is not made up after ${loop.rounds} rounds: it goes round${by}.`;
  return {
    entity,
    message: `${ends}${wordCure(context, loop)}`,
    place: entity.kind === 'handoff' ? placeOfHandOff(model, entity.id) : placeOfTeam(model, entity.id),
    related: [
      {
        message: `It was tried with ${naming.team(loop.worst)} ${delay} late.`,
        place: placeOfTeam(model, loop.worst),
      },
    ],
    way: way.map(({ handoff, feedback }) => ({
      message: `${naming.handoff(handoff)}${feedback ? ' feeds the next round' : ''}.`,
      place: placeOfHandOff(model, handoff),
    })),
  };
}

function chainOf({ naming }: SharedContext, way: readonly LoopHandOff[]): string {
  const [first] = way;
  return formatChain(
    [...(first === undefined ? [] : [first.from]), ...way.map(({ to }) => to)].map((id) => naming.team(id)),
  );
}

function wordCure({ naming, duration }: SharedContext, { cure }: StructureLoop): string {
  if (cure === null) return '';
  return ` With ${duration(cure.slack)} more slack on ${naming.handoff(cure.handoff)} all is as before by round ${cure.rounds}.`;
}
