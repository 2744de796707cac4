import type { ComparedMaps } from '../analysis/answer-diff.ts';
import type { DiffQuestion } from '../analysis/diff-question.ts';
import { handoffIdInHead, teamIdInHead, turnPair } from '../analysis/map-pair.ts';
import type { EffectEnd, EffectStep } from '../analysis/trace-effect.ts';
import { traceEffect } from '../analysis/trace-effect.ts';
import type { EffectPlace } from '../model/diff-impact.ts';
import { formatDuration } from '../model/duration.ts';
import type { Finding, FindingEntity, FindingStep } from '../model/finding.ts';
import { findingPlace, fingerprintOf } from '../model/finding.ts';
import type { HandOff } from '../model/organization.ts';
import { placeOf } from '../model/organization.ts';
import type { Place } from '../model/source-file.ts';
import { formatShare } from '../model/share.ts';
import type { DiffWords } from '../report/diff-words.ts';
import type { DiffCode } from './diff-kinds.ts';
import { DIFF_KINDS } from './diff-kinds.ts';
import type { ChangedPlace } from './place-of-change.ts';
import { findChangedPlace } from './place-of-change.ts';

/** What the findings of a comparison are made from. */
export interface DiffContext {
  readonly compared: ComparedMaps;
  readonly question: DiffQuestion;
  readonly words: DiffWords;
}

/** A finding before it is written down. */
export interface DiffDiscovery {
  readonly code: DiffCode;
  readonly entity: FindingEntity;
  readonly about?: string;
  readonly message: string;
  readonly place: Place | undefined;
  readonly related?: readonly { readonly message: string; readonly place: Place }[];
  readonly way?: readonly FindingStep[];
}

/** Writes a finding down. */
export function describeFinding(found: DiffDiscovery): Finding {
  const { code, entity, about = '', message, place, related = [], way = [] } = found;
  return {
    rule: code,
    severity: DIFF_KINDS.find((kind) => kind.code === code)?.severity ?? 'info',
    entity,
    about,
    fingerprint: fingerprintOf(code, entity, about),
    message,
    place: place === undefined ? null : findingPlace(place),
    related: related.map((step) => ({ message: step.message, place: findingPlace(step.place) })),
    way,
    accepted: null,
    baseline: null,
  };
}

/** The way of an effect, and what was changed on it. */
export interface ExplainedEffect {
  readonly changed: ChangedPlace | undefined;
  /** The first hand-off on the way in the base that the head has not: what does not come any more is never late. */
  readonly gone: HandOff | undefined;
  readonly way: readonly FindingStep[];
}

/**
 * The way by which an effect comes in the head, or by which it came in the base: `side` is where it is worse. Where that way
 * shows nothing changed, the other side's may.
 */
export function explainEffect(
  { compared, question, words }: DiffContext,
  place: EffectPlace,
  end: EffectEnd,
  side: 'base' | 'head',
): ExplainedEffect {
  const { pair, changed } = compared;
  const traceIn = (where: 'base' | 'head'): EffectStep[] => {
    if (where === 'head')
      return isKnown(compared, place, end, 'head') ? traceEffect(pair.head, place, end, question) : [];
    const turned = turnPair(pair);
    const at =
      'team' in end.at
        ? { team: teamIdInHead(turned, end.at.team) }
        : { handoff: handoffIdInHead(turned, end.at.handoff) };
    const there = place.under === 'stress' ? { ...place, id: teamIdInHead(turned, place.id) } : place;
    const before = { ...end, at };
    return isKnown(compared, there, before, 'base') ? traceEffect(pair.base, there, before, question) : [];
  };
  const steps = traceIn(side);
  const idsInHead = (of: readonly EffectStep[], where: 'base' | 'head'): string[] =>
    of.map(({ handoff }) => (where === 'head' ? handoff.id : handoffIdInHead(pair, handoff.id)));
  const other = side === 'head' ? 'base' : 'head';
  const found =
    findChangedPlace(pair, changed, idsInHead(steps, side)) ??
    findChangedPlace(pair, changed, idsInHead(traceIn(other), other));
  const gone =
    side === 'base' ? steps.find(({ handoff }) => !pair.match.handoffs.has(handoff.id))?.handoff : undefined;
  return { changed: found, gone, way: side === 'head' ? steps.map((step) => describeStep(words, step)) : [] };
}

/** Whether a side has all that an effect is about. */
function isKnown(
  { pair }: ComparedMaps,
  place: EffectPlace,
  { at }: EffectEnd,
  side: 'base' | 'head',
): boolean {
  const { organization, compiled } = pair[side];
  const hasEnd =
    'team' in at
      ? compiled.numberOfTeam.has(at.team)
      : organization.handoffs.some(({ id }) => id === at.handoff);
  return hasEnd && (place.under !== 'stress' || compiled.numberOfTeam.has(place.id));
}

function describeStep({ naming, calendar }: DiffWords, step: EffectStep): FindingStep {
  const { handoff, giverLate, arrives, carried } = step;
  const place = findingPlace(placeOf(handoff));
  const by = naming.handoff(handoff.id);
  if (carried !== null)
    return { message: `${by}: ${formatShare(carried)} not right`, place, handoff: handoff.id };
  const late = (hours: number): string => formatDuration(hours, calendar);
  return {
    message: `${by}: ${naming.team(handoff.from)} is ${late(giverLate)} late, ${late(arrives)} of it arrives`,
    place,
    handoff: handoff.id,
  };
}
