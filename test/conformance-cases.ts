import { readFileSync, readdirSync } from 'node:fs';
import { expect } from 'vitest';

const FOLDER = new URL('conformance/', import.meta.url);

/** Incidents, and what they come to. */
export interface ImpactCase {
  readonly org: object;
  readonly incidents: readonly object[];
  readonly expect: {
    readonly rounds: number;
    readonly status: string;
    readonly teams: Readonly<Record<string, object>>;
    readonly handoffs: Readonly<Record<string, object>>;
    readonly assumedFeedback: readonly string[];
  };
}

/** One late team, and how late the end of the project is. */
export interface ProjectCase {
  readonly org: object;
  readonly team: string;
  readonly delay: string;
  readonly end: string;
  readonly late: number;
}

/** Every source that can hurt a team. */
export interface ExposureCase {
  readonly org: object;
  readonly target: string;
  readonly delay: string;
  readonly expect: { readonly target: string; readonly sources: readonly object[] };
}

/** The cases of a folder, by name. */
export function casesIn<T>(folder: string): [name: string, content: T][] {
  return readdirSync(new URL(folder, FOLDER)).map((file) => [
    file.replace('.json', ''),
    JSON.parse(readFileSync(new URL(`${folder}/${file}`, FOLDER), 'utf8')) as T,
  ]);
}

/** The same incident on each team in turn. */
export interface StressCase {
  readonly org: object;
  readonly incident: object;
  readonly expect: { readonly teams: readonly object[] };
}

/** Numbers as near as they have to be: absolute below 1, relative above. */
export function expectNear(actual: unknown, expected: unknown, path: string): void {
  if (typeof expected === 'number' && typeof actual === 'number') {
    const near = 1e-6 * Math.max(1, Math.abs(expected));
    expect(Math.abs(actual - expected), `${path}: ${actual} for ${expected}`).toBeLessThanOrEqual(near);
  } else if (expected !== null && typeof expected === 'object' && !Array.isArray(expected)) {
    for (const [key, value] of Object.entries(expected)) {
      expectNear((actual as Record<string, unknown> | undefined)?.[key], value, `${path}.${key}`);
    }
  } else {
    expect(actual, path).toEqual(expected);
  }
}
