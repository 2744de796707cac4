import { writtenLines } from './fitted-lines.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';

/** What stands left of the words, in millimeters, as kit.css says. */
const LABEL = 24;

/** A line of a slip `width` millimeters wide: what it asks for, and the words, or room to write them. */
export function slipField(label: string, text: string, width: number): Html {
  const words = text === '' ? '' : writtenLines(text, { points: 9.5, millimeters: width - LABEL, lines: 2 });
  return html`<div class="slip-field">
    <span>${label}</span>
    <div>${words}</div>
  </div>`;
}
