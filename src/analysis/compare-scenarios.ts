import type { ScenarioChange } from '../model/diff-impact.ts';
import type { Incident, IncidentTarget, Scenario } from '../model/organization.ts';
import type { RippleComparison } from './compare-ripples.ts';
import type { MapPair } from './map-pair.ts';
import { handoffIdInHead, teamIdInHead } from './map-pair.ts';
import { placeIncidents } from './place-incidents.ts';

/** Every declared scenario, each side with its own; those that only the base declares last. */
export function compareScenarios(pair: MapPair, comparison: RippleComparison): ScenarioChange[] {
  const { base, head } = pair;
  const before = new Map(
    base.organization.scenarios.map((scenario) => [pair.match.scenarios.get(scenario.id), scenario]),
  );
  return [
    ...head.organization.scenarios.map((scenario) =>
      compareScenario(pair, comparison, scenario, before.get(scenario.id)),
    ),
    ...base.organization.scenarios
      .filter(({ id }) => !pair.match.scenarios.has(id))
      .map(({ id, name, incidents }): ScenarioChange => {
        const figures = comparison.base.run(placeIncidents(base, incidents));
        return {
          scenario: id,
          name,
          change: 'removed',
          before: figures,
          after: null,
          promises: [],
          customers: [],
        };
      }),
  ];
}

function compareScenario(
  pair: MapPair,
  comparison: RippleComparison,
  { id, name, incidents }: Scenario,
  was: Scenario | undefined,
): ScenarioChange {
  const after = comparison.head.run(placeIncidents(pair.head, incidents));
  if (was === undefined) {
    const effects = comparison.effectsOfHead();
    return { scenario: id, name, change: 'added', before: null, after, ...effects };
  }
  const before = comparison.base.run(placeIncidents(pair.base, was.incidents));
  const change = isSameScenario(pair, was.incidents, incidents) ? 'none' : 'changed';
  return { scenario: id, name, change, before, after, ...comparison.changes() };
}

function isSameScenario(pair: MapPair, base: readonly Incident[], head: readonly Incident[]): boolean {
  return (
    base.length === head.length &&
    base.every((incident, i) => {
      const other = head[i];
      return other !== undefined && isSameIncident(pair, incident, other);
    })
  );
}

function isSameIncident(pair: MapPair, base: Incident, head: Incident): boolean {
  return (
    isSameTarget(targetInHead(pair, base.target), head.target) &&
    base.delayHours === head.delayHours &&
    base.outageHours === head.outageHours &&
    base.qualityShare === head.qualityShare &&
    base.noticeHours === head.noticeHours
  );
}

function targetInHead(pair: MapPair, target: IncidentTarget): IncidentTarget {
  return 'team' in target
    ? { team: teamIdInHead(pair, target.team) }
    : { handoff: handoffIdInHead(pair, target.handoff) };
}

function isSameTarget(a: IncidentTarget, b: IncidentTarget): boolean {
  if ('team' in a) return 'team' in b && a.team === b.team;
  return 'handoff' in b && a.handoff === b.handoff;
}
