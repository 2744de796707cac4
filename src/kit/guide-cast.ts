import type { CastMember, CastReason } from '../model/workshop-result.ts';
import { CATALOGUE } from './catalogue.ts';
import { countFigure } from './figure.ts';
import type { FlowBlock } from './flow.ts';
import type { GuideTools } from './guide-tools.ts';
import { commaList, writtenShort } from './guide-tools.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';

const { cast: WORDS } = CATALOGUE.guide;

/** In the order in which they are told. */
const WITH_CARD = ['starts', 'passes', 'feels', 'spared'] as const;
const WITHOUT_CARD = ['asked', 'hub', 'neighbor', 'all'] as const;

/** Which teams are in the game, and why. */
export function guideCast(tools: GuideTools): readonly FlowBlock[] {
  const { blocks, plain, context } = tools;
  const { cast, teams, anonymized } = context.workshop;
  return [
    blocks.heading(plain(WORDS.heading)),
    { ...blocks.text(plain(cast.length === teams ? WORDS.all : WORDS.some)), keep: true },
    ...(anonymized ? [{ ...blocks.text(plain(WORDS.anonymized)), keep: true }] : []),
    ...blocks.table(
      'cast',
      WORDS.columns.map((column) => plain(column)),
      cast.map((member) => [
        writtenShort(member.name),
        distanceOf(tools, member),
        reasonsOf(tools, member.reasons),
      ]),
    ),
  ];
}

function distanceOf(tools: GuideTools, { kind, hops }: CastMember): Html {
  if (kind === 'customer') return tools.plain(WORDS.customer);
  return hops === null ? tools.plain(WORDS.noWay) : sayHops(tools, hops);
}

/** So many hand-offs. */
export function sayHops({ fill }: GuideTools, hops: number): Html {
  return fill(WORDS.hops, { count: hops, number: countFigure(hops) });
}

function reasonsOf({ fill, plain }: GuideTools, reasons: readonly CastReason[]): Html {
  const withCard = WITH_CARD.flatMap((kind) => {
    const cards = reasons.flatMap((reason) => (reason.kind === kind ? [html`${reason.card}`] : []));
    return cards.length === 0
      ? []
      : [fill(WORDS.reasons[kind], { count: cards.length, cards: commaList(cards) })];
  });
  const others = WITHOUT_CARD.filter((kind) => reasons.some((reason) => reason.kind === kind));
  return html`${[...withCard, ...others.map((kind) => plain(WORDS.reasons[kind]))].map((reason, at) =>
    at === 0 ? reason : html`; ${reason}`,
  )}`;
}
