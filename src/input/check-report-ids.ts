import { createNearestFinder } from '../model/nearest.ts';
import type { Organization } from '../model/organization.ts';
import type { ReportResult } from '../model/report-result.ts';
import type { JsonAt, JsonProblem } from './json-shape.ts';
import { isRecord } from './json-shape.ts';

type Named = 'team' | 'handoff' | 'scenario' | 'engagement' | 'team or handoff';

/** Every place of a report that holds an id of its map; `[]` is each of a list. */
const IDS_OF_REPORT: readonly (readonly [path: string, named: Named])[] = [
  ['glance.assumedFeedback.[]', 'handoff'],
  ['stress.teams.[].id', 'team'],
  ['stress.measure.[].place', 'team'],
  ['stress.measure.[].numbers.[].of', 'team or handoff'],
  ['most.[]', 'team'],
  ['ways.[].team', 'team'],
  ['ways.[].customer', 'team'],
  ['ways.[].chain.[]', 'team'],
  ['ways.[].slots.[].handoff', 'handoff'],
  ['customers.[].id', 'team'],
  ['customers.[].nearest.[].id', 'team'],
  ['customers.[].nearest.[].chain.[]', 'team'],
  ['customers.[].worst.[].id', 'team'],
  ['customers.[].worst.[].chain.[]', 'team'],
  ['customers.[].scenarios.[].scenario', 'scenario'],
  ['promises.broken.[].handoff', 'handoff'],
  ['promises.broken.[].scenarios.[]', 'scenario'],
  ['promises.singleSources.[].team', 'team'],
  ['scenarios.[].id', 'scenario'],
  ['scenarios.[].incidents.[].team', 'team'],
  ['scenarios.[].incidents.[].handoff', 'handoff'],
  ['scenarios.[].customers.[].id', 'team'],
  ['scenarios.[].customers.[].via', 'handoff'],
  ['scenarios.[].customers.[].chain.[]', 'team'],
  ['scenarios.[].broken.[]', 'handoff'],
  ['loops.[].teams.[]', 'team'],
  ['loops.[].worst', 'team'],
  ['loops.[].keptBy.handoffs.[].handoff', 'handoff'],
  ['loops.[].keptBy.handoffs.[].from', 'team'],
  ['loops.[].keptBy.handoffs.[].to', 'team'],
  ['loops.[].cure.handoff', 'handoff'],
  ['loops.[].saturated.[]', 'team'],
  ['fakeChoices.[].to', 'team'],
  ['fakeChoices.[].members.[]', 'handoff'],
  ['fakeChoices.[].sharedBy.[].team', 'team'],
  ['openEnds.ends.[]', 'team'],
  ['openEnds.noWayToCustomers.[]', 'team'],
  ['openEnds.alone.[]', 'team'],
  ['openEnds.unservedCustomers.[]', 'team'],
  ['engagements.[].id', 'engagement'],
  ['engagements.[].scenarios.[].scenario', 'scenario'],
];

/** What a report speaks of and its own map does not have. */
export function checkReportIds(result: ReportResult, organization: Organization): JsonProblem[] {
  const [teams, handoffs] = [idsOf(organization.teams), idsOf(organization.handoffs)];
  const known: Readonly<Record<Named, ReadonlySet<string>>> = {
    team: teams,
    handoff: handoffs,
    scenario: idsOf(organization.scenarios),
    engagement: idsOf(organization.engagements),
    'team or handoff': new Set([...teams, ...handoffs]),
  };
  const nearest = new Map(Object.entries(known).map(([named, ids]) => [named, createNearestFinder(ids)]));
  return IDS_OF_REPORT.flatMap(([path, named]) =>
    [...findTexts(result, path.split('.'), undefined)]
      .filter(({ text }) => !known[named].has(text))
      .map(({ text, at }) => ({
        at,
        code: CODES[named],
        id: text,
        nearest: nearest.get(named)?.(text),
        declared: known[named].size,
      })),
  );
}

const CODES = {
  team: 'unknown-team',
  handoff: 'unknown-handoff',
  scenario: 'unknown-scenario',
  engagement: 'unknown-engagement',
  'team or handoff': 'unknown-team',
} as const;

function idsOf(entities: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(entities.map(({ id }) => id));
}

interface FoundText {
  readonly text: string;
  readonly at: JsonAt | undefined;
}

/** The texts to which the steps lead, in order; null and what is not there are passed over. */
function* findTexts(
  value: unknown,
  [step, ...rest]: readonly string[],
  at: JsonAt | undefined,
): Generator<FoundText> {
  if (step === undefined) {
    if (typeof value === 'string') yield { text: value, at };
  } else if (step === '[]') {
    if (Array.isArray(value))
      for (const [key, item] of value.entries()) yield* findTexts(item, rest, { above: at, key });
  } else if (isRecord(value) && Object.hasOwn(value, step))
    yield* findTexts(value[step], rest, { above: at, key: step });
}
