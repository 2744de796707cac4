import type { DiffResult } from '../model/diff-result.ts';
import type { Organization } from '../model/organization.ts';
import { createDiffWords } from './diff-words.ts';
import type { Naming } from './naming.ts';
import type { CsvColumn } from './render-csv.ts';
import { renderCsv } from './render-csv.ts';

/** Something that is otherwise than before. */
interface DiffRow {
  readonly about:
    | 'promise'
    | 'customer'
    | 'engagement'
    | 'service'
    | 'promised'
    | 'tolerance'
    | 'single-source'
    | 'choice'
    | 'loop';
  readonly change: string;
  readonly id: string;
  /** Where neither a team nor a hand-off has it. */
  readonly name?: string;
  /** usual, scenario or stress; empty where no incident plays a part. */
  readonly under: string;
  /** The scenario or the team that the incident is on, or the team that a risk comes from. */
  readonly of: string;
  readonly because: string;
  readonly late: Pair;
  readonly defects: Pair;
}

interface Pair {
  readonly before: number | null;
  readonly after: number | null;
}

const NONE: Pair = { before: null, after: null };

function columnsFor(naming: Naming): readonly CsvColumn<DiffRow>[] {
  const isHandOff = ({ about }: DiffRow): boolean =>
    about === 'promise' || about === 'promised' || about === 'single-source' || about === 'choice';
  return [
    { name: 'about', value: ({ about }) => about },
    { name: 'id', value: ({ id }) => id },
    {
      name: 'name',
      value: (row) => row.name ?? (isHandOff(row) ? naming.what(row.id) : naming.team(row.id)),
    },
    { name: 'change', value: ({ change }) => change },
    { name: 'under', value: ({ under }) => under },
    { name: 'of', value: ({ of }) => of },
    { name: 'because', value: ({ because }) => because },
    { name: 'before_hours', value: ({ late }) => late.before },
    { name: 'after_hours', value: ({ late }) => late.after },
    { name: 'before_share', value: ({ defects }) => defects.before },
    { name: 'after_share', value: ({ defects }) => defects.after },
  ];
}

/** The answer to `diff` as CSV: a row for each promise, customer and risk, under each incident in which it is otherwise. */
export function tabulateDiff(result: DiffResult, base: Organization, head: Organization): string {
  const { naming } = createDiffWords(base, head, result.impact);
  return renderCsv(
    [...incidentRows(result), ...servedRows(result), ...engagementRows(result), ...riskRows(result)],
    columnsFor(naming),
  );
}

function incidentRows({ impact: { usual, scenarios, stress } }: DiffResult): DiffRow[] {
  const places = [
    { under: 'usual', of: '', ...usual },
    ...scenarios.map((change) => ({ under: 'scenario', of: change.scenario, ...change })),
    ...stress.rows.map((row) => ({ under: 'stress', of: row.team, ...row })),
  ];
  return places.flatMap(({ under, of, promises, customers }) => [
    ...promises.map(({ handoff, change, because, before, after }): DiffRow => ({
      about: 'promise',
      id: handoff,
      change,
      under,
      of,
      because,
      late: { before: before?.late ?? null, after: after?.late ?? null },
      defects: { before: before?.defects ?? null, after: after?.defects ?? null },
    })),
    ...customers.map(({ customer, before, after }): DiffRow => ({
      about: 'customer',
      id: customer,
      change: '',
      under,
      of,
      because: '',
      late: { before: before?.late ?? null, after: after.late },
      defects: { before: before?.defects ?? null, after: after.defects },
    })),
  ]);
}

function servedRows({ impact: { service, promised } }: DiffResult): DiffRow[] {
  const plain = { under: '', of: '', because: '' };
  const share = (accurate: number | null): number | null => (accurate === null ? null : 1 - accurate);
  return [
    ...service.map(({ customer, change }): DiffRow => ({
      ...plain,
      about: 'service',
      id: customer,
      change,
      late: NONE,
      defects: NONE,
    })),
    ...promised.map(({ handoff, change, before, after }): DiffRow => ({
      ...plain,
      about: 'promised',
      id: handoff,
      change,
      late: { before: before.late, after: after.late },
      defects: { before: share(before.accurate), after: share(after.accurate) },
    })),
  ];
}

/** How long a customer's way takes, with no incident at all. */
function engagementRows({ impact: { engagements } }: DiffResult): DiffRow[] {
  return engagements.map(({ engagement, name, change, before, after }): DiffRow => ({
    about: 'engagement',
    id: engagement,
    name,
    change,
    under: 'usual',
    of: '',
    because: '',
    late: { before: before?.leadTime ?? null, after: after?.leadTime ?? null },
    defects: NONE,
  }));
}

function riskRows({ impact: { loops, singleSources, choices, tolerances } }: DiffResult): DiffRow[] {
  const plain = { under: '', because: '', late: NONE, defects: NONE };
  return [
    ...loops.map(({ change, teams, worst }): DiffRow => ({
      ...plain,
      about: 'loop',
      id: teams[0] ?? '',
      change,
      of: worst,
    })),
    ...singleSources.flatMap(({ team, change, promises }) =>
      promises.map((id): DiffRow => ({ ...plain, about: 'single-source', id, change, of: team })),
    ),
    ...choices.flatMap(({ change, members, teams }) =>
      teams.map((team): DiffRow => ({ ...plain, about: 'choice', id: members[0] ?? '', change, of: team })),
    ),
    ...tolerances.flatMap(({ customer, change, teams }) =>
      teams.map(({ team, before, after }): DiffRow => ({
        ...plain,
        about: 'tolerance',
        id: customer,
        change,
        of: team,
        late: { before, after },
      })),
    ),
  ];
}
