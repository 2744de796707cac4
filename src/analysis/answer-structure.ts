import type { Telling } from '../engine/network.ts';
import type { StressIncident } from '../model/stress-result.ts';
import type { StructureResult } from '../model/structure-result.ts';
import { describeAnyOfGroups } from './describe-any-of-groups.ts';
import { describeLoops } from './describe-loops.ts';
import { findOpenEnds } from './find-open-ends.ts';
import { findSingleSources, isPromised } from './find-single-sources.ts';
import type { OrgModel } from './org-model.ts';

/** What is asked of `stress --structure`: what the loops are tried with; a day's delay unless anything is said. */
export interface StructureQuestion {
  readonly incident?: StressIncident | undefined;
  readonly telling?: Telling | undefined;
}

/** What the shape of an organization says: its loops, its open ends, and where there is no second way. */
export function answerStructure(
  model: OrgModel,
  { incident, telling = 'declared' }: StructureQuestion = {},
): StructureResult {
  const { organization } = model;
  const tried = incident ?? { delay: organization.calendar.hoursPerDay, outage: 0, quality: 0, notice: 0 };
  return {
    kind: 'ripple/structure',
    version: 1,
    org: organization.name,
    incident: tried,
    loops: describeLoops(model, tried, telling),
    ...findOpenEnds(model),
    customers: organization.teams.filter(({ kind }) => kind === 'customer').length,
    promises: organization.handoffs.filter(isPromised).length,
    singleSources: findSingleSources(model),
    groups: describeAnyOfGroups(model),
  };
}
