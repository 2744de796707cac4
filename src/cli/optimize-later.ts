import { setFlagsFromString } from 'node:v8';

/** Four times the usual: how much a function runs, in bytes of its code, before V8 sees whether to optimize it. */
const INTERRUPT_BUDGET = 540_672;

/**
 * Most calls are over in a tenth of a second, and at some hundred hand-offs a quarter of it went into optimizing
 * functions whose work was nearly done (docs/performance.md); long ones notice nothing. Only for the V8 that this was
 * measured on: others complain about flags that they do not know.
 */
export function optimizeLater(): void {
  if (process.versions.v8.startsWith('11.')) setFlagsFromString(`--interrupt-budget=${INTERRUPT_BUDGET}`);
}
