import type { Diagnostic } from '../model/diagnostic.ts';
import { createDiagnostic } from '../model/diagnostic.ts';
import type { LocatedNode, MapNode } from '../model/located.ts';
import { placeOfKey } from '../model/located.ts';

/** Below this many keys, comparing each with each is cheaper than a set. */
const FEW_KEYS = 16;

type Report = (diagnostic: Diagnostic) => void;

/** Reports the keys of a map that stand twice, each with the place of its first. */
export function reportDuplicateKeys(map: MapNode, report: Report): void {
  const { keys } = map;
  const firstOf = keys.length > FEW_KEYS ? new Map<string, number>() : undefined;
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] ?? '';
    const first = firstOf === undefined ? keys.indexOf(key) : (firstOf.get(key) ?? i);
    if (first === i) firstOf?.set(key, i);
    else report(createDiagnostic('duplicate-key', { key }, placeOfKey(map, i), placeOfKey(map, first)));
  }
}

/**
 * A map together with the keys of what its `<<` names, a map or a list of maps: they yield to its own keys and to those
 * named earlier. Says as well how many keys were looked at for that.
 */
export function joinMerge(
  map: MapNode,
  source: LocatedNode,
  report: Report,
): { readonly map: MapNode; readonly looked: number } {
  const joined = { keys: [...map.keys], keyStarts: [...map.keyStarts], values: [...map.values] };
  const known = new Set(joined.keys);
  let looked = 0;
  for (const merged of source.kind === 'list' ? source.items : [source]) {
    if (merged.kind === 'map') {
      looked += merged.keys.length;
      addMissing(joined, merged, known);
    } else {
      report(createDiagnostic('merge-needs-map', {}, merged));
    }
  }
  return { map: { ...map, ...joined }, looked };
}

interface Joined {
  readonly keys: string[];
  readonly keyStarts: number[];
  readonly values: LocatedNode[];
}

function addMissing(joined: Joined, merged: MapNode, known: Set<string>): void {
  merged.keys.forEach((key, i) => {
    const value = merged.values[i];
    const start = merged.keyStarts[i];
    if (value === undefined || start === undefined || known.has(key)) return;
    known.add(key);
    joined.keys.push(key);
    joined.keyStarts.push(start);
    joined.values.push(value);
  });
}
