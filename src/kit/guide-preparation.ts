import { CATALOGUE } from './catalogue.ts';
import type { FlowBlock } from './flow.ts';
import type { GuideTools } from './guide-tools.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { countPaper } from './printed-parts.ts';
import type { PrintCount } from './printed-parts.ts';

const { guide: WORDS, parts: PARTS } = CATALOGUE;

/** From so many tables on, one person alone cannot hear them all. */
const MANY_TABLES = 2;
const FEW_PEOPLE = 5;

/** What to do before, what to print and to bring, and how the room is. */
export function guidePreparation(tools: GuideTools, printed: readonly PrintCount[]): readonly FlowBlock[] {
  return [
    ...toDo(tools),
    ...printList(tools, printed),
    ...thingsToBring(tools),
    ...theRoom(tools),
    ...sizeNotes(tools),
  ];
}

function toDo({ blocks, plain }: GuideTools): readonly FlowBlock[] {
  const { before } = WORDS;
  return [
    { ...blocks.heading(plain(before.heading)), fresh: true },
    blocks.subheading(plain(before.weeks)),
    ...before.weeksTodo.map((todo) => blocks.box(plain(todo))),
    blocks.subheading(plain(before.day)),
    ...before.dayTodo.map((todo) => blocks.box(plain(todo))),
    blocks.subheading(plain(before.hour)),
    ...before.hourTodo.map((todo) => blocks.box(plain(todo))),
  ];
}

/** One who helps for each two tables. */
export function countHelpers(tables: number): number {
  return tables < MANY_TABLES ? 0 : Math.ceil(tables / 2);
}

/** Guides to print: one for whoever leads the session, and one for each who helps. */
export function countGuides(tables: number): number {
  return 1 + countHelpers(tables);
}

function printList(tools: GuideTools, printed: readonly PrintCount[]): readonly FlowBlock[] {
  const { blocks, plain } = tools;
  const { print } = WORDS;
  const total = printed.reduce((sum, each) => sum + countPaper(each), 0);
  const last = [html`<b>${plain(print.total)}</b>`, html``, html``, html`<b>${total}</b>`, html``];
  return [
    blocks.heading(plain(print.heading)),
    { ...blocks.text(plain(print.text)), keep: true },
    ...blocks.table(
      'print',
      print.columns.map((column) => plain(column)),
      [...printed.map((each) => printRow(tools, each)), last],
    ),
  ];
}

function printRow({ plain }: GuideTools, printed: PrintCount): readonly Html[] {
  const { print } = WORDS;
  const { part, sides, copies, both } = printed;
  return [
    html`<b>${plain(PARTS[part])}</b><br />${part}.html`,
    html`${sides}`,
    html`${copies}`,
    html`${countPaper(printed)}`,
    html`${plain(both ? print.both : print.single)} ${plain(print.how[part])}`,
  ];
}

function thingsToBring({ blocks, fill, plain, context }: GuideTools): readonly FlowBlock[] {
  const { heading, things } = WORDS.bring;
  const { participants, tables } = context.workshop;
  const list = [
    fill(things.pens, { count: participants + tables.length }),
    fill(things.markers, { count: 2 * tables.length }),
    fill(things.notes, { count: tables.length }),
    fill(things.scissors, { count: tables.length + 1 }),
    fill(things.tape, { count: Math.ceil(tables.length / 3) }),
    plain(things.sheets),
    plain(things.timer),
  ];
  return [blocks.heading(plain(heading)), ...list.map((thing) => blocks.box(thing))];
}

function theRoom({ blocks, fill, plain, context }: GuideTools): readonly FlowBlock[] {
  const { heading, tables, all } = WORDS.room;
  const [least, most] = [Math.min(...context.workshop.tables), Math.max(...context.workshop.tables)];
  const sizes = least === most ? html`${most}` : fill(WORDS.facts.range, { least, most });
  return [
    blocks.heading(plain(heading)),
    blocks.item(fill(tables, { count: context.workshop.tables.length, sizes })),
    ...all.map((note) => blocks.item(plain(note))),
  ];
}

function sizeNotes({ blocks, fill, plain, context }: GuideTools): readonly FlowBlock[] {
  const { participants, tables } = context.workshop;
  if (participants <= FEW_PEOPLE) {
    const { heading, notes } = WORDS.small;
    return [blocks.heading(plain(heading)), ...notes.map((note) => blocks.item(plain(note)))];
  }
  if (tables.length < MANY_TABLES) return [];
  const { heading, notes } = WORDS.large;
  const helpers = countHelpers(tables.length);
  return [
    blocks.heading(plain(heading)),
    blocks.item(helpers === 1 ? plain(notes.helper) : fill(notes.helpers, { count: helpers })),
    ...[notes.same, notes.wall, notes.voices, notes.debrief].map((note) => blocks.item(plain(note))),
  ];
}
