import type { AliasEvent, Event, MappingEvent, ScalarEvent, SequenceEvent } from 'js-yaml';
import { EVENT_ID, getScalarValue } from 'js-yaml';
import type { Place, SourceFile } from '../model/source-file.ts';

/** An event that stands for a node. */
export type NodeEvent = MappingEvent | ScalarEvent | SequenceEvent;

/** The text that a parser's events speak of, a file's or a piece of it, and where it begins in the file. */
export class EventText {
  readonly file: SourceFile;
  readonly offset: number;
  private readonly text: string;

  constructor(file: SourceFile, text: string, offset: number) {
    this.file = file;
    this.text = text;
    this.offset = offset;
  }

  /** What a scalar says, without quotes, escapes and line breaks. */
  valueOf(event: ScalarEvent): string {
    return getScalarValue(this.text, event);
  }

  /** The name that an anchor gives, or that an alias uses. */
  anchorOf({ anchorStart, anchorEnd }: AliasEvent | NodeEvent): string {
    return this.text.slice(anchorStart, anchorEnd);
  }

  tagOf({ tagStart, tagEnd }: NodeEvent): string {
    return this.text.slice(tagStart, tagEnd);
  }

  placeOfTag({ tagStart, tagEnd }: NodeEvent): Place {
    return this.placeAt(tagStart, tagEnd);
  }

  /** Where an event stands; the end of the text where it stands nowhere. */
  placeOf(event: Event): Place {
    if (event.type === EVENT_ID.ALIAS) return this.placeAt(event.anchorStart - 1, event.anchorEnd);
    if (event.type === EVENT_ID.SCALAR && event.valueStart >= 0) {
      return this.placeAt(event.valueStart, event.valueEnd);
    }
    if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) {
      return this.placeAt(event.start, event.start + 1);
    }
    return this.placeAt(this.text.length, this.text.length);
  }

  private placeAt(start: number, end: number): Place {
    return { file: this.file, start: start + this.offset, end: end + this.offset };
  }
}
