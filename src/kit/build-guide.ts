import { cleanText } from '../model/clean-text.ts';
import { shortenText } from '../report/shorten-text.ts';
import { CATALOGUE } from './catalogue.ts';
import { flow } from './flow.ts';
import type { FlowBlock } from './flow.ts';
import { guideAdvice, guideAfter } from './guide-advice.ts';
import { guideRoom } from './guide-blocks.ts';
import { guideCast } from './guide-cast.ts';
import { guideKey } from './guide-key.ts';
import { guideMinutes } from './guide-minutes.ts';
import { countGuides, guidePreparation } from './guide-preparation.ts';
import { guideStart } from './guide-start.ts';
import { guideTools } from './guide-tools.ts';
import type { Html } from './html.ts';
import type { KitContext } from './kit-context.ts';
import { countPrinted } from './printed-parts.ts';
import type { PrintCount } from './printed-parts.ts';
import { say } from './say.ts';
import { sheet } from './sheet.ts';

/** As many letters as stand in two lines of the widest script beside the rest. */
const LONGEST_FOOTER = 60;

/** The facilitator's guide: prepare, run, and go on afterwards; who plays what and the answers last. */
export function buildGuide(context: KitContext): readonly Html[] {
  const { language, workshop } = context;
  const pages = writeGuide(context);
  return pages.map((page, at) => {
    const footer = say(language, CATALOGUE.guide.footer, {
      part: say(language, CATALOGUE.parts.guide),
      org: shortenText(cleanText(workshop.org), LONGEST_FOOTER),
      number: at + 1,
      count: pages.length,
    });
    return sheet(context, { footer, kind: 'guide' }, page);
  });
}

/** What stands on each sheet. The print list says how many they are, which takes no line more or less. */
function writeGuide(context: KitContext): readonly Html[] {
  const others = countPrinted(context);
  const write = (sides: number): readonly Html[] =>
    flow(writeBlocks(context, [countGuide(context, sides), ...others]), guideRoom(context.paper).height);
  return write(write(0).length);
}

function countGuide({ workshop }: KitContext, sides: number): PrintCount {
  return { part: 'guide', sides, copies: countGuides(workshop.tables.length), both: true };
}

/** The guide as it is before it is divided into sheets. */
export function writeBlocks(context: KitContext, printed: readonly PrintCount[]): readonly FlowBlock[] {
  const tools = guideTools(context);
  return [
    ...guideStart(tools),
    ...guidePreparation(tools, printed),
    ...guideMinutes(tools),
    ...guideAdvice(tools),
    ...guideAfter(tools),
    ...guideCast(tools),
    ...guideKey(tools),
  ];
}
