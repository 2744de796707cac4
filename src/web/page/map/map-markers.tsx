import type { VNode } from 'preact';

/** The tips of arrows and the hatching, drawn once and named by the style sheet. */
export function MapMarkers(): VNode {
  return (
    <defs>
      {['rest', 'touched', 'late', 'spoilt'].map((name) => (
        <marker
          key={name}
          id={`tip-${name}`}
          class={`tip-${name}`}
          markerUnits="userSpaceOnUse"
          viewBox="0 0 10 10"
          refX="9"
          refY="5"
          markerWidth={name === 'rest' ? 8 : 11}
          markerHeight={name === 'rest' ? 8 : 11}
          orient="auto"
        >
          <path d="M0 1L10 5L0 9Z" />
        </marker>
      ))}
      <pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path class="hatch-line" d="M0 0V7" />
      </pattern>
    </defs>
  );
}
