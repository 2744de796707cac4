import { outlineLoops } from '../../src/analysis/describe-loops.ts';
import type { OrgModel } from '../../src/analysis/org-model.ts';
import { formatDuration, parseDuration } from '../../src/model/duration.ts';
import { findingPlace } from '../../src/model/finding.ts';
import { once } from '../../src/model/once.ts';
import type { RuleCode, RuleOption } from '../../src/model/rule-catalogue.ts';
import { RULES } from '../../src/model/rule-catalogue.ts';
import type { Place } from '../../src/model/source-file.ts';
import { createNaming } from '../../src/report/naming.ts';
import type { Discovery, Rule, RuleContext } from '../../src/rules/rule.ts';

/** What a rule finds, with the options' defaults but for those given here, in hours or as counts. */
export function discoveriesOf<C extends RuleCode>(
  rule: Rule<C>,
  model: OrgModel,
  options: Readonly<Record<string, number>> = {},
): Discovery[] {
  return [...rule.find(contextOf(rule.code, model, options))];
}

function contextOf<C extends RuleCode>(
  code: C,
  model: OrgModel,
  options: Readonly<Record<string, number>>,
): RuleContext<C> {
  const { organization } = model;
  const known: Readonly<Record<string, RuleOption>> = RULES[code];
  return {
    model,
    naming: createNaming(organization),
    loops: once(() => outlineLoops(model)),
    earlyStops: () => [],
    stopEarly: () => undefined,
    duration: (hours) => formatDuration(hours, organization.calendar),
    unmetAcceptances: () => [],
    isOnAt: () => true,
    optionAt: (_entity, name) =>
      options[String(name)] ?? defaultOf(known[String(name)], organization.calendar),
  };
}

function defaultOf(option: RuleOption | undefined, calendar: Parameters<typeof parseDuration>[1]): number {
  if (option?.kind !== 'duration') return Number(option?.default);
  const reading = parseDuration(option.default, calendar);
  if ('problem' in reading) throw new Error(reading.problem);
  return reading.hours;
}

/** Entity, what tells it apart and line of everything found: `handoff a->b flu :12`. */
export function heads(discoveries: readonly Discovery[]): string[] {
  return discoveries.map(
    ({ entity, about = '', place }) => `${entity.kind} ${entity.id} ${about} :${lineOf(place)}`,
  );
}

/** The line of a place. */
export function lineOf(place: Place): number {
  return findingPlace(place).line;
}
