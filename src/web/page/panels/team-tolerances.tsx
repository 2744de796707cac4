import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { countOf, formatCount } from '../../../report/phrases.ts';
import { sayTolerance } from '../../say-tolerance.ts';
import type { TeamFacts, Tolerance } from '../../team-facts.ts';
import { findDangers, findTolerancesOfSource } from '../../team-facts.ts';
import { usePage } from '../use-page.ts';
import { TeamLink } from './team-link.tsx';

/** A question that is answered when it is asked: exact, but not at once on a large map. */
function OnDemand({
  title,
  reckon,
}: {
  readonly title: string;
  readonly reckon: () => readonly VNode[];
}): VNode {
  const [found, setFound] = useState<readonly VNode[]>();
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <>
      <h3 tabIndex={-1} ref={heading}>
        {title}
      </h3>
      {found === undefined ? (
        <button
          type="button"
          class="control no-print"
          aria-label={`Work it out: ${title}`}
          onClick={() => {
            setFound(reckon());
            // The button is gone; what it was about stands below its heading.
            heading.current?.focus();
          }}
        >
          Work it out
        </button>
      ) : (
        <ul class="facts">{found}</ul>
      )}
    </>
  );
}

/** Each takes a search of its own, so not more than these. */
const MOST_SEARCHED = 12;

/** How late this team may be before each customer, or where there is none each receiver, feels it. */
export function HowFar({ facts }: { readonly facts: TeamFacts }): VNode | null {
  const { model } = usePage();
  const receivers = [...new Set(facts.gives.map(({ to }) => to))].map((id) => ({ id, hops: 1 }));
  const targets = (facts.customers.length > 0 ? facts.customers : receivers).filter(
    ({ id }) => id !== facts.team.id,
  );
  if (targets.length === 0) return null;
  const left = targets.length - MOST_SEARCHED;
  const reckon = (): VNode[] => [
    ...findTolerancesOfSource(model, facts.team.id, targets.slice(0, MOST_SEARCHED)).map(showTolerance),
    ...(left > 0
      ? [
          <li key="left">
            Reckoned for the {formatCount(MOST_SEARCHED)} nearest; {formatCount(left)} are further away.
          </li>,
        ]
      : []),
  ];
  return <OnDemand title="From when on do others feel its delay?" reckon={reckon} />;
}

const MOST_DANGERS = 6;

/** Who upstream could make this team late soonest. */
export function Dangers({ facts }: { readonly facts: TeamFacts }): VNode | null {
  const { model } = usePage();
  if (facts.gets.length === 0) return null;
  const reckon = (): VNode[] => {
    const near = findDangers(model, facts.team.id).filter(({ hours }) => hours !== Infinity);
    const left = near.length - MOST_DANGERS;
    if (near.length === 0) return [<li key="none">No delay upstream ever gets here.</li>];
    const more = <li key="left">and {countOf(left, 'more team')} that would have to be as late or later.</li>;
    return [...near.slice(0, MOST_DANGERS).map(showTolerance), ...(left > 0 ? [more] : [])];
  };
  return <OnDemand title="Whose delay does it feel first?" reckon={reckon} />;
}

function showTolerance(tolerance: Tolerance): VNode {
  return <ToleranceOf key={tolerance.id} tolerance={tolerance} />;
}

function ToleranceOf({ tolerance: { id, hops, hours } }: { readonly tolerance: Tolerance }): VNode {
  const { data } = usePage();
  return (
    <li>
      <TeamLink id={id} />: <strong>{sayTolerance(hours, data.organization.calendar)}</strong>{' '}
      <span class="quiet">({countOf(hops, 'hand-off')} away)</span>
    </li>
  );
}
