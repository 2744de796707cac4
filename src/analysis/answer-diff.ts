import type { DiffResult } from '../model/diff-result.ts';
import { compareImpact } from './compare-impact.ts';
import { compareStructure } from './compare-structure.ts';
import type { DiffQuestion } from './diff-question.ts';
import type { ChangedParts } from './find-changed-parts.ts';
import { findChangedParts } from './find-changed-parts.ts';
import { judgeDiff } from './judge-diff.ts';
import type { MapPair } from './map-pair.ts';
import { pairMaps } from './map-pair.ts';
import type { OrgModel } from './org-model.ts';

/** One of two maps, and what it is called: a path, a revision. */
export interface DiffMap {
  readonly label: string;
  readonly model: OrgModel;
}

/** What two maps come to, as yet without findings, and what they are made from. */
export interface ComparedMaps {
  readonly result: Omit<DiffResult, 'findings'>;
  /** @internal */
  readonly pair: MapPair;
  /** @internal */
  readonly changed: ChangedParts;
}

/** What changed between two maps, in the file and in what it does to customers and promises. */
export function answerDiff(base: DiffMap, head: DiffMap, question: DiffQuestion): ComparedMaps {
  const pair = pairMaps(base.model, head.model);
  const changed = findChangedParts(pair);
  const structure = compareStructure(base.model.organization, head.model.organization, pair.match);
  const impact = compareImpact(pair, changed, question);
  return {
    pair,
    changed,
    result: {
      kind: 'ripple/diff',
      version: 1,
      org: head.model.organization.name,
      base: describeSide(base),
      head: describeSide(head),
      verdict: judgeDiff(structure, impact, changed.isNothing),
      structure,
      impact,
    },
  };
}

function describeSide({ label, model }: DiffMap): DiffResult['base'] {
  return { label, files: model.organization.files.map(({ path }) => path) };
}
