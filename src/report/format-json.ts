/** What a terminal obeys or hides; JSON.stringify itself escapes only what is below a space. */
const UNSEEN = /[\p{Cf}\p{Zl}\p{Zp}\u007f-\u009f]/gu;

/** An answer for machines, indented, a line break at the end; harmless where a terminal shows it. */
export function formatJson(answer: object): string {
  return `${escapeUnseen(JSON.stringify(answer, null, 2))}\n`;
}

/** The same JSON, in which what a terminal obeys or hides is written as `\u…`. */
export function escapeUnseen(json: string): string {
  return json.replaceAll(UNSEEN, escapeUnits);
}

function escapeUnits(text: string): string {
  return Array.from(
    { length: text.length },
    (_, i) => `\\u${text.charCodeAt(i).toString(16).padStart(4, '0')}`,
  ).join('');
}
