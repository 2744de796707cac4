/**
 * The library's front door: read an organization, build it once, then ask, and say it. Texts come through a
 * `FileReader` that the caller passes in, so nothing here touches a disk, a clock or a network. docs/library.md shows
 * it at work.
 *
 * @example
 * const reader = createMemoryReader({ 'org.yaml': text });
 * const { organization, diagnostics } = await readOrganization(['org.yaml'], reader);
 * if (organization === undefined) throw new Error(formatDiagnostics(diagnostics));
 * const incident = { target: { team: 'claims' }, delayHours: 24, outageHours: 0, qualityShare: 0, noticeHours: 0 };
 * const answer = answerImpact(buildModel(organization), { incidents: [incident] });
 * console.log(renderMarkdown(presentImpact(answer, organization)));
 *
 * @module
 */

// Reading: YAML texts to an Organization, and what is wrong with them.
export type { FileProblem, FileReader, FileReading, FileText } from './input/file-reader.ts';
export { createMemoryReader } from './input/memory-reader.ts';
export type { OrganizationReading } from './input/read-organization.ts';
export { readOrganization } from './input/read-organization.ts';
export type { Calendar } from './model/calendar.ts';
export { formatDuration, parseDuration } from './model/duration.ts';
export type { DurationProblem, DurationReading } from './model/duration.ts';
export type { Diagnostic } from './model/diagnostic.ts';
export type { DiagnosticCode, DiagnosticSeverity } from './model/diagnostic-catalogue.ts';
export type {
  Acceptance,
  DeclaredIncident,
  Engagement,
  Entity,
  ExtraKeys,
  HandOff,
  HandOffPromise,
  HandOffType,
  Incident,
  IncidentTarget,
  KeyPlaces,
  Needs,
  Organization,
  Risk,
  RiskEstimate,
  RuleOptions,
  RuleSetting,
  RuleSeverity,
  Scenario,
  Stage,
  StageNeed,
  Team,
  TeamKind,
  Workaround,
} from './model/organization.ts';
export { placeOf } from './model/organization.ts';
export type { RuleCode } from './model/rule-catalogue.ts';
export type { ListNode, LocatedNode, MapNode, ScalarNode } from './model/located.ts';
export type { Place, Position, SourceFile } from './model/source-file.ts';
export { positionAt } from './model/source-file.ts';

// Asking: build once, then any number of questions.
export type { EngagementQuestion } from './analysis/answer-engagement.ts';
export { answerEngagement } from './analysis/answer-engagement.ts';
export type { ExposureQuestion } from './analysis/answer-exposure.ts';
export { answerExposure } from './analysis/answer-exposure.ts';
export type { GraphQuestion } from './analysis/answer-graph.ts';
export { answerGraph } from './analysis/answer-graph.ts';
export type { ImpactQuestion } from './analysis/answer-impact.ts';
export { answerImpact } from './analysis/answer-impact.ts';
export type { ListQuestion } from './analysis/answer-list.ts';
export { answerList } from './analysis/answer-list.ts';
export type { ReportAnswer, ReportQuestion } from './analysis/answer-report.ts';
export { answerReport, stressOfReport } from './analysis/answer-report.ts';
export { answerSelection } from './analysis/answer-selection.ts';
export { answerStress } from './analysis/answer-stress.ts';
export type { StructureQuestion } from './analysis/answer-structure.ts';
export { answerStructure } from './analysis/answer-structure.ts';
export type { WorkshopQuestion } from './analysis/answer-workshop.ts';
export { answerWorkshop } from './analysis/answer-workshop.ts';
export { answerWhy } from './analysis/answer-why.ts';
export type { WhyQuestion } from './analysis/why-question.ts';
export type { OrgModel } from './analysis/org-model.ts';
export { buildModel } from './analysis/org-model.ts';
export type { StressPlan, StressQuestion, StressSizes } from './analysis/plan-stress.ts';
export { anonymizeOrganization } from './analysis/anonymize-organization.ts';
export type { Anonymized } from './analysis/anonymize-organization.ts';
export type { AnonymousName, AnonymousWords } from './model/anonymous-words.ts';
export { planStress } from './analysis/plan-stress.ts';
export { teamsWithin } from './analysis/teams-within.ts';
export { findDefeatedGroups } from './analysis/find-defeated-groups.ts';
export type { DiffMap } from './analysis/answer-diff.ts';
export type { DiffQuestion } from './analysis/diff-question.ts';
export { compareMaps } from './rules/compare-maps.ts';
export type { Telling } from './engine/network.ts';
export type { Swept } from './engine/sweep-all.ts';
export { sweepAll } from './engine/sweep-all.ts';
export type { Selection, SelectionRequest } from './model/selection.ts';
export type { EngagementResult, EngagementStage, EngagementWay } from './model/engagement-result.ts';
export type {
  ChoiceChange,
  CustomerChange,
  CustomerEffect,
  CustomerFate,
  CustomerSide,
  DiffImpact,
  EffectPlace,
  EffectSpread,
  IncidentChanges,
  IncidentFigures,
  LoopChange,
  PromiseCause,
  PromiseChange,
  PromiseEffect,
  PromiseFate,
  PromiseSide,
  ScenarioChange,
  SourceChange,
  StressChange,
  StressChanges,
  ToleranceChange,
  ToleranceEffect,
} from './model/diff-impact.ts';
export type { ReportResult } from './model/report-result.ts';
export type { DiffResult, DiffSide, DiffVerdict } from './model/diff-result.ts';
export type { DiffStructure, EntityChange, KeyChange } from './model/diff-structure.ts';
export type { ExposureAnswer } from './model/exposure-answer.ts';
export type {
  ExposureEnd,
  ExposureEndReason,
  ExposureGroup,
  ExposureResult,
  ExposureSource,
  ExposureTotals,
} from './model/exposure-result.ts';
export type { ImpactAnswer, ImpactStep, MissedParts, TellingTotals } from './model/impact-answer.ts';
export type { GraphLayout } from './model/graph-layout.ts';
export type {
  GraphResult,
  GraphResultArrow,
  GraphResultCluster,
  GraphResultNode,
  GraphRollUp,
} from './model/graph-result.ts';
export type { GraphSize } from './model/graph-size.ts';
export { MERMAID_SIZE, PICTURE_SIZE } from './model/graph-size.ts';
export type { GraphNodeKind } from './model/graph-view.ts';
export type {
  ImpactGroup,
  ImpactHandOff,
  ImpactIncident,
  ImpactResult,
  ImpactTeam,
  ImpactTotals,
  PromiseState,
  RippleStatus,
} from './model/impact-result.ts';
export type {
  CastMember,
  CastReason,
  WorkshopCard,
  WorkshopCardKind,
  WorkshopCardLevel,
  WorkshopResult,
  WorkshopStep,
  WorkshopStepKind,
} from './model/workshop-result.ts';
export type { WorkshopLevel } from './model/workshop-level.ts';
export type { ListGroup, ListHandOff, ListResult, ListTeam } from './model/list-result.ts';
export type {
  HiddenHubRule,
  StressAnswer,
  StressFigures,
  StressGroup,
  StressHandOff,
  StressIncident,
  StressMeasure,
  StressNumber,
  StressResult,
  StressRow,
  StressTeam,
  StressTolerance,
} from './model/stress-result.ts';
export type { DefeatedGroup } from './model/defeated-group.ts';
export type {
  AnyOfGroup,
  LoopCure,
  LoopHandOff,
  LoopWay,
  SharedGiver,
  SingleSource,
  StructureLoop,
  StructureResult,
} from './model/structure-result.ts';
export type {
  NearestWay,
  Needed,
  StepQuality,
  StepTeam,
  StepTime,
  Way,
  WayCarries,
  WayEnd,
  WayStep,
  WhyResult,
  WhyTeam,
} from './model/why-result.ts';

// Asking people: who knows whom they serve.
export { readAnswers } from './input/read-answers.ts';
export { answerSurvey } from './analysis/answer-survey.ts';
export { compareSurveys } from './analysis/compare-surveys.ts';
export { suggestPatch } from './input/suggest-patch.ts';
export type { SurveyComparison, SurveyResult } from './model/survey-result.ts';
export { presentSurvey } from './report/present-survey.ts';
export { presentSurveyComparison } from './report/present-survey-comparison.ts';
export type { SurveyView } from './report/survey-view.ts';

// Holding to rules: what the organization's own rules find, and what of it was known before.
export type {
  CiReport,
  Finding,
  FindingEntity,
  FindingKind,
  FindingPlace,
  FindingSeverity,
  FindingStep,
} from './model/finding.ts';
export { runRules } from './rules/run-rules.ts';
export { ruleKinds } from './rules/registry.ts';

// Saying: for people as text or Markdown; machines read the result itself.
export type { CheckDiagnostic } from './model/check-result.ts';
export type { Block } from './report/blocks.ts';
export { describeDiagnostics } from './report/describe-diagnostics.ts';
export type { DiagnosticOptions } from './report/format-diagnostics.ts';
export { formatDiagnostics } from './report/format-diagnostics.ts';
export type { DiffView } from './report/diff-view.ts';
export { presentDiff } from './report/present-diff.ts';
export type { ExposureView } from './report/exposure-view.ts';
export { presentExposure } from './report/present-exposure.ts';
export type { ImpactView } from './report/impact-view.ts';
export { presentImpact } from './report/present-impact.ts';
export type { StressView } from './report/stress-view.ts';
export { presentReport } from './report/present-report.ts';
export { presentStress } from './report/present-stress.ts';
export { presentStructure } from './report/present-structure.ts';
export type { StructureView } from './report/structure-view.ts';
export type { PrintedFile } from './kit/build-kit.ts';
export { buildKit } from './kit/build-kit.ts';
export { anonymousWords } from './kit/anonymous-words.ts';
export type { KitContext } from './kit/kit-context.ts';
export type { Language } from './kit/language.ts';
export type { Paper } from './kit/paper.ts';
export type { KitStyle } from './kit/render-kit-page.ts';
export { wallShape } from './kit/wall-shape.ts';
export { layOutGraph } from './layout/lay-out-graph.ts';
export { renderD2 } from './report/render-d2.ts';
export { renderDot } from './report/render-dot.ts';
export { renderGexf } from './report/render-gexf.ts';
export { renderGraphml } from './report/render-graphml.ts';
export { renderMermaid } from './report/render-mermaid.ts';
export { renderSvg } from './report/render-svg.ts';
export type { HtmlOptions } from './report/render-html.ts';
export { renderHtml } from './report/render-html.ts';
export { sumUpRules } from './report/sum-up-rules.ts';
export { writeOrg } from './report/write-org.ts';
export { renderMarkdown } from './report/render-markdown.ts';
export type { TextOptions } from './report/render-text.ts';
export { renderText } from './report/render-text.ts';
