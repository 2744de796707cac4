import type { GraphLayout } from '../model/graph-layout.ts';
import type { GraphView } from '../model/graph-view.ts';

/** A picture of the map and where everything in it stands. */
export interface PagePicture {
  readonly view: GraphView;
  readonly layout: GraphLayout;
}
