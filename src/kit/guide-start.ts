import { CATALOGUE } from './catalogue.ts';
import { sayClock } from './divide-minutes.ts';
import type { FlowBlock } from './flow.ts';
import type { GuideTools } from './guide-tools.ts';
import { commaList, writtenShort } from './guide-tools.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';

const { guide: WORDS } = CATALOGUE;

/** The first page: what it is for, and the session at a glance. */
export function guideStart(tools: GuideTools): readonly FlowBlock[] {
  const { blocks, fill, plain, context } = tools;
  const { aim } = WORDS;
  return [
    blocks.title(plain(WORDS.name)),
    blocks.lead(fill(WORDS.lead, { org: writtenShort(context.workshop.org) })),
    blocks.text(html`<b>${factsOf(tools)}</b>`),
    blocks.heading(plain(aim.heading)),
    blocks.text(plain(aim.text)),
    { ...blocks.text(plain(aim.take)), keep: true },
    ...aim.takes.map((take) => blocks.item(plain(take))),
    blocks.text(plain(aim.hurry)),
    ...glance(tools),
  ];
}

function factsOf({ fill, context: { workshop } }: GuideTools): Html {
  const { minutes, participants, tables, cards, cast, teams } = workshop;
  const { facts } = WORDS;
  return commaList([
    fill(facts.session, { minutes, people: participants }),
    fill(facts.tables, { count: tables.length }),
    fill(facts.cards, { count: cards.length }),
    fill(facts.teams, { cast: cast.length, teams }),
  ]);
}

function glance({ blocks, fill, plain, context }: GuideTools): readonly FlowBlock[] {
  const { heading, columns, fromTo, minutes } = WORDS.glance;
  const rows = context.workshop.agenda.map((step) => [
    fill(fromTo, { from: sayClock(step.start), to: sayClock(step.start + step.minutes) }),
    fill(minutes, { count: step.minutes }),
    html`<b>${plain(WORDS.steps[step.kind].name)}</b><br />${plain(WORDS.steps[step.kind].uses)}`,
    html``,
  ]);
  return [
    blocks.heading(plain(heading)),
    ...blocks.table(
      'glance',
      columns.map((column) => plain(column)),
      rows,
    ),
  ];
}
