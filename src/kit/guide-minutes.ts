import type { WorkshopStep } from '../model/workshop-result.ts';
import { CATALOGUE } from './catalogue.ts';
import { quoteForDebrief } from './debrief-quotes.ts';
import { sayClock } from './divide-minutes.ts';
import { hoursFigure } from './figure.ts';
import { keepTogether } from './flow.ts';
import type { FlowBlock } from './flow.ts';
import { sayHops } from './guide-cast.ts';
import { incidentRounds } from './guide-rounds.ts';
import type { GuideTools } from './guide-tools.ts';
import { writtenShort } from './guide-tools.ts';
import { html } from './html.ts';
import type { Html, HtmlPart } from './html.ts';
import { planMoves } from './session-moves.ts';
import type { MovedStep, PlannedMove } from './session-moves.ts';

const { guide: WORDS } = CATALOGUE;

/** A break of so many minutes is a meal. */
const MEAL_MINUTES = 30;
/** Customers' ways that are quoted. */
const MOST_WAYS = 2;

/** Every step with what to say and to do; its moves' minutes sum to its own. */
export function guideMinutes(tools: GuideTools): readonly FlowBlock[] {
  const { blocks, plain, context } = tools;
  return [
    { ...blocks.heading(plain(WORDS.minute.heading)), fresh: true },
    blocks.text(plain(WORDS.minute.text)),
    ...context.workshop.agenda.flatMap((step) => [stepHeading(tools, step), ...stepBlocks(tools, step)]),
  ];
}

function stepHeading({ blocks, fill, plain }: GuideTools, { kind, start, minutes }: WorkshopStep): FlowBlock {
  return blocks.step(
    fill(WORDS.minute.step, {
      from: sayClock(start),
      to: sayClock(start + minutes),
      name: plain(WORDS.steps[kind].name),
      minutes: fill(WORDS.glance.minutes, { count: minutes }),
    }),
  );
}

function stepBlocks(tools: GuideTools, step: WorkshopStep): readonly FlowBlock[] {
  const { kind } = step;
  if (kind === 'incidents') return incidentRounds(tools, step);
  if (kind === 'debrief') return debriefBlocks(tools, step);
  return planMoves(kind, step.minutes).flatMap((move) =>
    keepTogether([
      moveHeading(tools, step, move),
      ...spoken(tools, textsOf(kind, move.name), factsOf(tools)),
      ...besides(tools, kind, move, step),
    ]),
  );
}

/** What is done and said in a move. */
interface MoveTexts {
  readonly do: readonly WordsOfAMove[];
  readonly say: readonly WordsOfAMove[];
}

/** Filled with what all moves can be filled with. */
type WordsOfAMove = Readonly<Record<'en' | 'de', string>>;

function textsOf(step: Exclude<MovedStep, 'debrief'>, move: string): MoveTexts {
  const moves: Readonly<Record<string, MoveTexts>> = WORDS.moves[step];
  const texts = moves[move];
  if (texts === undefined) throw new Error(`the catalogue has no move ${move} in ${step}`);
  return texts;
}

/** The lines to do, then those to say. */
function spoken(
  { blocks, fill, plain }: GuideTools,
  { do: toDo, say: toSay }: MoveTexts,
  facts: Readonly<Record<string, HtmlPart>>,
): readonly FlowBlock[] {
  const [doLabel, sayLabel] = [plain(WORDS.doLabel), plain(WORDS.sayLabel)];
  return [
    ...toDo.map((words) => blocks.do(doLabel, fill(words, facts))),
    ...toSay.map((words) => blocks.say(sayLabel, fill(words, facts))),
  ];
}

function moveHeading(
  { blocks, fill }: GuideTools,
  step: WorkshopStep,
  { name, start, minutes }: PlannedMove<string>,
): FlowBlock {
  const names: Readonly<Record<string, { readonly name: WordsOfAMove }>> = WORDS.moves[step.kind];
  const words = names[name]?.name;
  if (words === undefined) throw new Error(`the catalogue has no move ${name} in ${step.kind}`);
  return blocks.subheading(
    fill(WORDS.minute.move, {
      at: sayClock(step.start + start),
      name: fill(words, {}),
      minutes: fill(WORDS.glance.minutes, { count: minutes }),
    }),
  );
}

/** What any move can be filled with. */
function factsOf(tools: GuideTools): Readonly<Record<string, HtmlPart>> {
  const { workshop } = tools.context;
  return { org: writtenShort(workshop.org), hold: cardsEach(tools), far: furthest(tools) };
}

/** How many team cards each person gets: `2`, `2 to 3`. */
function cardsEach({ fill, plain, context: { workshop } }: GuideTools): Html {
  const { cast, tables } = workshop;
  const least = Math.floor(cast.length / Math.max(...tables));
  const most = Math.ceil(cast.length / Math.min(...tables));
  if (least === 0) return plain(WORDS.facts.shared);
  return fill(WORDS.facts.each, {
    count: most,
    number: least === most ? html`${most}` : fill(WORDS.facts.range, { least, most }),
  });
}

function furthest(tools: GuideTools): Html {
  const { cast } = tools.context.workshop;
  const most = Math.max(0, ...cast.map(({ hops }) => hops ?? 0));
  const member = cast.find(({ hops }) => hops === most);
  return html`${writtenShort(member?.name ?? '')}, ${sayHops(tools, most)}`;
}

function debriefBlocks(tools: GuideTools, step: WorkshopStep): readonly FlowBlock[] {
  const quotes = quoteForDebrief(tools);
  return planMoves('debrief', step.minutes).flatMap((move) =>
    keepTogether([
      moveHeading(tools, step, move),
      ...spoken(tools, WORDS.debrief[move.name], {}),
      ...quotes[move.name].map((quote) => tools.blocks.say(tools.plain(WORDS.sayLabel), quote)),
    ]),
  );
}

/** What only some sessions have. */
function besides(
  { blocks, plain, fill, context }: GuideTools,
  kind: WorkshopStep['kind'],
  { name }: PlannedMove<string>,
  { minutes }: WorkshopStep,
): readonly FlowBlock[] {
  if (kind === 'break' && minutes >= MEAL_MINUTES) {
    return [blocks.do(plain(WORDS.doLabel), plain(WORDS.longBreak))];
  }
  if (kind !== 'engagement' || name !== 'gaps') return [];
  return context.engagements.engagements.slice(0, MOST_WAYS).map((way) =>
    blocks.say(
      plain(WORDS.sayLabel),
      fill(WORDS.way, {
        name: writtenShort(way.name),
        lead: hoursFigure(context, way.totals.leadTime),
        takes: hoursFigure(context, way.totals.takes),
      }),
    ),
  );
}
