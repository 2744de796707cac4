import type { CheckResult } from './check-result.ts';
import type { DiffResult } from './diff-result.ts';
import type { EngagementResult } from './engagement-result.ts';
import type { ExposureResult } from './exposure-result.ts';
import type { GraphResult } from './graph-result.ts';
import type { ImpactResult } from './impact-result.ts';
import type { ListResult } from './list-result.ts';
import type { ReportResult } from './report-result.ts';
import type { StressResult } from './stress-result.ts';
import type { StructureResult } from './structure-result.ts';
import type { WhyResult } from './why-result.ts';

/** An answer that a call has written as JSON, and that can be shown again. */
export type SavedAnswer =
  | ImpactResult
  | ExposureResult
  | WhyResult
  | StressResult
  | StructureResult
  | EngagementResult
  | CheckResult
  | DiffResult
  | ListResult
  | GraphResult
  | ReportResult;

/** One that holds no map; a report brings its own. */
export type SavedPart = Exclude<SavedAnswer, ReportResult>;
