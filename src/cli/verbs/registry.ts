import type { VerbDefinition } from '../program.ts';
import { defineCheck } from './check.ts';
import { defineDiff } from './diff.ts';
import { defineEngagement } from './engagement.ts';
import { defineExplain } from './explain.ts';
import { defineExposure } from './exposure.ts';
import { defineGraph } from './graph.ts';
import { defineImpact } from './impact.ts';
import { defineInit } from './init.ts';
import { defineList } from './list.ts';
import { defineReport } from './report.ts';
import { defineSchema } from './schema.ts';
import { defineStress } from './stress.ts';
import { defineSurvey } from './survey.ts';
import { defineWhy } from './why.ts';
import { defineWorkshop } from './workshop.ts';

/** All verbs by their names, in the order of the help. */
export const VERBS: ReadonlyMap<string, VerbDefinition> = new Map([
  ['init', defineInit],
  ['check', defineCheck],
  ['list', defineList],
  ['impact', defineImpact],
  ['exposure', defineExposure],
  ['why', defineWhy],
  ['stress', defineStress],
  ['engagement', defineEngagement],
  ['diff', defineDiff],
  ['report', defineReport],
  ['graph', defineGraph],
  ['workshop', defineWorkshop],
  ['survey', defineSurvey],
  ['explain', defineExplain],
  ['schema', defineSchema],
]);

/** The verbs that a call can be about: where it begins with one, the others' options are of no use to it. */
export function verbsFor([first = '']: readonly string[]): readonly VerbDefinition[] {
  const asked = VERBS.get(first);
  return asked === undefined ? [...VERBS.values()] : [asked];
}
