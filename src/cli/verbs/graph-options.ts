import type { QuestionOptions } from '../incident-options.ts';

/** What `graph` can be written as: the first is text to read and to paste where Markdown is drawn, with no program to install. */
export const GRAPH_FORMATS = ['mermaid', 'svg', 'dot', 'd2', 'graphml', 'gexf', 'json', 'csv'] as const;

/** One of them. */
export type GraphFormat = (typeof GRAPH_FORMATS)[number];

/** The flags of `graph` as commander gives them. */
export interface GraphOptions extends QuestionOptions {
  readonly team: readonly string[];
  readonly select: readonly string[];
  readonly exclude: readonly string[];
  readonly by?: 'team' | 'group';
}
