import { orgSchema } from '../src/input/org-schema.ts';

/** One value of the format: where it stands, and what the decoder's own table says may stand there. */
export interface Position {
  /** As in `teams.*.risk.delay.chance` and `handoffs[].from`. */
  readonly path: string;
  readonly schema: Schema;
  /** A whole org file in which something stands at this position, and nothing else is wrong. */
  readonly put: (value: unknown) => unknown;
}

/** As much of a JSON Schema as the format's uses. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly examples?: readonly string[];
}

type Put = (value: unknown) => unknown;

/** What has to stand around a position, so that it alone can be wrong. */
const BASE = { ripple: 1, handoffs: ['claims -> policyholder'] };

/** Every position of the format, from the whole file down to the last key of the innermost map. */
export function positions(): Position[] {
  return walk(orgSchema(), '', (value) => value, BASE);
}

function walk(schema: Schema, path: string, put: Put, base: object = {}): Position[] {
  const found: Position[] = [{ path, schema, put }];
  for (const branch of schema.anyOf ?? [schema]) {
    const { properties = {}, required = [], items, additionalProperties } = branch;
    const needed = Object.fromEntries(required.map((key) => [key, exampleOf(properties[key] ?? {})]));
    for (const [key, child] of Object.entries(properties)) {
      const inside: Put = (value) => put({ ...base, ...needed, [key]: value });
      found.push(...walk(child, path === '' ? key : `${path}.${key}`, inside));
    }
    if (items !== undefined) found.push(...walk(items, `${path}[]`, (value) => put([value])));
    if (typeof additionalProperties === 'object') {
      found.push(...walk(additionalProperties, `${path}.*`, (value) => put({ claims: value })));
    }
  }
  return found;
}

function exampleOf({ examples, items, type }: Schema): unknown {
  if (items !== undefined || (Array.isArray(type) && type.includes('array'))) return [];
  return examples?.[0] ?? 'something';
}

/** The kinds of value that a schema takes. */
export function kindsOf(schema: Schema): ReadonlySet<string> {
  if (schema.enum !== undefined) return new Set(['string']);
  if (schema.anyOf !== undefined) return new Set(schema.anyOf.flatMap((branch) => [...kindsOf(branch)]));
  return new Set([schema.type ?? []].flat());
}

/** Whether texts are taken only where they look like numbers: durations, shares, amounts. */
export function isNumeric({ type = [], pattern }: Schema): boolean {
  return [type].flat().includes('number') && pattern?.includes(String.raw`\d`) === true;
}
