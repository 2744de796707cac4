/**
 * The library's front door: read an organization, build it once, then ask. Texts come through a `FileReader`
 * that the caller passes in, so nothing here touches a disk, a clock or a network.
 *
 * @example
 * const { organization, diagnostics } = await readOrganization(['org.yaml'], reader);
 * if (organization !== undefined) {
 *   const model = buildModel(organization);
 *   const incident = { target: { team: 'claims' }, delayHours: 24, outageHours: 0, qualityShare: 0, noticeHours: 0 };
 *   const { result } = answerImpact(model, { incidents: [incident] });
 * }
 *
 * @module
 */
export type { EngagementQuestion } from './analysis/answer-engagement.ts';
export { answerEngagement } from './analysis/answer-engagement.ts';
export type { ImpactQuestion } from './analysis/answer-impact.ts';
export { answerImpact } from './analysis/answer-impact.ts';
export type { OrgModel } from './analysis/org-model.ts';
export { buildModel } from './analysis/org-model.ts';
export type { FileProblem, FileReader, FileReading } from './input/file-reader.ts';
export type { OrganizationReading } from './input/read-organization.ts';
export { readOrganization } from './input/read-organization.ts';
export type { Calendar } from './model/calendar.ts';
export type { Diagnostic } from './model/diagnostic.ts';
export type { DiagnosticCode } from './model/diagnostic-catalogue.ts';
export type { EngagementResult, EngagementStage, EngagementWay } from './model/engagement-result.ts';
export type { ImpactAnswer, ImpactStep } from './model/impact-answer.ts';
export type {
  ImpactHandOff,
  ImpactIncident,
  ImpactResult,
  ImpactTeam,
  ImpactTotals,
  PromiseState,
  RippleStatus,
} from './model/impact-result.ts';
export type {
  Engagement,
  HandOff,
  HandOffPromise,
  Incident,
  IncidentTarget,
  Organization,
  Risk,
  Scenario,
  Team,
  Workaround,
} from './model/organization.ts';
export { placeOf } from './model/organization.ts';
export type { Place, Position, SourceFile } from './model/source-file.ts';
export { positionAt } from './model/source-file.ts';
