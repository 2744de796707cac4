import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Box, Camera, Point, Sight, Size } from '../../camera.ts';
import { bringIntoSight, fit, isCut, lookAt, pan, start, zoom } from '../../camera.ts';

/** The window of the map and what can be done to what is seen through it. Nothing of it draws the map anew. */
export interface MapCamera {
  readonly frame: RefObject<SVGSVGElement | null>;
  readonly world: RefObject<SVGGElement | null>;
  /** All of the picture. */
  readonly fit: () => void;
  /** Nearer by a factor, farther under 1; around the middle where no point of the window is given. */
  readonly zoom: (factor: number, at?: Point) => void;
  readonly pan: (by: Point) => void;
  readonly show: (box: Box) => void;
  readonly lookAt: (box: Box) => void;
}

/**
 * A camera for a picture, and whether there is more of it than is seen through a camera that nobody has moved. It goes to where a
 * picture is first looked at until somebody moves it, and again for every other picture.
 */
export function useCamera(picture: Size, sight: Sight): [MapCamera, boolean] {
  const frame = useRef<SVGSVGElement>(null);
  const world = useRef<SVGGElement>(null);
  const [hasMore, setMore] = useState(false);
  const camera = useMemo(() => new MovedCamera(frame, world, setMore), []);
  const { legible } = sight;
  useLayoutEffect(() => {
    camera.open(picture, sight);
    return undefined;
    // What goes wrong later on comes into sight without a jump.
  }, [camera, picture, legible]);
  const isFirst = useRef(true);
  useLayoutEffect(() => {
    if (!isFirst.current) camera.lookFor(sight);
    isFirst.current = false;
  }, [camera, sight]);
  useLayoutEffect(() => {
    if (frame.current === null) return undefined;
    const observer = new ResizeObserver(() => camera.resize());
    observer.observe(frame.current);
    return () => observer.disconnect();
  }, [camera]);
  return [camera, hasMore];
}

/** Moves the one element that everything on the map stands in. */
class MovedCamera implements MapCamera {
  readonly frame: RefObject<SVGSVGElement | null>;
  readonly world: RefObject<SVGGElement | null>;
  private picture: Size = { width: 1, height: 1 };
  private window: Size = { width: 1, height: 1 };
  private sight: Sight = { boxes: [], lean: 0.5, legible: 0 };
  private readonly tellMore: (hasMore: boolean) => void;
  private at: Camera = { x: 0, y: 0, scale: 1 };
  private isMoved = false;
  private isAwaited = false;

  constructor(
    frame: RefObject<SVGSVGElement | null>,
    world: RefObject<SVGGElement | null>,
    tellMore: (hasMore: boolean) => void,
  ) {
    this.frame = frame;
    this.world = world;
    this.tellMore = tellMore;
  }

  open(picture: Size, sight: Sight): void {
    this.picture = picture;
    this.sight = sight;
    this.measure();
    this.begin();
  }

  /** Moved no more than it takes to see the first place that something goes wrong in. */
  lookFor(sight: Sight): void {
    this.sight = sight;
    const [first] = sight.boxes;
    if (first === undefined || sight.lean === 1) return;
    this.move(bringIntoSight(this.at, first, this.window));
  }

  /** Until somebody has moved the map it shows what it began with; afterwards its middle stays where it is. */
  resize(): void {
    const before = this.window;
    this.measure();
    if (!this.isMoved) return this.begin();
    const [dx, dy] = [this.window.width - before.width, this.window.height - before.height];
    this.move(pan(this.at, { x: dx / 2, y: dy / 2 }, this.picture, this.window));
  }

  private begin(): void {
    this.isMoved = false;
    this.move(start(this.picture, this.window, this.sight));
  }

  readonly fit = (): void => {
    this.isMoved = true;
    this.move(fit(this.picture, this.window));
  };

  readonly zoom = (factor: number, at?: Point): void => {
    const middle = { x: this.window.width / 2, y: this.window.height / 2 };
    this.isMoved = true;
    this.move(zoom(this.at, factor, at ?? middle, fit(this.picture, this.window).scale / 2));
  };

  readonly pan = (by: Point): void => {
    this.isMoved = true;
    this.move(pan(this.at, by, this.picture, this.window));
  };

  readonly show = (box: Box): void => {
    const after = bringIntoSight(this.at, box, this.window);
    if (after.x === this.at.x && after.y === this.at.y) return;
    this.isMoved = true;
    this.move(after);
  };

  readonly lookAt = (box: Box): void => {
    this.isMoved = true;
    this.move(lookAt(this.at, box, this.window));
  };

  private measure(): void {
    const { width = 1, height = 1 } = this.frame.current?.getBoundingClientRect() ?? {};
    this.window = { width, height };
  }

  /** At most once a frame, however often a wheel turns. */
  private move(after: Camera): void {
    this.at = after;
    if (this.isAwaited) return;
    this.isAwaited = true;
    requestAnimationFrame(() => {
      this.isAwaited = false;
      const { x, y, scale } = this.at;
      this.world.current?.setAttribute('transform', `translate(${x} ${y}) scale(${scale})`);
      this.tellMore(!this.isMoved && isCut(this.at, this.picture, this.window));
    });
  }
}
