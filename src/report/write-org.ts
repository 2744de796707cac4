import { findDefaultIds } from '../model/default-ids.ts';
import { ENGAGEMENT_KEYS } from '../model/engagement-keys.ts';
import type { KeyTable, WriteContext } from '../model/entity-key.ts';
import { nestKeys, writeKeys } from '../model/entity-key.ts';
import { HANDOFF_KEYS } from '../model/handoff-keys.ts';
import type { Organization, RuleSetting } from '../model/organization.ts';
import { ORGANIZATION_KEYS } from '../model/organization-keys.ts';
import { RULE_KEYS } from '../model/rule-keys.ts';
import { SCENARIO_KEYS } from '../model/scenario-keys.ts';
import { TEAM_KEYS } from '../model/team-keys.ts';
import type { Written, WrittenMap } from '../model/written.ts';
import { isMap, jsonOf } from '../model/written.ts';

/**
 * A whole organization as one org file in JSON, an entity a line: every key that is not at its default, in the order of
 * the format; numbers exact. Reading it gives the same organization.
 */
export function writeOrg(organization: Organization): string {
  const context: WriteContext = {
    calendar: organization.calendar,
    keepsGiven: true,
    defaultIds: findDefaultIds(organization.handoffs),
  };
  const own = nestKeys(writeKeys(organization, ORGANIZATION_KEYS, context));
  const sections = sectionsOf(organization, own, context);
  const others = [...own].filter(([key]) => !sections.has(key));
  const isLast = ([key]: readonly [string, Written]): boolean => key.startsWith('x-');
  const lines = [
    '"ripple": 1',
    ...others.filter((pair) => !isLast(pair)).map(writePair),
    ...[...sections].flatMap(([key, section]) => writeSection(key, section)),
    ...others.filter(isLast).map(writePair),
  ];
  return `{\n${lines.map((line) => `  ${line}`).join(',\n')}\n}\n`;
}

/** In the order of the format. */
function sectionsOf(
  { teams, handoffs, scenarios, engagements, rules }: Organization,
  own: WrittenMap,
  context: WriteContext,
): ReadonlyMap<string, WrittenMap | readonly Written[]> {
  const ofRules = own.get('rules') ?? null;
  return new Map<string, WrittenMap | readonly Written[]>([
    ['teams', byId(teams, TEAM_KEYS, context)],
    ['handoffs', handoffs.map((handoff) => nestKeys(writeKeys(handoff, HANDOFF_KEYS, context)))],
    ['scenarios', byId(scenarios, SCENARIO_KEYS, context)],
    ['engagements', byId(engagements, ENGAGEMENT_KEYS, context)],
    ['rules', new Map([...writeRules(rules, context), ...(isMap(ofRules) ? ofRules : [])])],
  ]);
}

function byId<T extends { readonly id: string }>(
  entities: readonly T[],
  table: KeyTable<T>,
  context: WriteContext,
): WrittenMap {
  return new Map(entities.map((entity) => [entity.id, nestKeys(writeKeys(entity, table, context))]));
}

/** A rule with one setting is that setting, with several a list of them; one that says how strict it is alone is a word. */
function writeRules(rules: readonly RuleSetting[], context: WriteContext): WrittenMap {
  const settings = new Map<string, Written[]>();
  for (const setting of rules) {
    const keys = nestKeys(writeKeys(setting, RULE_KEYS, context));
    const severity = keys.size === 1 ? keys.get('severity') : undefined;
    settings.set(setting.rule, [...(settings.get(setting.rule) ?? []), severity ?? keys]);
  }
  return new Map([...settings].map(([rule, all]) => [rule, all.length === 1 ? (all[0] ?? null) : all]));
}

/** One of its entities a line; nothing where there is none. */
function writeSection(key: string, section: WrittenMap | readonly Written[]): string[] {
  const items = isMap(section) ? [...section].map(writePair) : section.map(jsonOf);
  if (items.length === 0) return [];
  const [open, close] = isMap(section) ? ['{', '}'] : ['[', ']'];
  return [`${JSON.stringify(key)}: ${open}\n${items.map((item) => `    ${item}`).join(',\n')}\n  ${close}`];
}

function writePair([key, value]: readonly [string, Written]): string {
  return `${JSON.stringify(key)}: ${jsonOf(value)}`;
}
