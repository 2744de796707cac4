import type { Language } from './language.ts';

/** Words in every language. */
export type Words = Readonly<Record<Language, string>>;

/** Words that a number changes. */
export type CountedWords = Readonly<Record<Language, { readonly one: string; readonly other: string }>>;

/** The names in braces of a text. */
type NamesIn<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

/** Names of what an entry of the catalogue has to be filled with. */
export type NamesOf<W> =
  W extends Readonly<Record<Language, infer T>>
    ? T extends string
      ? NamesIn<T>
      : T extends { readonly one: infer One; readonly other: infer Other }
        ? NamesIn<(One | Other) & string> | 'count'
        : never
    : never;

/** What an entry is filled with: everything that it names, nothing else. */
export type Values<W> = [NamesOf<W>] extends [never]
  ? []
  : [values: Readonly<Record<NamesOf<W>, string | number>>];

/** An entry of the catalogue in one language; `count` chooses between one and other where it has both. */
export function say<const W extends Words | CountedWords>(
  language: Language,
  words: W,
  ...values: Values<W>
): string {
  const given: Readonly<Record<string, string | number>> = values[0] ?? {};
  const entry = words[language];
  const text = typeof entry === 'string' ? entry : given['count'] === 1 ? entry.one : entry.other;
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = given[name];
    if (value === undefined) throw new Error(`nothing is given for {${name}} of “${text}”`);
    return String(value);
  });
}
