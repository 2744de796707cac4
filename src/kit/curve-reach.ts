import type { GraphLayout } from '../model/graph-layout.ts';
import { numberAt } from '../model/indexed.ts';

/** How far arrows swing out above and below a layout, in its pixels. */
export interface CurveReach {
  readonly above: number;
  readonly below: number;
}

const STEPS = 12;
const BESIDE_LINE = 3;

/** Arrows are curves, and where many of them pass each other some leave the picture. */
export function curveReach({ arrows, height }: GraphLayout): CurveReach {
  let [top, bottom] = [0, height];
  for (const { points } of arrows) {
    for (let at = 0; at + 7 < points.length; at += 6) {
      for (let step = 0; step <= STEPS; step += 1) {
        const y = heightAt(points, at, step / STEPS);
        top = Math.min(top, y - BESIDE_LINE);
        bottom = Math.max(bottom, y + BESIDE_LINE);
      }
    }
  }
  return { above: Math.ceil(0 - top), below: Math.ceil(bottom - height) };
}

/** Of the cubic curve whose points begin at `at`. */
function heightAt(points: readonly number[], at: number, t: number): number {
  const weights = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3];
  return weights.reduce((sum, weight, i) => sum + weight * numberAt(points, at + 2 * i + 1), 0);
}
