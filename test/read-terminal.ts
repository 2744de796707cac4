/** What a terminal makes of an output: the text that is seen, and every order in it. */
export interface TerminalReading {
  readonly text: string;
  /** Escape sequences and control characters but line breaks, whole: `ESC[31m`, `BEL`. */
  readonly orders: readonly string[];
}

/** ESC begins an order; its C1 twin is one character. Strings (OSC, DCS, SOS, PM, APC) last until BEL or ST. */
const STRING_STARTS = new Set([']', 'P', 'X', '^', '_']);
const STRING_ENDS = new Set(['\u0007', '\u009c']);

/** Reads as ECMA-48 terminals do, one character after the other. */
export function readTerminal(output: string): TerminalReading {
  const orders: string[] = [];
  let text = '';
  let state: 'text' | 'escape' | 'sequence' | 'string' = 'text';
  let order = '';
  const end = (): void => {
    orders.push(order);
    order = '';
    state = 'text';
  };
  for (const character of output) {
    const code = character.codePointAt(0) ?? 0;
    if (state === 'text') {
      if (character === '\n' || (code >= 0x20 && code < 0x7f) || code > 0x9f) {
        text += character;
        continue;
      }
      order = character;
      const twin = code >= 0x80 && code <= 0x9f ? String.fromCharCode(code - 0x40) : '';
      if (character === '\u001b') state = 'escape';
      else if (twin === '[') state = 'sequence';
      else if (STRING_STARTS.has(twin)) state = 'string';
      else end();
      continue;
    }
    order += character;
    if (state === 'escape') {
      if (character === '[') state = 'sequence';
      else if (STRING_STARTS.has(character)) state = 'string';
      else if (code < 0x20 || code > 0x2f) end();
    } else if (state === 'sequence') {
      if (code >= 0x40 && code <= 0x7e) end();
    } else if (STRING_ENDS.has(character) || order.endsWith('\u001b\\')) {
      end();
    }
  }
  if (order !== '') end();
  return { text, orders };
}
