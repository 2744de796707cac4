import type { CustomerEffect, PromiseEffect, PromisedChange, ServiceChange } from '../model/diff-impact.ts';
import type { Block, Inline, Row } from './blocks.ts';
import { tableOf } from './diff-table.ts';
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
import { countOf } from './phrases.ts';

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
  return tableOf(page, 'Promises', rows, ['Promise', 'Fate', 'When', 'Before', 'Now'], (row) => row);
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
  return tableOf(
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
