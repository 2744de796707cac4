import type { DiagnosticList } from '../model/diagnostic-list.ts';
import { createDiagnostic } from '../model/diagnostic.ts';
import type { SelectorProblem } from '../model/diagnostic-catalogue.ts';
import type { SourceFile } from '../model/source-file.ts';

/** A character of a word, or the empty one that a quotation mark leaves behind. */
export interface Letter {
  readonly text: string;
  /** plain: may be part of the syntax; star: stands for any characters; literal: only itself. */
  readonly role: 'plain' | 'star' | 'literal';
  /** Where it stands. */
  readonly start: number;
  readonly end: number;
}

/** What a selector consists of before anybody asks what it means. */
export type SelectorToken =
  /** Without letters: a word that has been reported already. */
  | { readonly kind: 'word'; readonly letters: readonly Letter[] }
  | { readonly kind: 'comma' | 'space'; readonly start: number; readonly end: number };

/** A backslash takes these out of the syntax. */
const ESCAPABLE = /^[\\*"',:+\s]$/;

/** Splits a selector at spaces and commas outside quotation marks, and says which characters are syntax. */
export function scanSelector(source: SourceFile, diagnostics: DiagnosticList): SelectorToken[] {
  return new Scanner(source, diagnostics).scan();
}

/** Reports what is wrong with a part of a selector. */
export function reportBadSelector(
  source: SourceFile,
  problem: SelectorProblem,
  { start, end }: { readonly start: number; readonly end: number },
  diagnostics: DiagnosticList,
): void {
  const text = source.text.slice(start, end);
  diagnostics.push(createDiagnostic('bad-selector', { text, problem }, { file: source, start, end }));
}

class Scanner {
  private readonly source: SourceFile;
  private readonly diagnostics: DiagnosticList;
  private readonly tokens: SelectorToken[] = [];
  private word: Letter[] = [];
  private isReported = false;
  private at = 0;

  constructor(source: SourceFile, diagnostics: DiagnosticList) {
    this.source = source;
    this.diagnostics = diagnostics;
  }

  scan(): SelectorToken[] {
    const { text } = this.source;
    while (this.at < text.length) {
      const character = text[this.at] ?? '';
      if (character === ',' || /\s/.test(character)) this.takeSeparator(character);
      else if ((character === '"' || character === "'") && this.beginsValue()) this.takeQuoted(character);
      else this.takeLetter(character === '*' ? 'star' : 'plain');
    }
    this.endWord();
    return this.tokens;
  }

  private takeSeparator(character: string): void {
    this.endWord();
    const start = this.at;
    this.at += 1;
    this.tokens.push({ kind: character === ',' ? 'comma' : 'space', start, end: this.at });
  }

  /** An apostrophe within a word is one. */
  private beginsValue(): boolean {
    const before = this.word.at(-1);
    return before === undefined || (before.role === 'plain' && (before.text === ':' || before.text === '+'));
  }

  private takeQuoted(mark: string): void {
    const { text } = this.source;
    const start = this.at;
    this.at += 1;
    this.word.push({ text: '', role: 'literal', start, end: this.at });
    while (this.at < text.length && text[this.at] !== mark)
      this.takeLetter(text[this.at] === '*' ? 'star' : 'literal');
    if (this.at >= text.length) {
      this.report('open-quote', { start, end: text.length });
      return;
    }
    this.at += 1;
    const end = /^[^\s,+]*/.exec(text.slice(this.at))?.[0].length ?? 0;
    if (end === 0) return;
    const rest = { start: this.at, end: this.at + end };
    this.report('after-quote', rest);
    this.at = rest.end;
  }

  private report(problem: SelectorProblem, place: { readonly start: number; readonly end: number }): void {
    this.isReported = true;
    reportBadSelector(this.source, problem, place, this.diagnostics);
  }

  private takeLetter(role: Letter['role']): void {
    const { text } = this.source;
    const start = this.at;
    const isEscaped = text[start] === '\\' && ESCAPABLE.test(text[start + 1] ?? '');
    this.at += isEscaped ? 2 : 1;
    const letter = isEscaped ? (text[start + 1] ?? '') : (text[start] ?? '');
    this.word.push({ text: letter, role: isEscaped ? 'literal' : role, start, end: this.at });
  }

  private endWord(): void {
    if (this.word.length > 0) this.tokens.push({ kind: 'word', letters: this.isReported ? [] : this.word });
    this.word = [];
    this.isReported = false;
  }
}
