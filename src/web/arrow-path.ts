/** A placed arrow as the `d` of an SVG path. */
export function pathOf(points: readonly number[]): string {
  const [x = 0, y = 0] = points;
  return `M${x} ${y}C${points.slice(2).join(' ')}`;
}
