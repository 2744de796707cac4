import type {
  CustomerChange,
  CustomerEffect,
  IncidentFigures,
  PromiseEffect,
  PromisedChange,
  ScenarioChange,
  ServiceChange,
} from '../model/diff-impact.ts';
import { formatDuration } from '../model/duration.ts';
import { isVisiblyOther } from '../model/noticeable-rise.ts';
import { formatShare } from '../model/share.ts';
import type { Block, Inline, Row } from './blocks.ts';
import type { DiffPage } from './diff-view.ts';
import {
  describeCustomerSides,
  describeParts,
  describePromiseSide,
  describePromised,
  describeSpread,
  isAboutQuality,
  onlyIn,
} from './diff-words.ts';
import { countOf, formatCount } from './phrases.ts';

const MOST_ROWS = 8;

/** Promises whose fate changed, those to customers first. */
export function presentPromiseEffects(page: DiffPage): Block[] {
  const { promises, promised } = page.result.impact;
  const effects = promises.filter(({ change, because }) => because !== 'scenario' && change !== 'dropped');
  const unkept = new Set(effects.flatMap(({ because, handoff }) => (because === 'made' ? handoff : [])));
  const [toCustomers, inside] = [true, false].map((isTo) => [
    ...effects.filter(({ toCustomer }) => toCustomer === isTo).map((effect) => promiseRow(page, effect)),
    ...promised
      .filter(({ toCustomer, handoff }) => toCustomer === isTo && !unkept.has(handoff))
      .map((change) => promisedRow(page, change)),
  ]);
  const rows = [...(toCustomers ?? []), ...(inside ?? [])];
  return table(page, 'Promises', rows, ['Promise', 'Fate', 'When', 'Before', 'Now'], (row) => row);
}

/** A promise, or a part of one, that only one side makes. */
function promisedRow(
  { words }: DiffPage,
  { handoff, change, toCustomer, isHandedOver, before, after }: PromisedChange,
): Row {
  const isDropped = change === 'dropped';
  const nothing = isHandedOver ? 'not promised' : 'no such hand-off';
  return {
    indent: 0,
    cells: [
      words.naming.handoff(handoff),
      [isDropped ? { text: 'no longer promised', mark: toCustomer ? 'late' : 'quiet' } : 'newly promised'],
      'in any case',
      isDropped ? (describeParts(words, onlyIn(before, after)) ?? '') : 'not promised',
      isDropped ? nothing : (describeParts(words, onlyIn(after, before)) ?? ''),
    ],
  };
}

function promiseRow({ words }: DiffPage, effect: PromiseEffect): Row {
  const { handoff, worst } = effect;
  const isOfQuality = isAboutQuality(effect);
  const before = describePromiseSide(words, worst.before, isOfQuality);
  const after = describePromiseSide(words, worst.after, isOfQuality);
  const promised = describePromised(words, handoff, 'head');
  return {
    indent: 0,
    cells: [
      [
        words.naming.handoff(handoff),
        ...(promised === '' ? [] : [{ text: ` (${promised})`, mark: 'quiet' } as const]),
      ],
      fateOf(effect),
      describeSpread(words, effect),
      before,
      after,
    ],
  };
}

function fateOf({ change, because }: PromiseEffect): Inline {
  if (because === 'made') return 'newly promised, and not kept';
  if (change === 'newly-broken')
    return [
      { text: because === 'promise' ? 'newly broken: more is promised' : 'newly broken', mark: 'late' },
    ];
  if (because === 'promise') return 'kept: less is promised';
  return [{ text: 'kept again', mark: 'fine' }];
}

/** Customers that feel something otherwise. */
export function presentCustomerEffects(page: DiffPage): Block[] {
  const { impact } = page.result;
  return table(
    page,
    'Customers',
    [
      ...impact.service.map((change) => serviceRow(page, change)),
      ...impact.customers.map((effect) => customerRow(page, effect)),
    ],
    ['Customer', 'Feels', 'When', 'Before', 'Now'],
    (row) => row,
  );
}

/** A customer that is handed nothing any more, or newly something. */
function serviceRow({ words }: DiffPage, { customer, change, handoffs, isRemoved }: ServiceChange): Row {
  const isLeft = change === 'no-longer-served';
  const handed = countOf(handoffs.length, 'hand-off');
  const none = 'no hand-off';
  return {
    indent: 0,
    cells: [
      [{ text: words.naming.team(customer), mark: 'strong' }],
      [isLeft ? { text: 'no longer served', mark: 'late' } : { text: 'newly served', mark: 'fine' }],
      'in any case',
      isLeft ? handed : none,
      isLeft ? (isRemoved ? 'not on the map' : none) : handed,
    ],
  };
}

const FEELS: Readonly<Record<CustomerEffect['change'], Inline>> = {
  later: [{ text: 'waits longer', mark: 'late' }],
  earlier: [{ text: 'waits less long', mark: 'fine' }],
  'more-defects': [{ text: 'more is not right', mark: 'late' }],
  'fewer-defects': [{ text: 'less is not right', mark: 'fine' }],
};

function customerRow({ words }: DiffPage, effect: CustomerEffect): Row {
  const [before, after] = describeCustomerSides(words, effect);
  return {
    indent: 0,
    cells: [
      [{ text: words.naming.team(effect.customer), mark: 'strong' }],
      FEELS[effect.change],
      describeSpread(words, effect),
      before,
      after,
    ],
  };
}

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
    ...table(
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

function table<T>(
  { view }: DiffPage,
  title: string,
  things: readonly T[],
  columns: readonly string[],
  rowOf: (thing: T) => Row,
): Block[] {
  if (things.length === 0) return [];
  const shown = things.slice(0, view.all ? Infinity : MOST_ROWS);
  const left = things.length - shown.length;
  return [
    { kind: 'heading', level: 2, text: title },
    {
      kind: 'table',
      columns: columns.map((column) => ({ title: column, align: 'left' })),
      rows: shown.map(rowOf),
    },
    ...(left > 0
      ? [
          {
            kind: 'paragraph',
            text: [
              {
                text: `${formatCount(shown.length)} of ${formatCount(things.length)} listed; --all.`,
                mark: 'quiet',
              },
            ],
          } as const,
        ]
      : []),
  ];
}

/** Whether the view leaves anything of these out. */
export function areEffectsCut({ result: { impact }, view }: DiffPage): boolean {
  const { promises, promised, customers, service, scenarios, engagements } = impact;
  const lengths = [
    promises.length + promised.length,
    customers.length + service.length,
    scenarios.length,
    engagements.length,
  ];
  return !view.all && lengths.some((length) => length > MOST_ROWS);
}
