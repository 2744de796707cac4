import type { Insertion } from './handoff-insertion.ts';

/** So many lines round a change tell where it belongs. */
const CONTEXT_LINES = 3;

const NO_LINE_END = '\n\\ No newline at end of file\n';

/** A line of the old text, and the lines that come instead; both with their ends. */
interface LineChange {
  readonly line: number;
  readonly instead: readonly string[];
}

/** What insertions, in ascending order, do to a file, as a unified diff that `git apply` takes. */
export function unifiedDiff(path: string, text: string, insertions: readonly Insertion[]): string {
  const lines = splitLines(text);
  const changes = changedLines(lines, insertions);
  const hunks: LineChange[][] = [];
  for (const change of changes) {
    const last = hunks.at(-1)?.at(-1);
    if (last !== undefined && change.line - last.line <= 2 * CONTEXT_LINES) hunks.at(-1)?.push(change);
    else hunks.push([change]);
  }
  let shift = 0;
  const written = hunks.map((hunk) => {
    const { body, added } = writeHunk(lines, hunk, shift);
    shift += added;
    return body;
  });
  return `--- ${writePath(`a/${path}`)}\n+++ ${writePath(`b/${path}`)}\n${written.join('')}`;
}

/** A text with insertions, in ascending order. */
export function insertAll(text: string, insertions: readonly Insertion[]): string {
  return insertions.reduceRight(
    (result, { offset, text: added }) => result.slice(0, offset) + added + result.slice(offset),
    text,
  );
}

function changedLines(lines: readonly string[], insertions: readonly Insertion[]): LineChange[] {
  const changes: LineChange[] = [];
  let start = 0;
  lines.forEach((line, i) => {
    const end = start + line.length;
    const isLast = i === lines.length - 1;
    const inside = insertions.filter(
      ({ offset }) => offset >= start && (offset < end || (isLast && offset === end)),
    );
    const here = inside.map(({ offset, text }) => ({ offset: offset - start, text }));
    if (here.length > 0) changes.push({ line: i, instead: splitLines(insertAll(line, here)) });
    start = end;
  });
  return changes;
}

function writeHunk(
  lines: readonly string[],
  changes: readonly LineChange[],
  shift: number,
): { body: string; added: number } {
  const instead = new Map(changes.map((change) => [change.line, change.instead]));
  const first = Math.max(0, (changes[0]?.line ?? 0) - CONTEXT_LINES);
  const after = Math.min(lines.length, (changes.at(-1)?.line ?? 0) + CONTEXT_LINES + 1);
  const body = lines.slice(first, after).flatMap((line, i) => {
    const now = instead.get(first + i);
    if (now === undefined) return [` ${line}`];
    const [same, ...rest] = now;
    return same === line
      ? [` ${line}`, ...rest.map((one) => `+${one}`)]
      : [`-${line}`, ...now.map((one) => `+${one}`)];
  });
  const count = (sign: string): number => body.filter((line) => line.startsWith(sign)).length;
  const [kept, removed, added] = [count(' '), count('-'), count('+')];
  const head = `@@ -${first + 1},${kept + removed} +${first + 1 + shift},${kept + added} @@\n`;
  return { body: head + body.map(endLine).join(''), added: added - removed };
}

function endLine(line: string): string {
  return line.endsWith('\n') ? line : line + NO_LINE_END;
}

/** With their ends; what follows the last end is a line only if there is something. */
function splitLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** As git writes it: what could end the name is written by its bytes, and a blank wants a tab behind the name. */
function writePath(path: string): string {
  if (!/["\\\p{Cc}\p{Cf}\u2028\u2029]/u.test(path)) return path.includes(' ') ? `${path}\t` : path;
  const bytes = [...new TextEncoder().encode(path)].map((byte) => {
    const character = String.fromCharCode(byte);
    if (character === '"' || character === '\\') return `\\${character}`;
    return byte >= 0x20 && byte < 0x7f ? character : `\\${byte.toString(8).padStart(3, '0')}`;
  });
  return `"${bytes.join('')}"`;
}
