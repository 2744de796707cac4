import type { FileReader } from '../input/file-reader.ts';

/** Four times the usual: how much a function runs, in bytes of its code, before V8 sees whether to optimize it. */
const INTERRUPT_BUDGET = 540_672;

/** Below this a call is over before V8 would optimize anything, and to set the flag takes longer than it saves. */
const LEAST_LENGTH = 10_000;

/**
 * A reader that holds V8's optimizer back from the first long text on. Most calls are over in a tenth of a second, and
 * at some hundred hand-offs a quarter of it went into optimizing functions whose work was nearly done
 * (docs/performance.md); long ones notice nothing. Only for the V8 that this was measured on: others complain about
 * flags that they do not know.
 */
export function optimizingLater(reader: FileReader): FileReader {
  let isSet = !process.versions.v8.startsWith('11.');
  return {
    ...reader,
    read(path, decode) {
      const reading = reader.read(path, decode);
      if (!isSet && 'text' in reading && reading.text.length > LEAST_LENGTH) {
        isSet = true;
        // Loaded here, because loading it takes milliseconds too.
        process.getBuiltinModule('node:v8').setFlagsFromString(`--interrupt-budget=${INTERRUPT_BUDGET}`);
      }
      return reading;
    },
  };
}
