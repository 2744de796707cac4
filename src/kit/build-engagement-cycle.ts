import type { EngagementWay } from '../model/engagement-result.ts';
import { CATALOGUE } from './catalogue.ts';
import { drawBlankRing, drawRing } from './cycle-chart.ts';
import { blankStage, listHead, listStages } from './cycle-list.ts';
import { MOST_STAGES } from './cycle-places.ts';
import type { NumberedStage } from './cycle-stage.ts';
import { fitLines, inLines } from './fitted-lines.ts';
import { flow } from './flow.ts';
import type { FlowBlock } from './flow.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import type { KitContext } from './kit-context.ts';
import { PAPER_SIZE } from './paper.ts';
import { say } from './say.ts';
import { sheet } from './sheet.ts';

/** More ways than these nobody talks about in one session. */
const MOST_WAYS = 6;

const BLANK_STAGES = 6;

/** What stands on a sheet of the list beside its rows, in millimeters, as kit.css says. */
const MARGINS = 26;
const TITLE = 9;
const NAME = { points: 16, lines: 2, bold: true };
const LIST_NAME = { points: 14, lines: 2, bold: true };
const LIST_LINE = 7;

/** A chart and a list of its stages for each engagement, those first that most of the cast take part in; an empty one where the map has none. */
export function buildEngagementCycle(context: KitContext): readonly Html[] {
  const cast = new Set(context.workshop.cast.map(({ id }) => id));
  const shareIn = ({ stages }: EngagementWay): number =>
    stages.filter(({ team }) => cast.has(team)).length / stages.length;
  const ways = context.engagements.engagements
    .filter(({ stages }) => stages.length > 0)
    .toSorted((a, b) => shareIn(b) - shareIn(a))
    .slice(0, MOST_WAYS);
  return ways.length === 0 ? blankSheets(context) : ways.flatMap((way) => sheetsOf(context, way));
}

function sheetsOf(context: KitContext, way: EngagementWay): readonly Html[] {
  const { language } = context;
  const stages = way.stages.map((stage, i) => ({
    number: i + 1,
    stage,
    gaps: way.gaps.filter((gap) => gap.stage === i + 1),
  }));
  const list = say(language, CATALOGUE.cycle.listTitle, { name: way.name });
  const head = listHead(context);
  return [...chartsOf(context, way, stages), ...listSheets(context, list, listStages(context, stages, head))];
}

/** A ring for all stages, or several where they are many. */
function chartsOf(context: KitContext, way: EngagementWay, stages: readonly NumberedStage[]): Html[] {
  const { language } = context;
  const { chart, chartPart, lead } = CATALOGUE.cycle;
  const parts = Math.ceil(stages.length / MOST_STAGES);
  const size = Math.ceil(stages.length / parts);
  return Array.from({ length: parts }, (_, i) => {
    const part = {
      stages: stages.slice(i * size, (i + 1) * size),
      isFirst: i === 0,
      isLast: i === parts - 1,
    };
    const title =
      parts === 1
        ? say(language, chart, { name: way.name })
        : say(language, chartPart, { name: way.name, part: i + 1, parts });
    return chartSheet(context, [title, say(language, lead)], drawRing(context, way, part));
  });
}

function chartSheet(context: KitContext, [title, lead]: readonly [string, string], ring: Html): Html {
  const width = PAPER_SIZE[context.paper].height - 24;
  const name = fitLines(title, { ...NAME, millimeters: width });
  return sheet(
    context,
    { footer: say(context.language, CATALOGUE.cycle.title), lying: true },
    html`<div class="cycle-head">
        <h1 class="lines">${inLines(name)}</h1>
        <p>${lead}</p>
      </div>
      ${ring}`,
  );
}

/** The rows on as many sheets as they take; their first block is the head, which stands on each. */
function listSheets(context: KitContext, title: string, rows: readonly FlowBlock[]): readonly Html[] {
  const { width, height } = PAPER_SIZE[context.paper];
  const name = fitLines(title, { ...LIST_NAME, millimeters: height - 24 });
  return flow(rows, width - MARGINS - TITLE - (name.length - 1) * LIST_LINE).map((inside) =>
    sheet(
      context,
      { footer: say(context.language, CATALOGUE.cycle.title), lying: true },
      html`<h2 class="cycle-title lines">${inLines(name)}</h2>
        ${inside}`,
    ),
  );
}

function blankSheets(context: KitContext): readonly Html[] {
  const { language, paper } = context;
  const { blankTitle, blankLead, blankList } = CATALOGUE.cycle;
  const words = [say(language, blankTitle), say(language, blankLead)] as const;
  const again = listHead(context);
  const rows = Array.from({ length: BLANK_STAGES }, (_, i) => ({ ...blankStage(i + 1), again }));
  const room = PAPER_SIZE[paper].width - MARGINS - TITLE - again.height;
  const fitting = rows.slice(0, Math.floor(room / (rows[0]?.height ?? room)));
  return [
    chartSheet(context, words, drawBlankRing(context, BLANK_STAGES)),
    ...listSheets(context, say(language, blankList), fitting),
  ];
}
