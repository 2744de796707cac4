import type { EntityChange, KeyChange } from '../model/diff-structure.ts';
import type { WriteContext } from '../model/entity-key.ts';
import { nestKeys, writeKeys } from '../model/entity-key.ts';
import type { RuleSetting } from '../model/organization.ts';
import { RULE_KEYS } from '../model/rule-keys.ts';
import { positionAt } from '../model/source-file.ts';
import { textOf } from '../model/written.ts';
import type { Ways } from './compare-keys.ts';
import { compareKeys } from './compare-keys.ts';

/** How strict the organization is about each rule, before and after. */
export function compareRules(
  base: readonly RuleSetting[],
  head: readonly RuleSetting[],
  ways: Ways,
): EntityChange[] {
  const [before, after] = [settingsByRule(base), settingsByRule(head)];
  const names = [...after.keys(), ...[...before.keys()].filter((rule) => !after.has(rule))];
  return names.flatMap((rule): EntityChange[] => {
    const [its, now] = [before.get(rule) ?? [], after.get(rule) ?? []];
    const keys = compareSettings(its, now, ways);
    const [first] = now.length > 0 ? now : its;
    const isOnBoth = its.length > 0 && now.length > 0;
    if (first === undefined || (isOnBoth && keys.length === 0)) return [];
    const change = isOnBoth ? 'changed' : now.length > 0 ? 'added' : 'removed';
    const { file, start } = first.place;
    return [{ change, id: rule, name: rule, was: null, keys, file: file.path, ...positionAt(file, start) }];
  });
}

/** One setting is compared key by key, several as a whole: their order has a say. */
function compareSettings(
  before: readonly RuleSetting[],
  after: readonly RuleSetting[],
  ways: Ways,
): KeyChange[] {
  const [its] = before;
  const [now] = after;
  if (before.length <= 1 && after.length <= 1) {
    return compareKeys(
      its === undefined ? undefined : { shown: its, renamed: its },
      now === undefined ? undefined : { shown: now, renamed: now },
      RULE_KEYS,
      ways,
    );
  }
  const write = (settings: readonly RuleSetting[], context: WriteContext): string | null =>
    settings.length === 0
      ? null
      : textOf(settings.map((setting) => nestKeys(writeKeys(setting, RULE_KEYS, context))));
  const written = ways.map(([ofBase, ofHead]) => [write(before, ofBase), write(after, ofHead)] as const);
  const [own] = written;
  if (own === undefined || written.some(([one, other]) => one === other)) return [];
  return [{ key: 'settings', before: own[0], after: own[1] }];
}

function settingsByRule(settings: readonly RuleSetting[]): ReadonlyMap<string, readonly RuleSetting[]> {
  const found = new Map<string, RuleSetting[]>();
  for (const setting of settings) found.set(setting.rule, [...(found.get(setting.rule) ?? []), setting]);
  return found;
}
