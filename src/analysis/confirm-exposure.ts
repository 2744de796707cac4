import type { ExposureAnswer } from '../model/exposure-answer.ts';
import type { ExposureResult } from '../model/exposure-result.ts';
import { answerExposure } from './answer-exposure.ts';
import { isSameResult } from './is-same-result.ts';
import type { OrgModel } from './org-model.ts';

/**
 * A saved result with all that explains it, where the map gives the same answer when it is asked again, to the last digit; undefined
 * where it does not: it is another map, or has changed since.
 */
export function confirmExposure(model: OrgModel, saved: ExposureResult): ExposureAnswer | undefined {
  const { target, limit, delay, quality, telling = 'declared', sources, withoutWay } = saved;
  if (!model.organization.teams.some(({ id }) => id === target)) return undefined;
  const answer = answerExposure(model, {
    target,
    ...(limit === null ? { promise: true } : { limitHours: limit }),
    delayHours: delay,
    qualityShare: quality ?? undefined,
    telling,
    // Whoever was left out by --depth or a selector is left out again.
    selected: new Set([...sources.map(({ id }) => id), ...withoutWay]),
  });
  return isSameResult(answer.result, saved) ? { ...answer, result: saved } : undefined;
}
