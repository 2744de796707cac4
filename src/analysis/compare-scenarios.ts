import type { IncidentChanges, ScenarioChange } from '../model/diff-impact.ts';
import type { Incident, IncidentTarget, Scenario } from '../model/organization.ts';
import type { RippleComparison } from './compare-ripples.ts';
import type { MapPair } from './map-pair.ts';
import { handoffIdInHead, teamIdInHead, turnPair } from './map-pair.ts';
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
  const changes = comparison.changes();
  if (change === 'none') return { scenario: id, name, change, before, after, ...changes };
  comparison.base.run(placeIncidents(pair.base, incidentsAcross(turnPair(pair), incidents)));
  const underNew = comparison.changes();
  comparison.base.run(placeIncidents(pair.base, was.incidents));
  comparison.head.run(placeIncidents(pair.head, incidentsAcross(pair, was.incidents)));
  const underOld = comparison.changes();
  return { scenario: id, name, change, before, after, ...settle(changes, [underNew, underOld]) };
}

/** The base's incidents on what the head has too, by the ids there. */
function incidentsAcross(pair: MapPair, incidents: readonly Incident[]): Incident[] {
  const { head } = pair;
  const handoffs = new Set(head.organization.handoffs.map(({ id }) => id));
  return incidents
    .map((incident) => ({ ...incident, target: targetInHead(pair, incident.target) }))
    .filter(({ target }) =>
      'team' in target ? head.compiled.numberOfTeam.has(target.team) : handoffs.has(target.handoff),
    );
}

/** What is no change where both sides meet the same incidents, be they the new or the old ones, is because of the scenario. */
function settle(changes: IncidentChanges, alike: readonly IncidentChanges[]): IncidentChanges {
  const promises = new Set(
    alike.flatMap((one) => one.promises.map(({ handoff, change }) => `${change} ${handoff}`)),
  );
  const customers = new Set(alike.flatMap((one) => one.customers.map(({ customer }) => customer)));
  return {
    promises: changes.promises.map((promise) =>
      promise.change === 'dropped' || promises.has(`${promise.change} ${promise.handoff}`)
        ? promise
        : { ...promise, because: 'scenario' },
    ),
    customers: changes.customers.map((change) =>
      customers.has(change.customer) ? change : { ...change, because: 'scenario' },
    ),
  };
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
