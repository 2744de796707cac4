import type { VNode } from 'preact';
import { Fragment } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { formatDuration } from '../../../model/duration.ts';
import type { ImpactAnswer } from '../../../model/impact-answer.ts';
import type { ImpactTeam } from '../../../model/impact-result.ts';
import { formatShare } from '../../../model/share.ts';
import { isNoticeable } from '../../../model/noticeable.ts';
import { countOf, formatMoney } from '../../../report/phrases.ts';
import { openFelt } from '../../answer-felt.ts';
import { callByName } from '../../find-by-name.ts';
import type { SortKey, SortOrder } from '../../result-rows.ts';
import { LATEST_FIRST, partResult, sortAgain } from '../../result-rows.ts';
import { usePage } from '../use-page.ts';
import { ShowBlocks } from './show-blocks.tsx';

interface TableColumn {
  readonly key: SortKey;
  readonly title: string;
}

/** Who feels it, customers first: sorted by any column, each row with its why. */
export function ResultTable({ answer }: { readonly answer: ImpactAnswer }): VNode {
  const { data, model, naming, state } = usePage();
  const [order, setOrder] = useState<SortOrder>(LATEST_FIRST);
  const [isWhole, setWhole] = useState(false);
  const { teams } = data.organization;
  const called = useMemo(() => callByName(teams), [teams]);
  const felt = useMemo(() => openFelt({ model, naming, answer, state }), [answer]);
  const columns = columnsFor(answer.affected);
  const parts = partResult(answer.affected, order, isWhole);
  const leftOut = parts.reduce((sum, part) => sum + part.leftOut, 0);
  return (
    <>
      <table class="felt">
        <caption class="unseen">Who feels it, customers first</caption>
        <thead>
          <tr>
            {columns.map(({ key, title }) => (
              <SortHeader key={key} by={key} title={title} order={order} onSort={setOrder} />
            ))}
          </tr>
        </thead>
        {parts.map(({ title, teams: rows }) => (
          <tbody key={title}>
            {rows.length > 0 && (
              <tr class="part">
                <th scope="rowgroup" colSpan={columns.length}>
                  {title}
                </th>
              </tr>
            )}
            {rows.map((team) => (
              <Fragment key={team.id}>
                <ResultRow team={team} name={called.get(team.id) ?? team.id} columns={columns} />
                {state.why === team.id && (
                  <tr class="why">
                    <td colSpan={columns.length} id={`why-${team.id}`}>
                      <ShowBlocks blocks={felt(team.id)} level={3} />
                      <LookAt team={team} />
                    </td>
                  </tr>
                )}
              </Fragment>
            ))}
          </tbody>
        ))}
      </table>
      {(leftOut > 0 || isWhole) && (
        <p class="row">
          <span class="quiet">
            {leftOut > 0 && `${countOf(leftOut, 'more team')}: further down, or barely touched.`}
          </span>
          <button type="button" class="control" aria-pressed={isWhole} onClick={() => setWhole(!isWhole)}>
            Show all {countOf(answer.affected.length, 'team')}
          </button>
        </p>
      )}
    </>
  );
}

function columnsFor(teams: readonly ImpactTeam[]): readonly TableColumn[] {
  const some: readonly (TableColumn & { readonly isEmpty: boolean })[] = [
    { key: 'name', title: 'Name', isEmpty: false },
    { key: 'late', title: 'Late', isEmpty: !teams.some(({ late }) => late > 0) },
    { key: 'defects', title: 'Not right (usually)', isEmpty: !teams.some(isNoticeable) },
    { key: 'cost', title: 'Cost', isEmpty: !teams.some(({ cost }) => cost > 0) },
  ];
  return some.filter(({ isEmpty }) => !isEmpty);
}

function SortHeader({
  by,
  title,
  order,
  onSort,
}: {
  readonly by: SortKey;
  readonly title: string;
  readonly order: SortOrder;
  readonly onSort: (order: SortOrder) => void;
}): VNode {
  const sorted = order.by === by ? (order.descending ? 'descending' : 'ascending') : 'none';
  return (
    <th scope="col" aria-sort={sorted} class={by === 'name' ? 'left' : 'right'}>
      <button type="button" class="plain" onClick={() => onSort(sortAgain(order, by))}>
        {title}
        <span aria-hidden="true">{sorted === 'none' ? '' : order.descending ? ' ▾' : ' ▴'}</span>
      </button>
    </th>
  );
}

function ResultRow({
  team,
  name,
  columns,
}: {
  readonly team: ImpactTeam;
  readonly name: string;
  readonly columns: readonly TableColumn[];
}): VNode {
  const { data, state, hops, hop, isRunning, dispatch } = usePage();
  const { calendar, currency } = data.organization;
  const isOpen = state.why === team.id;
  const reachedAt = hops.ofTeam.get(team.id) ?? 0;
  const course = reachedAt > hop ? 'still' : isRunning && reachedAt === hop ? 'just-reached' : undefined;
  const cell = (key: SortKey): string => {
    if (key === 'late') return team.late > 0 ? formatDuration(team.late, calendar) : 'on time';
    if (key === 'cost') return team.cost > 0 ? formatMoney(team.cost, currency) : '–';
    return `${formatShare(team.defects)} (${formatShare(team.baselineDefects)})`;
  };
  return (
    <tr class={course === undefined ? undefined : `${course} is-${team.kind}`}>
      {columns.map(({ key }) =>
        key === 'name' ? (
          <th key={key} scope="row">
            <button
              type="button"
              class="plain disclose"
              aria-expanded={isOpen}
              aria-controls={isOpen ? `why-${team.id}` : undefined}
              onClick={() => dispatch({ does: 'ask-why', team: isOpen ? undefined : team.id })}
            >
              {name}
              <span class="unseen">: why?</span>
            </button>
          </th>
        ) : (
          <td key={key} class={key === 'late' && team.late > 0 ? 'right late' : 'right'}>
            {cell(key)}
          </td>
        ),
      )}
    </tr>
  );
}

function LookAt({ team }: { readonly team: ImpactTeam }): VNode {
  const { goTo, dispatch } = usePage();
  return (
    <p class="row no-print">
      <button type="button" class="small" onClick={() => goTo(team.id)}>
        Show {team.name} on the map
      </button>
      <button type="button" class="small" onClick={() => dispatch({ does: 'ask-why', team: undefined })}>
        Close
      </button>
    </p>
  );
}
