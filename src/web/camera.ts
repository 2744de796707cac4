/** How a picture is looked at: a point of it at (px, py) is seen at (x + scale * px, y + scale * py), in pixels. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** A width and a height. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A point of a picture or of the window that it is seen through. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A box in a picture. */
export interface Box extends Point, Size {}

/** Left free around a picture that fits. */
const MARGIN = 16;
/** Small pictures are not blown up beyond this. */
const LARGEST_FIT = 1.25;
/** The nearest that one gets. */
const LARGEST_SCALE = 4;

/** The camera that shows all of a picture, in the middle of its window. */
export function fit(picture: Size, window: Size): Camera {
  const scale = Math.min(
    LARGEST_FIT,
    roomFor(window.width) / Math.max(1, picture.width),
    roomFor(window.height) / Math.max(1, picture.height),
  );
  return {
    x: (window.width - scale * picture.width) / 2,
    y: (window.height - scale * picture.height) / 2,
    scale,
  };
}

/**
 * The camera that a picture is first seen through: all of it, unless it is so high or so wide that nobody could read it; then its
 * middle, so near that it has to be moved one way only.
 */
export function start(picture: Size, window: Size): Camera {
  const whole = fit(picture, window);
  const [across, down] = [
    roomFor(window.width) / Math.max(1, picture.width),
    roomFor(window.height) / Math.max(1, picture.height),
  ];
  const scale = Math.min(LEGIBLE_SCALE, Math.max(across, down));
  if (scale < LONG * whole.scale) return whole;
  const middle = { x: picture.width / 2, y: picture.height / 2 };
  return { x: window.width / 2 - scale * middle.x, y: window.height / 2 - scale * middle.y, scale };
}

const LEGIBLE_SCALE = 0.6;
/** How much nearer it has to be to be read that not seeing all of it is worth it. */
const LONG = 1.6;

function roomFor(length: number): number {
  return Math.max(1, length - 2 * MARGIN);
}

/** Nearer by a factor (farther under 1), with a point of the window standing still. */
export function zoom(camera: Camera, factor: number, at: Point, farthest: number): Camera {
  const least = Math.min(farthest, camera.scale);
  const scale = Math.min(LARGEST_SCALE, Math.max(least, camera.scale * factor));
  const by = scale / camera.scale;
  return { x: at.x - by * (at.x - camera.x), y: at.y - by * (at.y - camera.y), scale };
}

/** Moved by pixels of the window; a bit of the picture always stays in it. */
export function pan(camera: Camera, by: Point, picture: Size, window: Size): Camera {
  const within = (place: number, length: number, room: number): number =>
    Math.min(room - MARGIN * 3, Math.max(MARGIN * 3 - length * camera.scale, place));
  return {
    ...camera,
    x: within(camera.x + by.x, picture.width, window.width),
    y: within(camera.y + by.y, picture.height, window.height),
  };
}

/** Moved as little as it takes to see a box, in the middle where it is larger than the window. */
export function bringIntoSight(camera: Camera, box: Box, window: Size): Camera {
  return {
    ...camera,
    x: camera.x + shiftFor(camera.x + camera.scale * box.x, camera.scale * box.width, window.width),
    y: camera.y + shiftFor(camera.y + camera.scale * box.y, camera.scale * box.height, window.height),
  };
}

function shiftFor(edge: number, length: number, room: number): number {
  if (length > room - 2 * MARGIN) return (room - length) / 2 - edge;
  if (edge < MARGIN) return MARGIN - edge;
  return Math.min(0, room - MARGIN - (edge + length));
}

/** With a box in the middle of the window, near enough to be read. */
export function lookAt(camera: Camera, box: Box, window: Size): Camera {
  const scale = Math.max(camera.scale, READABLE_SCALE);
  return {
    x: window.width / 2 - scale * (box.x + box.width / 2),
    y: window.height / 2 - scale * (box.y + box.height / 2),
    scale,
  };
}

const READABLE_SCALE = 0.9;
