import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { describe, expect, it } from 'vitest';
import { buildGuide } from '../../src/kit/build-guide.ts';
import type { Language } from '../../src/kit/language.ts';
import { textOf } from '../../src/kit/text-of.ts';
import { kitWorld, organizationAt } from '../browser/kit-worlds.ts';

const EXAMPLES = ['examples/insurer', 'examples/clinic', 'examples/platform', 'examples/whiteboard'];

/** As old as somebody is who has been at school for so long. */
const HIGHEST_GRADE = 8;

/** What is said and done, what is to be prepared, and what helps when something goes wrong, paragraph by paragraph. */
async function paragraphsOf(path: string, participants: number, language: Language): Promise<string[]> {
  const world = kitWorld(await organizationAt(path), participants);
  const context = await world.open({ language, paper: 'a4' });
  return buildGuide(context)
    .flatMap(({ markup }) => [
      ...markup.matchAll(/<p class="guide-(?:say|do)"><b>.*?<\/b><span>(.*?)<\/span><\/p>/gs),
      ...markup.matchAll(/<p class="guide-(?:text|box)">(.*?)<\/p>/gs),
      ...markup.matchAll(/<div class="guide-row watch"><div>.*?<\/div><div>(.*?)<\/div><\/div>/gs),
    ])
    .map(([, inside = '']) => textOf({ markup: inside }));
}

/** A colon ends a sentence too: what comes after it is spoken as one. */
function sentencesOf(text: string): string[] {
  return text.split(/[.?!:…]+(?:["”“]|\s|$)/).filter((sentence) => /\p{L}/u.test(sentence));
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}’-]+/gu) ?? [];
}

/** The grade of Flesch and Kincaid. */
function gradeOf(text: string): number {
  const words = wordsOf(text);
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  return fleschKincaid({ sentence: sentencesOf(text).length, word: words.length, syllable: syllables });
}

/**
 * The grade of the first Wiener Sachtextformel (Bamberger and Vanecek, 1984). No library that is looked after counts German
 * syllables; groups of vowels do.
 */
function germanGradeOf(text: string): number {
  const words = wordsOf(text);
  const syllables = words.map(
    (word) => word.toLowerCase().match(/ei|ie|au|eu|äu|aa|ee|oo|[aeiouyäöü]/gu)?.length ?? 1,
  );
  const percent = (is: (word: string, at: number) => boolean): number =>
    (100 * words.filter(is).length) / words.length;
  const long = percent((_, at) => (syllables[at] ?? 1) >= 3);
  const wide = percent((word) => word.length > 6);
  const short = percent((_, at) => (syllables[at] ?? 1) === 1);
  const length = words.length / sentencesOf(text).length;
  return 0.1935 * long + 0.1672 * length + 0.1297 * wide - 0.0327 * short - 0.875;
}

describe('the guide is read with ease', () => {
  it('by a measure that knows hard texts from easy ones', () => {
    expect(gradeOf('Turn the card. Who feels it?')).toBeLessThan(2);
    expect(
      gradeOf(
        'Organizational interdependencies necessitate comprehensive consideration of consequential repercussions.',
      ),
    ).toBeGreaterThan(20);
    expect(germanGradeOf('Drehen Sie die Karte um. Wer spürt es?')).toBeLessThan(4);
    expect(
      germanGradeOf(
        'Die Berücksichtigung organisationsübergreifender Abhängigkeitsverhältnisse erfordert umfassende Abstimmungsverfahren.',
      ),
    ).toBeGreaterThan(20);
  });

  describe.each(EXAMPLES)('%s', (path) => {
    it.each([4, 60])('in English, with %i people', async (participants) => {
      const paragraphs = await paragraphsOf(path, participants, 'en');
      expect(paragraphs.length).toBeGreaterThan(40);
      expect(gradeOf(paragraphs.join(' '))).toBeLessThanOrEqual(HIGHEST_GRADE);
      expect(paragraphs.filter((text) => gradeOf(text) > HIGHEST_GRADE)).toEqual([]);
    });

    it.each([4, 60])('in German, with %i people', async (participants) => {
      const paragraphs = await paragraphsOf(path, participants, 'de');
      expect(paragraphs.length).toBeGreaterThan(40);
      expect(germanGradeOf(paragraphs.join(' '))).toBeLessThanOrEqual(HIGHEST_GRADE);
    });
  });
});
