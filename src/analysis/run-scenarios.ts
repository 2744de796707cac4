import type { EngagementResult } from '../model/engagement-result.ts';
import type { ImpactAnswer } from '../model/impact-answer.ts';
import type { Scenario } from '../model/organization.ts';
import { answerEngagement } from './answer-engagement.ts';
import { answerImpact } from './answer-impact.ts';
import type { OrgModel } from './org-model.ts';

/** A declared scenario that has been run. */
export interface ScenarioRun {
  readonly id: string;
  readonly answer: ImpactAnswer;
  /** What it does to the declared engagements. */
  readonly engagements: () => EngagementResult;
}

/** What every declared scenario does, in document order. */
export function runScenarios(model: OrgModel): ScenarioRun[] {
  const { scenarios, engagements } = model.organization;
  return scenarios.map(({ id, incidents }: Scenario) => ({
    id,
    answer: answerImpact(model, { incidents, scenario: id }),
    engagements: () => answerEngagement(model, { engagements, incidents, scenario: id }),
  }));
}
