import { cleanText } from '../model/clean-text.ts';
import { shortenText } from '../report/shorten-text.ts';
import { GuideBlocks } from './guide-blocks.ts';
import { html, written } from './html.ts';
import type { Html } from './html.ts';
import type { KitContext } from './kit-context.ts';
import { sayHtml } from './say-html.ts';
import type { HtmlValues } from './say-html.ts';
import type { CountedWords, NamesOf, Words } from './say.ts';

/** What every section of the guide is written with. */
export interface GuideTools {
  readonly context: KitContext;
  readonly blocks: GuideBlocks;
  /** An entry of the catalogue that is filled with something. */
  readonly fill: <const W extends Words | CountedWords>(words: W, values: HtmlValues<W>) => Html;
  /** An entry that stands as it is. */
  readonly plain: <const W extends Words>(words: [NamesOf<W>] extends [never] ? W : never) => Html;
  /** The name of a team, from its id. */
  readonly nameOf: (team: string) => Html;
}

/** Tools for this kit. */
export function guideTools(context: KitContext): GuideTools {
  const { language, organization, paper } = context;
  const names = new Map(organization.teams.map(({ id, name }) => [id, name]));
  return {
    context,
    blocks: new GuideBlocks(paper),
    fill: (words, values) => sayHtml(language, words, values),
    plain: (words: Words) => html`${words[language]}`,
    nameOf: (team) => writtenShort(names.get(team) ?? team),
  };
}

/** More letters than that would push everything else off the sheet. */
const LONGEST_NAME = 90;

/** A name of the people's own in running text; cut where it is endless. */
export function writtenShort(name: string): Html {
  return written(shortenText(cleanText(name), LONGEST_NAME));
}

/** Parts of a list with commas between them. */
export function commaList(parts: readonly Html[]): Html {
  return html`${parts.map((part, at) => (at === 0 ? part : html`, ${part}`))}`;
}
