import type { Diagnostic } from '../model/diagnostic.ts';
import { createDiagnostic } from '../model/diagnostic.ts';
import type { MapNode, ScalarNode } from '../model/located.ts';

/** Below this many keys, comparing each with each is cheaper than a set. */
const FEW_KEYS = 16;

/**
 * Settles a map that is complete: reports keys that stand twice, then replaces `<<` by the keys of the maps it
 * names, which yield to the map's own and to those named earlier. Returns how many keys were looked at for that.
 */
export function joinMerges(map: MapNode, report: (diagnostic: Diagnostic) => void): number {
  reportDuplicateKeys(map, report);
  const at = map.keys.findIndex(isMergeKey);
  if (at < 0) return 0;
  map.keys.splice(at, 1);
  const [source] = map.values.splice(at, 1);
  if (source === undefined) return 0;
  const own = new Set(map.keys.map((key) => key.text));
  let looked = 0;
  for (const merged of source.kind === 'list' ? source.items : [source]) {
    if (merged.kind === 'map') {
      looked += merged.keys.length;
      addMissing(map, merged, own);
    } else {
      report(createDiagnostic('merge-needs-map', {}, merged));
    }
  }
  return looked;
}

function addMissing(map: MapNode, merged: MapNode, known: Set<string>): void {
  merged.keys.forEach((key, i) => {
    const value = merged.values[i];
    if (value === undefined || known.has(key.text)) return;
    known.add(key.text);
    map.keys.push(key);
    map.values.push(value);
  });
}

function isMergeKey(key: ScalarNode): boolean {
  return key.text === '<<' && key.plain;
}

function reportDuplicateKeys(map: MapNode, report: (diagnostic: Diagnostic) => void): void {
  const { keys } = map;
  if (keys.length <= FEW_KEYS) {
    for (let i = 1; i < keys.length; i++) {
      const first = keys.findIndex((key) => key.text === keys[i]?.text);
      if (first < i) reportDuplicate(keys[i], keys[first], report);
    }
    return;
  }
  const firstOf = new Map<string, ScalarNode>();
  for (const key of keys) {
    const first = firstOf.get(key.text);
    if (first === undefined) firstOf.set(key.text, key);
    else reportDuplicate(key, first, report);
  }
}

function reportDuplicate(
  key: ScalarNode | undefined,
  first: ScalarNode | undefined,
  report: (diagnostic: Diagnostic) => void,
): void {
  if (key !== undefined && first !== undefined) {
    report(createDiagnostic('duplicate-key', { key: key.text }, key, first));
  }
}
