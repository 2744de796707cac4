import type { ComponentChildren, VNode } from 'preact';
import type { Block, Inline, List, Span, Table } from '../../../report/blocks.ts';
import { cleanText } from '../../../model/clean-text.ts';

/** Blocks as elements, never as markup: whatever a name holds stays a text. Headings begin at `level`. */
export function ShowBlocks({
  blocks,
  level,
}: {
  readonly blocks: readonly Block[];
  readonly level: 2 | 3 | 4;
}): VNode {
  return <>{blocks.map((block) => showBlock(block, level))}</>;
}

function showBlock(block: Block, level: 2 | 3 | 4): VNode | null {
  switch (block.kind) {
    case 'heading':
      return <Title level={level}>{showInline(block.text)}</Title>;
    case 'paragraph':
      return <p>{showInline(block.text)}</p>;
    case 'list':
      return showList(block);
    case 'table':
      return showTable(block);
    case 'callout':
      return <p class={`callout ${block.tone}`}>{showInline(block.text)}</p>;
    case 'details':
      return (
        <details>
          <summary>{showInline(block.summary)}</summary>
          <ShowBlocks blocks={block.blocks} level={level} />
        </details>
      );
    // Commands and drawings are for those who have the command line; the page has buttons and the map.
    default:
      return null;
  }
}

/** A heading of a level that is known only here. */
export function Title({
  level,
  children,
}: {
  readonly level: 2 | 3 | 4;
  readonly children: ComponentChildren;
}): VNode {
  if (level === 2) return <h2>{children}</h2>;
  return level === 3 ? <h3>{children}</h3> : <h4>{children}</h4>;
}

function showList({ ordered, items }: List): VNode {
  const children = items.map(({ text, details = [] }) => (
    <li>
      {showInline(text)}
      {details.map((detail) => (
        <span class="detail">{showInline(detail)}</span>
      ))}
    </li>
  ));
  return ordered === true ? <ol>{children}</ol> : <ul>{children}</ul>;
}

function showTable({ columns, rows }: Table): VNode {
  return (
    <table>
      <thead>
        <tr>
          {columns.map(({ title, align }) => (
            <th scope="col" class={align}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ cells }) => (
          <tr>
            {cells.map((cell, i) => (
              <td class={columns[i]?.align ?? 'left'}>{showInline(cell)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A run of text with its marks. */
export function showInline(inline: Inline): ComponentChildren {
  return typeof inline === 'string' ? cleanText(inline) : inline.map(showSpan);
}

function showSpan(span: Span): ComponentChildren {
  if (typeof span === 'string') return cleanText(span);
  const text = cleanText(span.text);
  if (span.mark === 'code') return <code>{text}</code>;
  return span.mark === 'quiet' ? (
    <span class="quiet">{text}</span>
  ) : (
    <strong class={span.mark}>{text}</strong>
  );
}
