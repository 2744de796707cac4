import type { OrgModel } from '../analysis/org-model.ts';
import type { Calendar } from '../model/calendar.ts';
import { formatDuration } from '../model/duration.ts';
import type { CiReport, Finding, FindingEntity } from '../model/finding.ts';
import { findingPlace, fingerprintOf } from '../model/finding.ts';
import type { StressAnswer, StressResult, StressRow } from '../model/stress-result.ts';
import type { Naming } from '../report/naming.ts';
import { createNaming } from '../report/naming.ts';
import { countOf, describeIncident, formatCount } from '../report/phrases.ts';
import { placeOfRow } from '../report/stress-view.ts';
import type { ImpactGate } from './impact-findings.ts';
import { placeOfHandOff, placeOfTeam } from './place-of-entity.ts';
import { STRESS_KINDS } from './stress-kinds.ts';

/** A stress test as findings, place by place in the order of the ranking: all of them, since the gate looks at all. */
export function reportStress(model: OrgModel, answer: StressAnswer, gate: ImpactGate): CiReport {
  const { organization } = model;
  const { result, rows } = answer;
  const naming = createNaming(organization);
  const find = (row: StressRow, rule: string, comesTo: string, fails: boolean): Finding =>
    describe(model, row, {
      rule,
      message: `If ${describeRow(result, row, naming, organization.calendar)}, ${comesTo}.`,
      fails,
    });
  const findings = rows.flatMap((row) => [
    ...(row.promisesBroken > 0
      ? [find(row, 'breaks-promise', breaksHow(row), gate === 'broken-promise')]
      : []),
    ...(row.customerLate > 0
      ? [find(row, 'makes-customer-late', feltHow(row, organization.calendar), gate === 'customer-late')]
      : []),
  ]);
  const what = result.handoffs === undefined ? 'team' : 'hand-off';
  return {
    verb: 'stress',
    org: result.org,
    headline: `Customers wait after a problem at ${formatCount(result.hitCustomers)} of ${countOf(result.places, what)}`,
    kinds: STRESS_KINDS,
    findings,
    ...(organization.files[0] === undefined ? {} : { orgFile: organization.files[0].path }),
  };
}

function describeRow({ incident }: StressResult, row: StressRow, naming: Naming, calendar: Calendar): string {
  const own = 'outage' in row ? row.outage : undefined;
  return describeIncident(
    { ...incident, ...placeOfRow(row), outage: own ?? incident.outage ?? 0 },
    naming,
    calendar,
  );
}

function breaksHow({ promisesBroken }: StressRow): string {
  return `${countOf(promisesBroken, 'promise')} ${promisesBroken === 1 ? 'breaks' : 'break'}`;
}

function feltHow({ customers, worstCustomerLate }: StressRow, calendar: Calendar): string {
  const late = `${formatDuration(worstCustomerLate, calendar)} late`;
  return customers === 1
    ? `a customer is ${late}`
    : `${countOf(customers, 'customer')} feel it, the latest is ${late}`;
}

interface Described {
  readonly rule: string;
  readonly message: string;
  readonly fails: boolean;
}

function describe(model: OrgModel, row: StressRow, { rule, message, fails }: Described): Finding {
  const { id } = row;
  const isHandOff = 'from' in row;
  const entity: FindingEntity = { kind: isHandOff ? 'handoff' : 'team', id };
  return {
    rule,
    severity: fails ? 'error' : 'info',
    entity,
    about: '',
    fingerprint: fingerprintOf(rule, entity, ''),
    message,
    place: findingPlace(isHandOff ? placeOfHandOff(model, id) : placeOfTeam(model, id)),
    related: [],
    way: [],
    accepted: null,
    baseline: null,
    fails,
  };
}
