import type { AliasEvent, Event, MappingEvent, ScalarEvent, SequenceEvent } from 'js-yaml';
import { EVENT_ID, SCALAR_STYLE } from 'js-yaml';
import type { Diagnostic } from '../model/diagnostic.ts';
import { createDiagnostic } from '../model/diagnostic.ts';
import { DiagnosticList, MOST_DIAGNOSTICS } from '../model/diagnostic-list.ts';
import { itemAt, numberAt } from '../model/indexed.ts';
import { placeOfNode } from '../model/located.ts';
import type { Place } from '../model/source-file.ts';
import type { Anchor } from './anchors.ts';
import { Anchors, MOST_ALIASED_NODES } from './anchors.ts';
import type { NodeEvent } from './event-text.ts';
import { EventText } from './event-text.ts';
import { KeyLists } from './key-lists.ts';
import { joinMerge, reportDuplicateKeys } from './merge-keys.ts';
import { Pile } from './pile.ts';
import type { Tape } from './tape.ts';
import { ON_TAPE } from './tape.ts';
import { isScalarAt, mapWith, nodeAt } from './tape-nodes.ts';

/** Where the next empty list item can be looked for. */
const EMPTY_ITEM_WITHIN = 1000;

/** A list or a map whose end has not come yet. */
interface OpenCollection {
  readonly index: number;
  readonly isMap: boolean;
  readonly anchor: Anchor | undefined;
  readonly weightBefore: number;
  /** Where its keys begin on the pile. */
  readonly firstKey: number;
  /** The key whose value comes next. */
  key: number | undefined;
  /** What the map's `<<` names. */
  merge: number | undefined;
  /** Whether the tape holds pairs that are none of the map's own. */
  isMixed: boolean;
}

/** Writes a parser's events on a tape, in one pass; anchors, aliases, merge keys and duplicate keys are settled here. */
export class TapeWriter {
  /** One more than a reading has room for, so that it is seen that there were more. */
  readonly diagnostics = new DiagnosticList(MOST_DIAGNOSTICS + 1);
  private readonly anchors = new Anchors();
  private readonly keyLists: KeyLists;
  private readonly stack: OpenCollection[] = [];
  private open: OpenCollection | undefined;
  /** The texts of the open maps' keys, and where they stand on the tape. */
  private readonly keys = new Pile<string>();
  private readonly keyIndices = new Pile<number>();
  private documents = 0;
  /** Where the node before stands. */
  private lastStart = 0;
  private lastEnd = 0;
  private text: EventText;
  private readonly tape: Tape;

  constructor(tape: Tape) {
    this.tape = tape;
    this.keyLists = new KeyLists(tape.keyLists);
    this.text = new EventText(tape.file, tape.file.text, 0);
  }

  /** How many collections are open. */
  get depth(): number {
    return this.stack.length;
  }

  /** Whether the innermost open collection is a map; undefined where none is open. */
  get isInMap(): boolean | undefined {
    return this.open?.isMap;
  }

  /** From now on events are of a text that begins at an offset of the file's. */
  turnTo(text: string, offset: number): void {
    this.text = new EventText(this.tape.file, text, offset);
  }

  /** Takes the next event; false where the rest is not to be used. */
  take(event: Event): boolean {
    if (event.type === EVENT_ID.DOCUMENT) {
      this.documents += 1;
      return true;
    }
    if (this.documents > 1) {
      this.report('several-documents', {}, this.text.placeOf(event));
      return false;
    }
    // The document's own end finds the stack empty and closes nothing.
    if (event.type === EVENT_ID.POP) this.close();
    else if (event.type === EVENT_ID.SCALAR) this.scalar(event);
    else if (event.type === EVENT_ID.ALIAS) this.alias(event);
    else this.collection(event);
    const tooMany = this.anchors.areTooMany();
    if (tooMany) {
      const place = this.placeAt(this.lastStart, this.lastEnd);
      this.report('too-many-aliases', { limit: MOST_ALIASED_NODES }, place);
    }
    if (!tooMany && !this.diagnostics.isFull) return true;
    // What is open will never be closed, and nobody is to decode it.
    this.tape.length = 0;
    return false;
  }

  private scalar(event: ScalarEvent): void {
    const { tape } = this;
    const { offset } = this.text;
    const tag = this.tagOf(event);
    const isPlain = event.style === SCALAR_STYLE.PLAIN && tag !== 'str' && tag !== '!';
    const hasPlace = event.valueStart >= 0;
    const start = hasPlace ? event.valueStart + offset : this.startOfNothing();
    const end = hasPlace
      ? Math.max(event.valueEnd + offset, start + (isPlain ? 0 : 1))
      : this.endOfNothing(start);
    const index = tape.add(isPlain ? ON_TAPE.plain : ON_TAPE.quoted, start, end);
    const isAsWritten = event.fast && event.valueEnd + offset === end;
    if (!isAsWritten) tape.texts.set(index, this.text.valueOf(event));
    this.anchors.weight += 1;
    this.put(index, start, end);
    if (event.anchorStart >= 0) this.anchors.add(this.text.anchorOf(event), index, 1);
  }

  /** An empty value has no place of its own: its key's place, or its dash, is where the reader looks. */
  private startOfNothing(): number {
    const { tape, lastEnd, open } = this;
    if (open === undefined || open.isMap || tape.length === open.index + 1) return this.lastStart;
    const rest = tape.file.text.slice(lastEnd, lastEnd + EMPTY_ITEM_WITHIN);
    const dash = /^[ \t]*-(?=\s|$)/m.exec(rest);
    return dash === null ? this.lastStart : lastEnd + dash.index + dash[0].length - 1;
  }

  private endOfNothing(start: number): number {
    return start === this.lastStart ? this.lastEnd : start + 1;
  }

  private collection(event: MappingEvent | SequenceEvent): void {
    this.tagOf(event);
    const isMap = event.type === EVENT_ID.MAPPING;
    const start = event.start + this.text.offset;
    const index = this.tape.add(isMap ? ON_TAPE.map : ON_TAPE.list, start, 0);
    const weightBefore = this.anchors.weight;
    this.anchors.weight += 1;
    this.put(index, start, start + 1);
    const anchor = event.anchorStart < 0 ? undefined : this.anchors.add(this.text.anchorOf(event), index);
    this.open = {
      index,
      isMap,
      anchor,
      weightBefore,
      firstKey: this.keys.size,
      key: undefined,
      merge: undefined,
      isMixed: false,
    };
    this.stack.push(this.open);
  }

  private close(): void {
    const closed = this.stack.pop();
    if (closed === undefined) return;
    this.open = this.stack.at(-1);
    this.tape.next[closed.index] = this.tape.length;
    if (closed.isMap) this.closeMap(closed);
    if (closed.anchor !== undefined) closed.anchor.weight = this.anchors.weight - closed.weightBefore;
  }

  private closeMap(closed: OpenCollection): void {
    const { tape } = this;
    const report = (diagnostic: Diagnostic): void => this.diagnostics.push(diagnostic);
    const { number, hasDuplicates } = this.keyLists.take(this.keys, closed.firstKey);
    tape.end[closed.index] = number;
    const ownKeys = this.keyIndices.takeFrom(closed.firstKey);
    if (hasDuplicates) reportDuplicateKeys(mapWith(tape, closed.index, ownKeys), report);
    if (!closed.isMixed) return;
    const own = mapWith(tape, closed.index, ownKeys);
    tape.kind[closed.index] = ON_TAPE.mergedMap;
    tape.mergedMaps.set(closed.index, own);
    if (closed.merge === undefined) return;
    const { map, looked } = joinMerge(own, nodeAt(tape, closed.merge), report);
    this.anchors.repeat(looked);
    for (const key of map.keys) this.keys.push(key);
    const joined = this.keyLists.take(this.keys, closed.firstKey);
    tape.mergedMaps.set(closed.index, { ...map, keys: itemAt(tape.keyLists, joined.number) });
  }

  private alias(event: AliasEvent): void {
    const name = this.text.anchorOf(event);
    const anchor = this.anchors.find(name);
    const place = this.text.placeOf(event);
    const { start, end } = place;
    if (anchor?.weight !== undefined) {
      this.anchors.repeat(anchor.weight);
      this.put(this.tape.add(ON_TAPE.alias, start, anchor.index), start, end);
      return;
    }
    if (anchor === undefined) {
      this.report('unknown-anchor', { name, nearest: this.anchors.findNearest(name) }, place);
    } else {
      this.report('alias-loop', { name }, place);
    }
    const nothing = this.tape.add(ON_TAPE.plain, start, end);
    this.tape.texts.set(nothing, '');
    this.put(nothing, start, end);
  }

  /** Puts a new node where it belongs: it is the whole text, an item, a key or a key's value. */
  private put(index: number, start: number, end: number): void {
    this.lastStart = start;
    this.lastEnd = end;
    const { open } = this;
    if (open?.isMap !== true) return;
    if (open.key === undefined) {
      open.key = index;
      if (!isScalarAt(this.tape, index)) this.report('key-not-text', {}, this.placeAt(start, end));
    } else {
      this.addPair(open, open.key, index);
      open.key = undefined;
    }
  }

  private addPair(open: OpenCollection, keyIndex: number, valueIndex: number): void {
    const key = nodeAt(this.tape, keyIndex);
    if (key.kind !== 'scalar') {
      // The value is dropped with it.
      open.isMixed = true;
    } else if (key.plain && key.text === '<<') {
      open.isMixed = true;
      if (open.merge === undefined) open.merge = valueIndex;
      else this.report('duplicate-key', { key: '<<' }, placeOfNode(key), this.placeOfCollection(open.index));
    } else {
      this.keys.push(key.text);
      this.keyIndices.push(keyIndex);
    }
  }

  /** The short name of an explicit tag, undefined without one. Tags that would need a meaning here are errors. */
  private tagOf(event: NodeEvent): string | undefined {
    if (event.tagStart < 0) return undefined;
    const raw = this.text.tagOf(event);
    const tag = raw.replace(/^!!|^!<tag:yaml\.org,2002:(.*)>$/, '$1');
    if (!KNOWN_TAGS.has(tag)) this.report('unsupported-tag', { tag: raw }, this.text.placeOfTag(event));
    return tag;
  }

  private placeOfCollection(index: number): Place {
    const start = numberAt(this.tape.start, index);
    return this.placeAt(start, start + 1);
  }

  private placeAt(start: number, end: number): Place {
    return { file: this.tape.file, start, end };
  }

  private report(...[code, args, place, ...related]: Parameters<typeof createDiagnostic>): void {
    this.diagnostics.push(createDiagnostic(code, args, place, ...related));
  }
}

const KNOWN_TAGS: ReadonlySet<string> = new Set(['!', 'str', 'null', 'bool', 'int', 'float', 'map', 'seq']);
