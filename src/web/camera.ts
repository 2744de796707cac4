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

/** What a picture is first looked at for. */
export interface Sight {
  /** As many of these, from the first on, as there is room for; none: the middle of the picture. */
  readonly boxes: readonly Box[];
  /** How far to the right they stand: 0 at the left edge, 1 at the right one. */
  readonly lean: number;
  /** The smallest scale at which names can be read. */
  readonly legible: number;
}

/**
 * The camera that a picture is first seen through: all of it where its names can be read then; else just near enough to read them,
 * with what it is looked at for in sight and no more free room beside the picture than it takes.
 */
export function start(picture: Size, window: Size, { boxes, lean, legible }: Sight): Camera {
  const whole = fit(picture, window);
  if (whole.scale >= legible) return whole;
  const seen = { width: roomFor(window.width) / legible, height: roomFor(window.height) / legible };
  const at = boxAround(boxes, seen) ?? { x: 0, y: 0, ...picture };
  const place = (from: number, length: number, { all, room, share }: Line): number => {
    const least = room - MARGIN - legible * all;
    if (least > MARGIN) return (room - legible * all) / 2;
    const free = roomFor(room) - legible * length;
    return Math.min(MARGIN, Math.max(least, MARGIN + share * free - legible * from));
  };
  return {
    x: place(at.x, at.width, { all: picture.width, room: window.width, share: lean }),
    y: place(at.y, at.height, { all: picture.height, room: window.height, share: 0.5 }),
    scale: legible,
  };
}

/** A picture and its window in one direction, and the share of the free room that comes before what is looked at. */
interface Line {
  readonly all: number;
  readonly room: number;
  readonly share: number;
}

/** The box around as many of the boxes, from the first on, as there is room for. */
function boxAround([first, ...others]: readonly Box[], room: Size): Box | undefined {
  if (first === undefined) return undefined;
  return others.reduce((before, box) => {
    const [x, y] = [Math.min(before.x, box.x), Math.min(before.y, box.y)];
    const width = Math.max(before.x + before.width, box.x + box.width) - x;
    const height = Math.max(before.y + before.height, box.y + box.height) - y;
    return width <= room.width && height <= room.height ? { x, y, width, height } : before;
  }, first);
}

/** Whether a bit of the picture lies outside of its window. */
export function isCut({ x, y, scale }: Camera, picture: Size, window: Size): boolean {
  const right = x + scale * picture.width;
  const bottom = y + scale * picture.height;
  return x < -1 || y < -1 || right > window.width + 1 || bottom > window.height + 1;
}

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
