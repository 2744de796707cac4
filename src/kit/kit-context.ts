import type { EngagementResult } from '../model/engagement-result.ts';
import type { GraphLayout } from '../model/graph-layout.ts';
import type { GraphResult } from '../model/graph-result.ts';
import type { Organization } from '../model/organization.ts';
import type { WorkshopResult } from '../model/workshop-result.ts';
import type { Language } from './language.ts';
import type { Paper } from './paper.ts';

/** All that the parts of the kit are made from. */
export interface KitContext {
  /** Anonymized where the workshop is. */
  readonly organization: Organization;
  readonly workshop: WorkshopResult;
  /** All engagements with nothing going wrong. */
  readonly engagements: EngagementResult;
  /** The cast and what it hands to each other, laid out. */
  readonly map: { readonly graph: GraphResult; readonly layout: GraphLayout };
  readonly language: Language;
  readonly paper: Paper;
}
