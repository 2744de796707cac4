import { parse } from 'yaml';

/** A block of the page. */
export interface FencedBlock {
  readonly language: string;
  readonly text: string;
}

/** The blocks between fences, also those within lists. */
export function readBlocks(markdown: string): FencedBlock[] {
  const blocks: FencedBlock[] = [];
  for (const [, indent = '', language = '', text = ''] of markdown.matchAll(
    /^( *)```(\w+)\n(.*?)\n\1```$/gms,
  )) {
    blocks.push({ language, text: text.replaceAll(new RegExp(`^${indent}`, 'gm'), '') });
  }
  return blocks;
}

/** A mapping of YAML, or nothing. */
export type Fields = Readonly<Record<string, unknown>>;

/** The fields of a value of YAML; none where it is no mapping. */
export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

/** The YAML blocks of the page, parsed. */
export function parseYamlBlocks(markdown: string): unknown[] {
  return readBlocks(markdown)
    .filter(({ language }) => language === 'yaml')
    .map(({ text }): unknown => parse(text));
}

/** Where CI systems say what to run. */
const SCRIPT_KEYS = ['run', 'entry', 'script', 'before_script', 'after_script'];

/** Every script in a value of YAML, in order; the lines of a list are one. */
export function scriptsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(scriptsIn);
  return Object.entries(fieldsOf(value)).flatMap(([key, inner]) => {
    if (!SCRIPT_KEYS.includes(key)) return scriptsIn(inner);
    return [Array.isArray(inner) ? inner.join('\n') : String(inner)];
  });
}

/** Every step that uses an action, in order. */
export function usesIn(value: unknown): Fields[] {
  if (Array.isArray(value)) return value.flatMap(usesIn);
  const fields = fieldsOf(value);
  return [...('uses' in fields ? [fields] : []), ...Object.values(fields).flatMap(usesIn)];
}

/** The calls of ripple within the sentences of the page. */
export function callsInProse(markdown: string): string[] {
  const prose = markdown.replaceAll(/^( *)```.*?^\1```$/gms, '');
  const calls = [...prose.matchAll(/`(ripple [^`]+)`/g)].map(([, call = '']) => call);
  return [...new Set(calls)];
}
