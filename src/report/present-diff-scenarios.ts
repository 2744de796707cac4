import type { CustomerChange, IncidentFigures, ScenarioChange } from '../model/diff-impact.ts';
import { formatDuration } from '../model/duration.ts';
import { isVisiblyOther } from '../model/noticeable-rise.ts';
import { formatShare } from '../model/share.ts';
import type { Block, Inline } from './blocks.ts';
import { tableOf } from './diff-table.ts';
import type { DiffPage } from './diff-view.ts';
import { countOf, formatCount } from './phrases.ts';

/** The declared scenarios with their totals before and after: those of which any is another one, or that are new or gone. */
export function presentScenarioChanges(page: DiffPage): Block[] {
  const { scenarios } = page.result.impact;
  const { currency } = page.head;
  const changed = scenarios.filter(
    (one) => one.change !== 'none' || [...cellsOf(page, one), notRightOf(page, one)].some(isOtherwise),
  );
  const isQualityOther = changed.some((one) => isOtherwise(notRightOf(page, one)));
  const same = scenarios.length - changed.length;
  const rest: Block[] =
    same === 0 || scenarios.length === 0
      ? []
      : [
          {
            kind: 'paragraph',
            text: `${changed.length === 0 ? `${countOf(same, 'scenario')}, and each` : `${countOf(same, 'other scenario')}, each of which`} comes to the same as before.`,
          },
        ];
  return [
    ...tableOf(
      page,
      'Scenarios',
      changed,
      [
        'Scenario',
        'Customers late',
        'Promises broken',
        'All teams late',
        currency === '' ? 'Cost' : `Cost (${currency})`,
        ...(isQualityOther ? ['Not right, worst customer'] : []),
      ],
      (one) => ({
        indent: 0,
        cells: [
          nameOf(one),
          ...[...cellsOf(page, one), ...(isQualityOther ? [notRightOf(page, one)] : [])].map(
            ([before, after]) => arrow(before, after),
          ),
        ],
      }),
    ),
    ...(changed.some(isUnsettled) ? [UNSETTLED] : []),
    ...rest,
  ];
}

function nameOf({ name, change }: ScenarioChange): Inline {
  const note = { none: '', changed: ' (itself changed)', added: ' (new)', removed: ' (gone)' }[change];
  return [
    { text: name, mark: 'strong' },
    { text: note, mark: 'quiet' },
  ];
}

/** Of the customer whose share of what is not right differs most; the same twice where none differs. Whoever is not served has nothing wrong. */
function notRightOf({ result }: DiffPage, { customers }: ScenarioChange): Cells {
  const gone = new Set(result.impact.service.map(({ customer }) => customer));
  const rise = ({ before, after }: CustomerChange): number =>
    before === null ? 0 : Math.abs(after.defects - before.defects);
  const [most] = customers
    .filter(({ customer }) => !gone.has(customer))
    .toSorted((a, b) => rise(b) - rise(a));
  if (most === undefined || most.before === null || !isVisiblyOther(most.after.defects, most.before.defects))
    return ['–', '–'];
  return [formatShare(most.before.defects), formatShare(most.after.defects)];
}

function isUnsettled({ before, after }: ScenarioChange): boolean {
  return [before, after].some((side) => side !== null && side.status !== 'settled');
}

const UNSETTLED: Block = {
  kind: 'paragraph',
  text: [
    {
      text: 'Where a loop never recovers, these are the figures of the rounds that were computed, 50 at most.',
      mark: 'quiet',
    },
  ],
};

type Cells = readonly [before: string, after: string];

function cellsOf({ words: { calendar } }: DiffPage, { before, after }: ScenarioChange): Cells[] {
  const late = (hours: number): string => formatDuration(hours, calendar);
  const figures: readonly ((of: IncidentFigures) => string)[] = [
    ({ customerLate }) => late(customerLate),
    ({ promisesBroken }) => formatCount(promisesBroken),
    ({ teamLate }) => late(teamLate),
    ({ cost }) => formatCount(cost),
  ];
  return figures.map((write) => [before === null ? '–' : write(before), after === null ? '–' : write(after)]);
}

function isOtherwise([before, after]: Cells): boolean {
  return before !== after;
}

function arrow(before: string, after: string): string {
  return before === after ? after : `${before} → ${after}`;
}
