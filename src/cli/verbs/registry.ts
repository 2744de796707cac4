import type { VerbDefinition } from '../program.ts';
import { defineCheck } from './check.ts';
import { defineEngagement } from './engagement.ts';
import { defineExplain } from './explain.ts';
import { defineImpact } from './impact.ts';
import { defineInit } from './init.ts';
import { defineList } from './list.ts';
import { defineSchema } from './schema.ts';
import { defineWhy } from './why.ts';

/** All verbs in the order of the help. */
export const VERBS: readonly VerbDefinition[] = [
  defineInit,
  defineCheck,
  defineList,
  defineImpact,
  defineWhy,
  defineEngagement,
  defineExplain,
  defineSchema,
];
