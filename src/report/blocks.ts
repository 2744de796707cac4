/**
 * What an answer says, free of any format: presenters write blocks, renderers turn them into text, Markdown and
 * whatever comes later. Texts are untrusted and unescaped here; each renderer escapes for its own format.
 */
export type Block = Heading | Paragraph | Table | List | Callout | Commands | Details | Diagram;

/** A title; level 1 is the document's. */
export interface Heading {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  readonly text: Inline;
}

/** A few sentences. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: Inline;
}

/** Short statements, each on its own; `details` belong to the statement above them. `ordered`: one after the other. */
export interface List {
  readonly kind: 'list';
  readonly ordered?: boolean;
  readonly items: readonly ListItem[];
}

/** A statement, with what belongs to it. `source`: the line of a file that it is about, where a format can line up carets. */
export interface ListItem {
  readonly text: Inline;
  readonly details?: readonly Inline[];
  readonly source?: SourceLine;
}

/** A line of a file, harmless and cut to a window, and the carets under a part of it. */
export interface SourceLine {
  readonly line: number;
  readonly text: string;
  /** Spaces, then at least one caret. */
  readonly carets: string;
}

/** Rows of cells. `indent` of a row is its depth under its cause; it applies to the first column. */
export interface Table {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** A column of a table; numbers are aligned right. */
export interface Column {
  readonly title: string;
  readonly align: 'left' | 'right';
}

/** A row of a table, one cell a column. */
export interface Row {
  readonly indent: number;
  readonly cells: readonly Inline[];
}

/** Something that the reader must not miss. */
export interface Callout {
  readonly kind: 'callout';
  readonly tone: 'note' | 'warning';
  readonly text: Inline;
}

/** What only some readers want: folded away where a format can do that, below its summary where it can't. */
export interface Details {
  readonly kind: 'details';
  readonly summary: Inline;
  readonly blocks: readonly Block[];
}

/** A drawing in the language of Mermaid, names escaped for it; formats that cannot show it leave it out. */
export interface Diagram {
  readonly kind: 'diagram';
  readonly mermaid: string;
}

/** Commands worth running next, each with what it tells. */
export interface Commands {
  readonly kind: 'commands';
  readonly title: string;
  readonly commands: readonly { readonly command: string; readonly tells: string }[];
}

/** A run of text: plain, or spans with a meaning. How a meaning looks is the renderer's business. */
export type Inline = string | readonly Span[];

/** A piece of a run of text. */
export type Span = string | { readonly text: string; readonly mark: Mark };

/** strong: what the eye should find; late, fine: bad and good news; quiet: detail; code: to be typed as it is. */
export type Mark = 'strong' | 'late' | 'fine' | 'quiet' | 'code';
