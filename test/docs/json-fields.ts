/** A field as a document describes it: `teams[].late`, what it can be, and whether it can be left out. */
export interface DescribedField {
  readonly path: string;
  readonly types: readonly string[];
  readonly isOptional: boolean;
  /** The path that names the fields inside it, where they are those of another field; of another command as in `@why.ways[]`. */
  readonly like: string | undefined;
}

/** What the sections of a document say, by their titles: one table each, with a row per field. */
export function readDescribedFields(markdown: string): Map<string, DescribedField[]> {
  const sections = markdown.split(/^## /m).slice(1);
  return new Map(
    sections.map((section) => {
      const title = section.slice(0, section.indexOf('\n')).trim();
      const rows = [...section.matchAll(/^\| `([^`]+)` *\| ([^|]*)\|[^|]*\|[^|]*\|$/gm)];
      return [title, rows.map(([, path = '', type = '']) => describeRow(path, type.trim()))];
    }),
  );
}

function describeRow(path: string, type: string): DescribedField {
  const words = type.replace(/, (?:optional|like .*)$/, '').split(/ or (?!false)/);
  const types = words.flatMap((word) => (word.startsWith('`') ? word.split(' ') : [word]));
  const like = / like `([^`]+)`$/.exec(type)?.[1] ?? likeOfOther(type);
  return { path, types, isOptional: type.endsWith(', optional'), like };
}

/** `like [why](#why) `ways[]`` is `@why.ways[]`, `like [impact](#impact)` is `@impact`. */
function likeOfOther(type: string): string | undefined {
  const [, other, path] = / like \[(\w+)\]\(#\w+\)(?: `([^`]+)`)?$/.exec(type) ?? [];
  return other === undefined ? undefined : ['@' + other, ...(path === undefined ? [] : [path])].join('.');
}

/** What was seen of a field in real answers. */
export interface SeenField {
  readonly values: Set<unknown>;
  /** In how many of the maps that can hold it. */
  count: number;
  holders: number;
}

/** What was seen in answers, and the paths under which the fields of others are seen too. */
export interface SeenFields {
  readonly fields: Map<string, SeenField>;
  readonly likes: ReadonlyMap<string, string>;
}

/** Adds every field of a value to what was seen so far, in the order of the output. */
export function collectFields(value: unknown, seenFields: SeenFields, at = ''): void {
  const { fields: seen, likes } = seenFields;
  const path = likes.get(at) ?? at;
  if (Array.isArray(value)) {
    for (const item of value) {
      if (typeof item !== 'object' || item === null) see(`${path}[]`, item, seen);
      collectFields(item, seenFields, `${path}[]`);
    }
  } else if (typeof value === 'object' && value !== null) {
    const before = path === '' ? '' : `${path}.`;
    const here = `${before}{}`;
    see(here, undefined, seen);
    for (const [key, inner] of Object.entries(value)) {
      const field = see(
        `${before}${key}`,
        typeof inner === 'object' && inner !== null ? kindOf(inner) : inner,
        seen,
      );
      field.count += 1;
      collectFields(inner, seenFields, `${before}${key}`);
    }
  }
}

/** How often a map was seen that can hold a field. */
export function holdersOf(path: string, seen: ReadonlyMap<string, SeenField>): number {
  const dot = path.lastIndexOf('.');
  return seen.get(dot < 0 ? '{}' : `${path.slice(0, dot)}.{}`)?.holders ?? 0;
}

/** Stands for a list or a map among the values of a field. */
export const LIST = Symbol('list');
export const MAP = Symbol('map');

function kindOf(value: object): symbol {
  return Array.isArray(value) ? LIST : MAP;
}

function see(path: string, value: unknown, seen: Map<string, SeenField>): SeenField {
  const field = seen.get(path) ?? { values: new Set(), count: 0, holders: 0 };
  field.values.add(value);
  field.holders += 1;
  seen.set(path, field);
  return field;
}

/** Whether a value is of a type as documents name it; a word in code is itself. */
export function isOfType(value: unknown, type: string): boolean {
  switch (type) {
    case 'text':
      return typeof value === 'string';
    case 'number':
      return typeof value === 'number';
    case 'whole number':
      return Number.isInteger(value);
    case 'true or false':
      return typeof value === 'boolean';
    case 'null':
      return value === null;
    case 'list':
      return value === LIST;
    case 'map':
      return value === MAP;
    default:
      return `\`${String(value)}\`` === type;
  }
}
