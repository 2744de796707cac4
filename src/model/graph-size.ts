/** How much one picture shows before it is rolled up: more is a ball of wool that nobody reads. */
export interface GraphSize {
  readonly mostTeams: number;
  /** Of hand-offs, or of the arrows that stand for them. */
  readonly mostHandoffs: number;
}

/** A picture: SVG, DOT, D2 and the page. */
export const PICTURE_SIZE: GraphSize = { mostTeams: 120, mostHandoffs: 400 };

/** Many places that draw Mermaid refuse a few hundred arrows. */
export const MERMAID_SIZE: GraphSize = { mostTeams: 120, mostHandoffs: 250 };

/** How many neighbors outside an opened part stand by themselves, on each side of it. */
export const MOST_NEIGHBORS = 12;

const SIZES: Readonly<Record<string, GraphSize>> = {
  svg: PICTURE_SIZE,
  dot: PICTURE_SIZE,
  d2: PICTURE_SIZE,
  mermaid: MERMAID_SIZE,
};

/** What a format of `ripple graph` takes; undefined: it is data, and takes all. */
export function sizeOfFormat(format: string): GraphSize | undefined {
  return Object.hasOwn(SIZES, format) ? SIZES[format] : undefined;
}
