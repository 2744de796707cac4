import type { Event, MappingEvent, ScalarEvent, SequenceEvent } from 'js-yaml';
import { EVENT_ID, SCALAR_STYLE, YAMLException, getScalarValue, parseEvents } from 'js-yaml';
import type { Diagnostic } from '../model/diagnostic.ts';
import { createDiagnostic } from '../model/diagnostic.ts';
import { DiagnosticList, MOST_DIAGNOSTICS } from '../model/diagnostic-list.ts';
import type { LocatedNode, MapNode, ScalarNode } from '../model/located.ts';
import { placeOfNode } from '../model/located.ts';
import { createNearestFinder } from '../model/nearest.ts';
import type { Place, SourceFile } from '../model/source-file.ts';
import { joinMerge, reportDuplicateKeys } from './merge-keys.ts';
import { classifySyntax } from './yaml-syntax.ts';

/** The root of a YAML text, or undefined where it has none that could be used. */
export interface YamlReading {
  readonly root: LocatedNode | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Set where the parser refused the text: it stops at the first syntax error. */
  readonly refused: boolean;
}

/** Aliases share their nodes here, but a decoder walks them once per use: a bomb of them must not go off there. */
export const MOST_ALIASED_NODES = 5_000_000;

const MOST_DEPTH = 100;

/** Where the next empty list item can be looked for. */
const EMPTY_ITEM_WITHIN = 1000;

/** Reads one YAML document into located nodes: anchors, aliases, merge keys and duplicate keys are settled here. */
export function parseYaml(file: SourceFile): YamlReading {
  let events: Event[];
  try {
    events = parseEvents(file.text, { maxDepth: MOST_DEPTH });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const at = Math.min(error.mark?.position ?? 0, file.text.length);
    const place = { file, start: at, end: at };
    const problem = classifySyntax(error.reason);
    const diagnostic = createDiagnostic('yaml-syntax', { message: error.reason, problem }, place);
    // A second reading is by recursion, and would only overflow the stack.
    return { root: undefined, diagnostics: [diagnostic], refused: problem !== 'too-deep' };
  }
  return new TreeBuilder(file).build(events);
}

interface Anchor {
  readonly node: LocatedNode;
  /** Nodes below it, aliases counted in full; undefined while it is still open. */
  weight: number | undefined;
}

interface OpenCollection {
  readonly node: Exclude<LocatedNode, ScalarNode>;
  readonly anchor: Anchor | undefined;
  readonly weightBefore: number;
  /** The key that waits for its value; null where the key was no text and its value is dropped. */
  key: ScalarNode | null | undefined;
  /** What the map's `<<` names. */
  merge: LocatedNode | undefined;
}

/** Turns the parser's events into nodes, one document, in one pass over an explicit stack. */
class TreeBuilder {
  /** One more than a reading has room for, so that it is seen that there were more. */
  private readonly diagnostics = new DiagnosticList(MOST_DIAGNOSTICS + 1);
  private readonly anchors = new Map<string, Anchor>();
  private readonly nearestAnchor = createNearestFinder({ [Symbol.iterator]: () => this.anchors.keys() });
  private readonly keyTexts = new Map<string, string>();
  private readonly stack: OpenCollection[] = [];
  private root: LocatedNode | undefined;
  /** Nodes so far, aliases counted in full; and how many of them only stand there by an alias or a merge. */
  private weight = 0;
  private aliased = 0;
  private lastPlace: Place;
  private readonly file: SourceFile;

  constructor(file: SourceFile) {
    this.file = file;
    this.lastPlace = { file, start: 0, end: 0 };
  }

  /** Takes the events out of their list one by one: together with the tree they would need twice the memory. */
  build(events: (Event | undefined)[]): YamlReading {
    let documents = 0;
    for (let i = 0; i < events.length; i++) {
      const event = events[i];
      events[i] = undefined;
      if (event === undefined) continue;
      if (event.type === EVENT_ID.DOCUMENT) {
        documents += 1;
      } else if (documents > 1) {
        this.report('several-documents', {}, this.placeOfEvent(event));
        break;
      } else {
        // The document's own end finds the stack empty and closes nothing.
        this.take(event);
        if (this.aliased > MOST_ALIASED_NODES) {
          this.report('too-many-aliases', { limit: MOST_ALIASED_NODES }, this.lastPlace);
          return { root: undefined, diagnostics: this.diagnostics.all, refused: false };
        }
        if (this.diagnostics.isFull) break;
      }
    }
    return { root: this.root, diagnostics: this.diagnostics.all, refused: false };
  }

  private take(event: Event): void {
    switch (event.type) {
      case EVENT_ID.SCALAR:
        this.add(this.scalar(event), event);
        return;
      case EVENT_ID.MAPPING:
      case EVENT_ID.SEQUENCE:
        this.open(event);
        return;
      case EVENT_ID.POP:
        this.close();
        return;
      case EVENT_ID.ALIAS:
        this.alias(this.file.text.slice(event.anchorStart, event.anchorEnd), this.placeOfEvent(event));
    }
  }

  private scalar(event: ScalarEvent): ScalarNode {
    const { file } = this;
    const tag = this.tagOf(event);
    const isText = tag === 'str' || tag === '!';
    if (event.valueStart < 0) {
      const { start, end } = this.placeOfNothing();
      return { kind: 'scalar', file, start, end, text: '', plain: !isText };
    }
    const text = getScalarValue(file.text, event);
    const plain = event.style === SCALAR_STYLE.PLAIN && !isText;
    const end = plain ? event.valueEnd : Math.max(event.valueEnd, event.valueStart + 1);
    return { kind: 'scalar', file, start: event.valueStart, end, text, plain };
  }

  /** An empty value has no place of its own: its key's place, or its dash, is where the reader looks. */
  private placeOfNothing(): Place {
    const { file, lastPlace } = this;
    const parent = this.stack[this.stack.length - 1]?.node;
    if (parent?.kind !== 'list' || parent.items.length === 0) return lastPlace;
    const rest = file.text.slice(lastPlace.end, lastPlace.end + EMPTY_ITEM_WITHIN);
    const dash = /^[ \t]*-(?=\s|$)/m.exec(rest);
    if (dash === null) return lastPlace;
    const start = lastPlace.end + dash.index + dash[0].length - 1;
    return { file, start, end: start + 1 };
  }

  private open(event: MappingEvent | SequenceEvent): void {
    const { file } = this;
    this.tagOf(event);
    const range = { file, start: event.start, end: event.start + 1 };
    const node: Exclude<LocatedNode, ScalarNode> =
      event.type === EVENT_ID.MAPPING
        ? { kind: 'map', ...range, keys: [], keyStarts: [], values: [] }
        : { kind: 'list', ...range, items: [] };
    const weightBefore = this.weight;
    const anchor = this.add(node, event);
    this.stack.push({ node, anchor, weightBefore, key: undefined, merge: undefined });
  }

  private close(): void {
    const closed = this.stack.pop();
    if (closed === undefined) return;
    if (closed.node.kind === 'map') this.closeMap(closed.node, closed.merge);
    if (closed.anchor !== undefined) closed.anchor.weight = this.weight - closed.weightBefore;
  }

  private closeMap(map: MapNode, merge: LocatedNode | undefined): void {
    const report = (diagnostic: Diagnostic): void => this.diagnostics.push(diagnostic);
    reportDuplicateKeys(map, report);
    if (merge !== undefined) this.repeat(joinMerge(map, merge, report));
    // A list that grew item by item keeps room for seventeen; a copy is as long as it is.
    map.keys = map.keys.slice();
    map.keyStarts = map.keyStarts.slice();
    map.values = map.values.slice();
  }

  private alias(name: string, place: Place): void {
    const anchor = this.anchors.get(name);
    if (anchor === undefined) {
      this.report('unknown-anchor', { name, nearest: this.nearestAnchor(name) }, place);
    } else if (anchor.weight === undefined) {
      this.report('alias-loop', { name }, place);
    } else {
      this.repeat(anchor.weight);
      this.place(anchor.node, place);
      return;
    }
    this.place({ kind: 'scalar', ...place, text: '', plain: true }, place);
  }

  private repeat(weight: number): void {
    this.weight += weight;
    this.aliased += weight;
  }

  /** Puts a new node where it belongs; returns its anchor, if it has one. */
  private add(node: LocatedNode, event: MappingEvent | ScalarEvent | SequenceEvent): Anchor | undefined {
    this.weight += 1;
    this.place(node, node);
    if (event.anchorStart < 0) return undefined;
    const anchor: Anchor = { node, weight: node.kind === 'scalar' ? 1 : undefined };
    this.anchors.set(this.file.text.slice(event.anchorStart, event.anchorEnd), anchor);
    return anchor;
  }

  private place(node: LocatedNode, place: Place): void {
    this.lastPlace = place;
    const parent = this.stack[this.stack.length - 1];
    if (parent === undefined) {
      this.root = node;
    } else if (parent.node.kind === 'list') {
      parent.node.items.push(node);
    } else if (parent.key === undefined) {
      if (node.kind === 'scalar') parent.key = node;
      else {
        parent.key = null;
        this.report('key-not-text', {}, place);
      }
    } else {
      if (parent.key !== null) this.addPair(parent, parent.node, parent.key, node);
      parent.key = undefined;
    }
  }

  private addPair(open: OpenCollection, map: MapNode, key: ScalarNode, value: LocatedNode): void {
    if (key.text === '<<' && key.plain) {
      if (open.merge === undefined) open.merge = value;
      else this.report('duplicate-key', { key: key.text }, placeOfNode(key), map);
      return;
    }
    // The same few keys stand in every map: one text for all of them.
    const text = this.keyTexts.get(key.text) ?? key.text;
    this.keyTexts.set(text, text);
    map.keys.push(text);
    map.keyStarts.push(key.start);
    map.values.push(value);
  }

  /** The short name of an explicit tag, undefined without one. Tags that would need a meaning here are errors. */
  private tagOf(event: MappingEvent | ScalarEvent | SequenceEvent): string | undefined {
    if (event.tagStart < 0) return undefined;
    const raw = this.file.text.slice(event.tagStart, event.tagEnd);
    const tag = raw.replace(/^!!|^!<tag:yaml\.org,2002:(.*)>$/, '$1');
    if (!KNOWN_TAGS.has(tag)) {
      this.report(
        'unsupported-tag',
        { tag: raw },
        { file: this.file, start: event.tagStart, end: event.tagEnd },
      );
    }
    return tag;
  }

  private placeOfEvent(event: Event): Place {
    const { file } = this;
    if (event.type === EVENT_ID.ALIAS) return { file, start: event.anchorStart - 1, end: event.anchorEnd };
    if (event.type === EVENT_ID.SCALAR && event.valueStart >= 0) {
      return { file, start: event.valueStart, end: event.valueEnd };
    }
    if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) {
      return { file, start: event.start, end: event.start + 1 };
    }
    return { file, start: file.text.length, end: file.text.length };
  }

  private report(...[code, args, place, ...related]: Parameters<typeof createDiagnostic>): void {
    this.diagnostics.push(createDiagnostic(code, args, place, ...related));
  }
}

const KNOWN_TAGS: ReadonlySet<string> = new Set(['!', 'str', 'null', 'bool', 'int', 'float', 'map', 'seq']);
