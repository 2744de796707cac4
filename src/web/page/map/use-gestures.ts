import { useEffect } from 'preact/hooks';
import type { Point } from '../../camera.ts';
import type { MapCamera } from './use-camera.ts';

/** A hand that shakes does not drag. */
const LEAST_DRAG_PIXELS = 4;

/** What somebody did that scrolls the page instead of moving the map. */
export type GestureHint = 'wheel' | 'finger';

/**
 * Dragging with a mouse or a pen or two fingers moves the map, two fingers zoom it, as does the wheel with Ctrl or ⌘ (and so the
 * pinch of a touchpad). The bare wheel and a single finger scroll the page, as they do everywhere on it; `setHint` is told. Where
 * the map takes the whole window (`isAlone`) there is nothing to scroll, and a finger is enough.
 */
export function useGestures(
  camera: MapCamera,
  setHint: (hint: GestureHint | undefined) => void,
  isAlone: boolean,
): void {
  useEffect(() => {
    const frame = camera.frame.current;
    if (frame === null) return undefined;
    const gesture = new Gesture(frame, camera, { setHint, isAlone });
    const ending = new AbortController();
    const options = { signal: ending.signal };
    frame.addEventListener('wheel', (event) => turnWheel(event, camera, setHint), {
      ...options,
      passive: false,
    });
    frame.addEventListener('pointerdown', gesture.press, options);
    frame.addEventListener('pointermove', gesture.move, options);
    frame.addEventListener('pointerup', gesture.release, options);
    frame.addEventListener('pointercancel', gesture.lose, options);
    frame.addEventListener('touchmove', keepTwoFingers, { ...options, passive: false });
    frame.addEventListener('click', gesture.swallowClick, { ...options, capture: true });
    return () => ending.abort();
  }, [camera, setHint, isAlone]);
}

/** Some browsers zoom the page with two fingers, whatever the style sheet says of the map. */
function keepTwoFingers(event: TouchEvent): void {
  if (event.touches.length > 1 && event.cancelable) event.preventDefault();
}

function turnWheel(event: WheelEvent, camera: MapCamera, setHint: GestureRules['setHint']): void {
  if (!event.ctrlKey && !event.metaKey) return setHint('wheel');
  event.preventDefault();
  setHint(undefined);
  const frame = camera.frame.current?.getBoundingClientRect();
  if (frame === undefined) return;
  // A line of a wheel is some 16 pixels; a notch of it then zooms by about a fifth, a pinch as the fingers go.
  const pixels = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1);
  const factor = Math.exp(-Math.max(-60, Math.min(60, pixels)) / 200);
  camera.zoom(factor, { x: event.clientX - frame.left, y: event.clientY - frame.top });
}

/** What a single finger does, and who is told of it. */
interface GestureRules {
  readonly setHint: (hint: GestureHint | undefined) => void;
  readonly isAlone: boolean;
}

/** Pointers that are down, and what they do to the map. */
class Gesture {
  private readonly pointers = new Map<number, Point>();
  private begin: Point = { x: 0, y: 0 };
  private isDragging = false;
  private readonly frame: SVGSVGElement;
  private readonly camera: MapCamera;
  private readonly rules: GestureRules;

  constructor(frame: SVGSVGElement, camera: MapCamera, rules: GestureRules) {
    this.frame = frame;
    this.camera = camera;
    this.rules = rules;
  }

  readonly press = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    if (this.pointers.size === 0) {
      this.begin = pointOf(event);
      this.isDragging = false;
    }
    this.pointers.set(event.pointerId, pointOf(event));
  };

  readonly move = (event: PointerEvent): void => {
    const before = this.pointers.get(event.pointerId);
    if (before === undefined) return;
    const now = pointOf(event);
    if (!this.isDragging) {
      if (this.pointers.size < 2 && distance(this.begin, now) < LEAST_DRAG_PIXELS) return;
      if (this.scrollsPage(event)) return this.rules.setHint('finger');
      this.isDragging = true;
      this.rules.setHint(undefined);
      // From now on the map gets the moves, also those beyond its edge.
      for (const id of this.pointers.keys()) this.frame.setPointerCapture(id);
    }
    const other = [...this.pointers].find(([id]) => id !== event.pointerId)?.[1];
    this.pointers.set(event.pointerId, now);
    if (other === undefined) this.camera.pan({ x: now.x - before.x, y: now.y - before.y });
    else this.pinch(before, now, other);
  };

  private scrollsPage({ pointerType }: PointerEvent): boolean {
    return pointerType === 'touch' && this.pointers.size < 2 && !this.rules.isAlone;
  }

  /** The browser took the finger to scroll the page. */
  readonly lose = (event: PointerEvent): void => {
    if (this.pointers.has(event.pointerId) && this.scrollsPage(event)) this.rules.setHint('finger');
    this.release(event);
  };

  readonly release = (event: PointerEvent): void => {
    this.pointers.delete(event.pointerId);
  };

  /** The end of a drag is no click on what lies under it. */
  readonly swallowClick = (event: MouseEvent): void => {
    if (!this.isDragging) return;
    this.isDragging = false;
    event.stopPropagation();
    event.preventDefault();
  };

  private pinch(before: Point, now: Point, other: Point): void {
    const { left, top } = this.frame.getBoundingClientRect();
    const middle = { x: (now.x + other.x) / 2 - left, y: (now.y + other.y) / 2 - top };
    this.camera.pan({ x: (now.x - before.x) / 2, y: (now.y - before.y) / 2 });
    this.camera.zoom(distance(now, other) / Math.max(1, distance(before, other)), middle);
  }
}

function pointOf({ clientX, clientY }: PointerEvent): Point {
  return { x: clientX, y: clientY };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
