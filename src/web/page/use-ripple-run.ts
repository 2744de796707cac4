import { useCallback, useEffect, useState } from 'preact/hooks';

/** How far the ripple has run. */
export interface RippleRun {
  readonly hop: number;
  readonly isRunning: boolean;
  readonly stop: () => void;
}

/** How long a hop takes, and how long all of them together at most. */
const HOP_MILLISECONDS = 500;
const MOST_MILLISECONDS = 6000;

/**
 * Runs from hop 0 to the last one whenever `run` grows; at rest at once for those who want no motion, and whenever something
 * else changes (`subject`), such as while a slider is dragged.
 */
export function useRippleRun(run: number, last: number, subject: unknown): RippleRun {
  const [course, setCourse] = useState<Course>({ run: 0, subject: undefined, hop: 0 });
  const isStill = last === 0 || prefersReducedMotion();
  const isBegun = course.run === run;
  const isUnderWay = isBegun ? course.subject === subject && course.hop < last : run > 0;
  const isRunning = isUnderWay && !isStill;
  useEffect(() => {
    // Unless it was stopped before this came to be called.
    const begin = (before: Course): Course =>
      before.run === run ? before : { run, subject, hop: isStill ? Infinity : 0 };
    if (!isBegun) setCourse(begin);
  }, [isBegun, run, subject, isStill]);
  const tick = Math.min(HOP_MILLISECONDS, MOST_MILLISECONDS / Math.max(1, last));
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setInterval(() => setCourse(oneHopFurther), tick);
    return () => clearInterval(timer);
  }, [isRunning, tick, run]);
  const stop = useCallback(() => setCourse({ run, subject, hop: Infinity }), [run, subject]);
  return { hop: isRunning ? (isBegun ? course.hop : 0) : last, isRunning, stop };
}

interface Course {
  readonly run: number;
  readonly subject: unknown;
  readonly hop: number;
}

function oneHopFurther(course: Course): Course {
  return { ...course, hop: course.hop + 1 };
}

function prefersReducedMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
