import { CATALOGUE } from './catalogue.ts';
import { keepTogether } from './flow.ts';
import type { FlowBlock } from './flow.ts';
import type { GuideTools } from './guide-tools.ts';
import { html } from './html.ts';

const { guide: WORDS } = CATALOGUE;

/** So many pairs can be written down; more of them take a second sheet. */
const FEWEST_LINES = 4;
const MOST_LINES = 16;

/** What tends to go wrong and what to say then, and how it stays free of blame. */
export function guideAdvice({ blocks, plain }: GuideTools): readonly FlowBlock[] {
  const { watch, blame } = WORDS;
  return [
    blocks.heading(plain(watch.heading)),
    ...blocks.table(
      'watch',
      watch.columns.map((column) => plain(column)),
      watch.rows.map(({ sign, answer }) => [html`<b>${plain(sign)}</b>`, plain(answer)]),
    ),
    blocks.heading(plain(blame.heading)),
    ...blame.points.map((point) => blocks.item(plain(point))),
    ...blocks.table(
      'words',
      blame.columns.map((column) => plain(column)),
      blame.rows.map(({ not, but }) => [plain(not), plain(but)]),
    ),
  ];
}

/** What happens when people are back at work. */
export function guideAfter({ blocks, plain, context }: GuideTools): readonly FlowBlock[] {
  const { after } = WORDS;
  const lines = Math.min(MOST_LINES, Math.max(FEWEST_LINES, Math.ceil(context.workshop.participants / 2)));
  const line = after.plan.columns.map(() => html`<br />`);
  return [
    blocks.heading(plain(after.heading)),
    { ...blocks.text(plain(after.text)), keep: true },
    ...after.todo.map((todo) => blocks.box(plain(todo))),
    ...keepTogether([
      blocks.subheading(plain(after.plan.heading)),
      blocks.text(plain(after.plan.text)),
      ...blocks.table(
        'plan',
        after.plan.columns.map((column) => plain(column)),
        Array.from({ length: lines }, () => line),
      ),
    ]),
  ];
}
