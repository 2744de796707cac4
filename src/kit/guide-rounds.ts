import type { WorkshopStep } from '../model/workshop-result.ts';
import { CATALOGUE } from './catalogue.ts';
import { sayClock } from './divide-minutes.ts';
import { keepTogether } from './flow.ts';
import type { FlowBlock } from './flow.ts';
import type { GuideTools } from './guide-tools.ts';
import { commaList } from './guide-tools.ts';
import { html } from './html.ts';
import { sayHappening } from './say-happening.ts';
import { planRounds } from './session-moves.ts';

const { guide: WORDS } = CATALOGUE;
const { incidents: MOVES } = WORDS.moves;

/** How a round goes, and when each card is played. */
export function incidentRounds(tools: GuideTools, { start, minutes }: WorkshopStep): readonly FlowBlock[] {
  const { blocks, plain, context } = tools;
  const { cards, missing } = context.workshop;
  const { explain, rounds, points } = planRounds(minutes, cards.length);
  const rows = rounds.flatMap((round, at) => {
    const card = cards[at];
    if (card === undefined) return [];
    return [
      [
        html`${sayClock(start + round.start)}`,
        html`<b>${card.number}</b>`,
        html`<b>${sayHappening(tools, card)}</b><br />${plain(WORDS.lessons[card.kind])}`,
        ...[round.guess, round.turn, round.talk].map((each) => html`${each}`),
      ],
    ];
  });
  return [
    ...timed(tools, 'explain', { at: start, minutes: explain }),
    ...untimed(tools, 'guess'),
    ...untimed(tools, 'reveal'),
    ...untimed(tools, 'talk'),
    blocks.subheading(plain(WORDS.minute.rounds.heading)),
    ...blocks.table(
      'rounds',
      WORDS.minute.rounds.columns.map((column) => plain(column)),
      rows,
    ),
    ...(missing.length === 0 ? [] : [blocks.text(listMissing(tools))]),
    ...timed(tools, 'points', { at: start + minutes - points, minutes: points }),
  ];
}

function timed(
  tools: GuideTools,
  move: 'explain' | 'points',
  when: { readonly at: number; readonly minutes: number },
): readonly FlowBlock[] {
  const { blocks, plain, fill } = tools;
  return keepTogether([
    blocks.subheading(
      fill(WORDS.minute.move, {
        at: sayClock(when.at),
        name: plain(MOVES[move].name),
        minutes: fill(WORDS.glance.minutes, { count: when.minutes }),
      }),
    ),
    ...lines(tools, move),
  ]);
}

function untimed(tools: GuideTools, move: 'guess' | 'reveal' | 'talk'): readonly FlowBlock[] {
  return keepTogether([tools.blocks.subheading(tools.plain(MOVES[move].name)), ...lines(tools, move)]);
}

function lines({ blocks, plain }: GuideTools, move: keyof typeof MOVES): readonly FlowBlock[] {
  const texts = MOVES[move];
  return [
    ...texts.do.map((words) => blocks.do(plain(WORDS.doLabel), plain(words))),
    ...texts.say.map((words) => blocks.say(plain(WORDS.sayLabel), plain(words))),
  ];
}

function listMissing({ fill, plain, context }: GuideTools): ReturnType<GuideTools['plain']> {
  const list = commaList(context.workshop.missing.map((kind) => plain(WORDS.kinds[kind])));
  return fill(WORDS.missing, { list });
}
