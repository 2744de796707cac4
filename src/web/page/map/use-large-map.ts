import { useEffect } from 'preact/hooks';
import { setMark } from '../set-mark.ts';
import type { Page } from '../use-page.ts';

/** A map that takes the whole window: nothing else is there to be seen or reached until the Escape key or the button takes it back. */
export function useLargeMap({ isMapLarge, setMapLarge }: Page): void {
  useEffect(() => {
    setMark('data-map', isMapLarge ? 'large' : undefined);
    if (!isMapLarge) return undefined;
    const leave = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      setMapLarge(false);
    };
    // Before the map itself takes the key for going back to the view before.
    addEventListener('keydown', leave, { capture: true });
    return () => removeEventListener('keydown', leave, { capture: true });
  }, [isMapLarge, setMapLarge]);
}
