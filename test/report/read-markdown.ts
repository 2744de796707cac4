import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

/** A document in GitHub Flavored Markdown. */
export type MarkdownRoot = ReturnType<typeof fromMarkdown>;
/** Any part of it. */
export type MarkdownNode = MarkdownRoot | MarkdownRoot['children'][number];

/** Read by a parser that is not ours. */
export function readMarkdown(markdown: string): MarkdownRoot {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

/** A node and all that is in it, in their order. */
export function* allNodes(node: MarkdownNode): Generator<MarkdownNode> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* allNodes(child);
}
