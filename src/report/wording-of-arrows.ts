import type { DiagnosticArguments, MissingColon } from '../model/diagnostic-catalogue.ts';
import { quote } from './wording.ts';

/** Where what is handed over stands in the receiver's id: what to write instead. */
export function sayMissingColon({ arrow, what }: MissingColon): string {
  return `a colon is missing: ${quote(`${arrow}: ${what}`)}`;
}

/** A key beside `a -> b`, and the long form that has room for it. */
export function sayKeyBesideArrow(args: DiagnosticArguments['keys-beside-arrow']): string {
  const { key, arrow, from, to } = args;
  const start = `${quote(key)} cannot stand beside the short form ${quote(arrow)}`;
  if (key === 'from' || key === 'to') return `${start}; is a dash missing before it?`;
  const keys = key === 'what' ? 'what: …' : `what: …, ${cut(key)}: …`;
  return `${start}; write { from: ${cut(from)}, to: ${cut(to)}, ${keys} }`;
}

function cut(text: string): string {
  return quote(text).slice(1, -1);
}
