import { setFlagsFromString } from 'node:v8';

/** Four times the usual: how much a function runs, in bytes of its code, before V8 sees whether to optimize it. */
const INTERRUPT_BUDGET = 540_672;

/**
 * Most calls are over in a tenth of a second, and half of that was V8 optimizing functions whose work was nearly
 * done. Long ones notice nothing. Only for the V8 that this was measured on: others complain about flags that they
 * do not know.
 */
export function optimizeLater(): void {
  if (process.versions.v8.startsWith('11.')) setFlagsFromString(`--interrupt-budget=${INTERRUPT_BUDGET}`);
}
