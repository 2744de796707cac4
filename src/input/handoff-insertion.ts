import { isMap, isNode, isSeq, parseDocument } from 'yaml';
import type { SourceFile } from '../model/source-file.ts';
import { splitArrow } from './handoff-arrow.ts';

/** A hand-off of which nobody knows more than who gives to whom. */
export interface NewHandOff {
  readonly from: string;
  readonly to: string;
}

/** A text to be put into another one. */
export interface Insertion {
  readonly offset: number;
  readonly text: string;
}

/**
 * Where new hand-offs go into a file, behind the one of its list that ends last before an offset or stands there; undefined where
 * the file has no list of its own. Nothing that is there moves, so that comments and layout stay.
 */
export function insertHandOffs(
  file: SourceFile,
  added: readonly NewHandOff[],
  behind: number,
): Insertion | undefined {
  const { text } = file;
  // The tape knows where lists and maps begin; this parser knows where they end, too.
  const { contents } = parseDocument(text);
  const list = isMap(contents) ? contents.get('handoffs', true) : undefined;
  if (!isSeq(list) || !isNode(list)) return undefined;
  const items = list.items.flatMap((one) => (isNode(one) && one.range ? [one.range] : []));
  const range = items.findLast(([start]) => start <= behind) ?? items[0];
  if (range === undefined) return undefined;
  const end = range[0] + text.slice(range[0], range[1]).trimEnd().length;
  if (list.flow === true) return { offset: end, text: added.map((one) => `, ${writeFlow(one)}`).join('') };
  const dash = text.lastIndexOf('-', range[0] - 1);
  const lineStart = text.lastIndexOf('\n', dash) + 1;
  const indent = text.slice(lineStart, dash);
  if (indent.trim() !== '') return undefined;
  const rest = /^[^\r\n]*/.exec(text.slice(end))?.[0] ?? '';
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  return {
    offset: end + rest.length,
    text: added.map((one) => `${lineEnd}${indent}- ${writeBlock(one)}`).join(''),
  };
}

/** Why it is there, for whoever fills in the rest. */
const COMMENT = '# named in the survey: what is handed over?';

function writeBlock(handoff: NewHandOff): string {
  const arrow = arrowOf(handoff);
  return `${arrow ?? writeFlow(handoff)} ${COMMENT}`;
}

/** In quotation marks, so that it is JSON too. */
function writeFlow({ from, to }: NewHandOff): string {
  const arrow = arrowOf({ from, to });
  return arrow === undefined
    ? `{ "from": ${JSON.stringify(from)}, "to": ${JSON.stringify(to)} }`
    : `"${arrow}"`;
}

/** The short form, where the ids can be told from the arrow. */
function arrowOf({ from, to }: NewHandOff): string | undefined {
  const arrow = `${from} -> ${to}`;
  const split = splitArrow(arrow);
  const isPlain = /^[a-z0-9]/i.test(from) && split?.from === from && split.to === to;
  return isPlain ? arrow : undefined;
}
