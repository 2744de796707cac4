import type { GraphLayout } from '../model/graph-layout.ts';
import type { GraphView } from '../model/graph-view.ts';
import type { Organization } from '../model/organization.ts';

/** Everything that the page knows: what the command line reads and lays out, so that the page only asks and shows. */
export interface PageData {
  readonly organization: Organization;
  /** The first is the whole map. */
  readonly pictures: readonly PagePicture[];
}

/** A picture of the map and where everything in it stands. */
export interface PagePicture {
  readonly view: GraphView;
  readonly layout: GraphLayout;
}

/** What the page knows as a text in JSON, without what the reader of the page can fill in; safe inside a script element. */
export function packPageData(data: PageData): string {
  return JSON.stringify(data).replaceAll('<', String.raw`\u003c`);
}

/** What was packed. */
export function unpackPageData(text: string): PageData {
  const data: PageData = JSON.parse(text);
  return data;
}
