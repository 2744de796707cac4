import type { ExposureAnswer } from '../model/exposure-answer.ts';
import type { ExposureResult } from '../model/exposure-result.ts';
import type { ImpactAnswer } from '../model/impact-answer.ts';
import type { ImpactResult } from '../model/impact-result.ts';
import type { Organization } from '../model/organization.ts';
import type { SavedAnswer } from '../model/saved-answer.ts';
import type { StressAnswer, StressResult } from '../model/stress-result.ts';
import type { Block } from './blocks.ts';
import { presentCheck } from './present-check.ts';
import { presentDiff } from './present-diff.ts';
import { presentEngagement } from './present-engagement.ts';
import { presentExposure } from './present-exposure.ts';
import { presentImpact } from './present-impact.ts';
import { presentList } from './present-list.ts';
import { presentSavedGraph } from './present-saved-graph.ts';
import { presentStress } from './present-stress.ts';
import { presentStructure } from './present-structure.ts';
import { presentWhy } from './present-why.ts';

/** How a saved answer is shown. */
export interface SavedView {
  /** Everything, instead of what fits one screen. */
  readonly all: boolean;
  /** Whether the map is at hand; else the answer alone speaks. */
  readonly hasMap: boolean;
}

/**
 * A saved answer with the words of the call that gave it, as far as it carries them: what only the map or another ripple could tell
 * is not said.
 */
export function presentSaved(answer: SavedAnswer, organization: Organization, view: SavedView): Block[] {
  const { all } = view;
  switch (answer.kind) {
    case 'ripple/impact':
      return presentImpact(impactOfSaved(answer, organization, view), organization, {
        all,
        telling: answer.telling ?? 'declared',
      });
    case 'ripple/exposure':
      return presentExposure(exposureOfSaved(answer), organization, {
        all,
        telling: answer.telling ?? 'declared',
      });
    case 'ripple/stress': {
      const saved = stressOfSaved(answer);
      const top = saved.rows.length < answer.places ? saved.rows.length : undefined;
      return presentStress(saved, organization, { all, top, telling: answer.telling ?? 'declared' });
    }
    case 'ripple/why':
      return presentWhy(answer, organization, {
        all,
        telling: answer.telling ?? 'declared',
        ways: 1,
        command: undefined,
        moreWaysCommand: undefined,
        commandBack: undefined,
        commandFrom: undefined,
      });
    case 'ripple/structure':
      return presentStructure(answer, organization, { all });
    case 'ripple/engagement':
      return presentEngagement(answer, organization, {
        all,
        telling: answer.telling ?? 'declared',
        isOne: answer.engagements.length === 1,
        commandFor: undefined,
      });
    case 'ripple/check':
      return presentCheck(answer, {
        all,
        failOn: undefined,
        isListed: true,
        command: undefined,
        sourceOf: undefined,
      });
    case 'ripple/diff':
      return presentDiff(answer, organization, organization, { all, isSaved: !view.hasMap });
    case 'ripple/list': {
      const { calendar, currency } = organization;
      const shape = answer.groups === undefined ? 'teams' : 'groups';
      return presentList(answer, { shape, all, columns: undefined, units: { calendar, currency } });
    }
    default:
      return presentSavedGraph(answer, organization);
  }
}

/** Who is affected is who is listed; how it came about step by step, and what telling would change, is not in a result. */
function impactOfSaved(result: ImpactResult, { teams }: Organization, { hasMap }: SavedView): ImpactAnswer {
  return {
    result,
    affected: result.teams,
    chainIds: 0,
    steps: new Map(),
    missed: new Map(),
    brokenAnyway: [],
    saturated: [],
    isSteady: false,
    told: undefined,
    untold: undefined,
    // As the costs of a result are.
    roundsSummed: 50,
    customerCount: hasMap ? teams.filter(({ kind }) => kind === 'customer').length : undefined,
    loop: undefined,
  };
}

function exposureOfSaved(result: ExposureResult): ExposureAnswer {
  return { result, upstream: result.sources, withoutWay: result.withoutWay, brokenAnyway: [] };
}

function stressOfSaved(result: StressResult): StressAnswer {
  return { result, rows: result.teams ?? result.handoffs ?? [], measure: result.measure ?? [] };
}
