import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { Size } from '../../camera.ts';

/** What a page of paper has room for, in pixels: A4 and Letter on their side, without margins, title and legend. */
const PAPER: Size = { width: 980, height: 590 };

/** Printed, all of the map stands on one page however it was moved: the style sheet reads these. */
export function usePrintSize(frame: RefObject<SVGSVGElement | null>, { width, height }: Size): void {
  useLayoutEffect(() => {
    const scale = Math.min(1, PAPER.width / Math.max(1, width), PAPER.height / Math.max(1, height));
    const style = frame.current?.style;
    style?.setProperty('--print-scale', String(scale));
    style?.setProperty('--print-width', `${Math.ceil(width * scale)}px`);
    style?.setProperty('--print-height', `${Math.ceil(height * scale)}px`);
  }, [frame, width, height]);
}
