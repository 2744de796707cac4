import type { ExposureAnswer } from '../model/exposure-answer.ts';
import type { ExposureResult } from '../model/exposure-result.ts';
import type { ShownImpact } from '../model/impact-answer.ts';
import type { ImpactResult } from '../model/impact-result.ts';
import type { Organization } from '../model/organization.ts';
import type { SavedPart } from '../model/saved-answer.ts';
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
import { formatCount, joinSome } from './phrases.ts';
import type { SavedMap } from './saved-organization.ts';

/** How a saved answer is shown. */
export interface SavedView {
  /** Everything, instead of what fits one screen. */
  readonly all: boolean;
  /** undefined where the map was not asked again. */
  readonly again?: AnsweredAgain | undefined;
}

/** What the named map answers to the same question, with all that explains it; `otherwise` where it is something else. */
export type AnsweredAgain =
  { readonly impact: ShownImpact } | { readonly exposure: ExposureAnswer } | 'otherwise';

/**
 * A saved answer with the words of the call that gave it, as far as it carries them: what only the map or another ripple could tell
 * is not said.
 */
export function presentSaved(answer: SavedPart, map: SavedMap, view: SavedView): Block[] {
  const blocks = presentPart(answer, map, view);
  const under = blocks[0]?.kind === 'heading' ? 1 : 0;
  return [
    ...blocks.slice(0, under),
    ...presentMisfit(map, view),
    ...blocks.slice(under),
    ...presentSource(map),
  ];
}

const MOST_NAMED = 5;

/** The answer may be about another map, or about this one before it was changed. */
function presentMisfit(map: SavedMap, { again }: SavedView): Block[] {
  const text = describeStrangers(map);
  if (text === undefined) return again === 'otherwise' ? [OTHERWISE] : [];
  return [{ kind: 'callout', tone: 'warning', text }];
}

/** That the answer speaks of teams that the named map does not have; undefined where it does not. */
export function describeStrangers({ strangers }: SavedMap): string | undefined {
  if (strangers.length === 0) return undefined;
  const they = strangers.length === 1 ? 'a team' : `${formatCount(strangers.length)} teams`;
  return `the answer speaks of ${they} that this map does not have (${joinSome(strangers, MOST_NAMED)}): it is about another map, or the map has changed since.`;
}

const OTHERWISE: Block = {
  kind: 'callout',
  tone: 'warning',
  text: 'asked the same today, this map answers otherwise: it has changed since, or is another one. Here stands what was saved.',
};

/** How durations are to be read. */
function presentSource({ isNamed }: SavedMap): Block[] {
  if (isNamed) return [];
  const text =
    'Shown from the saved answer alone: a day is taken to have 8 hours and a week 5 days, and money has no currency. With the org file beside it (-f) names, calendar and currency are its own.';
  return [{ kind: 'paragraph', text: [{ text, mark: 'quiet' }] }];
}

function presentPart(
  answer: SavedPart,
  { organization, isNamed }: SavedMap,
  { all, again }: SavedView,
): Block[] {
  switch (answer.kind) {
    case 'ripple/impact':
      return presentImpact(
        typeof again === 'object' && 'impact' in again
          ? again.impact
          : impactOfSaved(answer, isNamed ? organization : undefined),
        organization,
        { all, telling: answer.telling ?? 'declared' },
      );
    case 'ripple/exposure':
      return presentExposure(
        typeof again === 'object' && 'exposure' in again ? again.exposure : exposureOfSaved(answer),
        organization,
        { all, telling: answer.telling ?? 'declared' },
      );
    case 'ripple/stress': {
      const saved = stressOfSaved(answer);
      const top = saved.rows.length < answer.places ? saved.rows.length : undefined;
      return presentStress(saved, organization, { all, top, telling: answer.telling ?? 'declared' });
    }
    case 'ripple/why':
      return presentWhy(answer, organization, {
        ...WITHOUT_COMMANDS,
        all,
        telling: answer.telling ?? 'declared',
        ways: 1,
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
      return presentDiff(answer, organization, organization, { all, isSaved: !isNamed });
    case 'ripple/list': {
      const { calendar, currency } = organization;
      const shape = answer.groups === undefined ? 'teams' : 'groups';
      return presentList(answer, { shape, all, columns: undefined, units: { calendar, currency } });
    }
    default:
      return presentSavedGraph(answer, organization);
  }
}

/** The call is not saved, so nobody knows how the next one would begin. */
const WITHOUT_COMMANDS = {
  command: undefined,
  moreWaysCommand: undefined,
  commandBack: undefined,
  commandFrom: undefined,
};

/** Who is affected is who is listed; how it came about step by step, and what telling would change, is not in a result. */
function impactOfSaved(result: ImpactResult, named: Organization | undefined): ShownImpact {
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
    customerCount: named?.teams.filter(({ kind }) => kind === 'customer').length,
    loop: undefined,
  };
}

function exposureOfSaved(result: ExposureResult): ExposureAnswer {
  return { result, upstream: result.sources, withoutWay: result.withoutWay, brokenAnyway: [] };
}

function stressOfSaved(result: StressResult): StressAnswer {
  return { result, rows: result.teams ?? result.handoffs ?? [], measure: result.measure ?? [] };
}
