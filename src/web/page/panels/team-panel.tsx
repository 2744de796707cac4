import type { VNode } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { formatDuration } from '../../../model/duration.ts';
import type { HandOff } from '../../../model/organization.ts';
import { countOf, describePromise, formatCount } from '../../../report/phrases.ts';
import { dayLate } from '../../day-late.ts';
import type { FarTeam, TeamFacts } from '../../team-facts.ts';
import { gatherTeamFacts } from '../../team-facts.ts';
import { usePage } from '../use-page.ts';
import { TeamLink } from './team-link.tsx';
import { Dangers, HowFar } from './team-tolerances.tsx';

const KINDS = {
  team: 'Team',
  role: 'Role',
  system: 'System',
  supplier: 'Supplier',
  customer: 'Customer',
} as const;

/** One team: who it is, what it gets and gives, and how far it is from hurting whom. */
export function TeamPanel({ teamId }: { readonly teamId: string }): VNode | null {
  const { model, dispatch } = usePage();
  const facts = useMemo(() => gatherTeamFacts(model, teamId), [model, teamId]);
  const title = useRef<HTMLHeadingElement>(null);
  const opener = useRef(document.activeElement);
  useEffect(() => {
    // Whoever walks over the map stays there, where the arrow keys go on; the panel comes into sight.
    if (opener.current?.closest('.map') === null) title.current?.focus();
    else title.current?.closest('section')?.scrollIntoView({ block: 'nearest' });
  }, []);
  if (facts === undefined) return null;
  const close = (): void => {
    dispatch({ does: 'look-at', team: undefined });
    if (opener.current instanceof HTMLElement && opener.current.isConnected) opener.current.focus();
    else document.querySelector<HTMLElement>('#incidents-title')?.focus();
  };
  return (
    <section
      class="panel team"
      aria-labelledby="team-title"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      <div class="card-head">
        <h2 id="team-title" tabIndex={-1} ref={title}>
          {facts.team.name}
        </h2>
        <button type="button" class="small" onClick={close}>
          Close
        </button>
      </div>
      <Who facts={facts} />
      <TeamButtons facts={facts} />
      <HandOffs title="Gets" empty="Gets nothing from anybody." handoffs={facts.gets} side="from" />
      <HandOffs title="Gives" empty="Gives nothing to anybody." handoffs={facts.gives} side="to" />
      <Customers facts={facts} />
      <HowFar facts={facts} />
      <Dangers facts={facts} />
    </section>
  );
}

function Who({ facts: { team } }: { readonly facts: TeamFacts }): VNode {
  const { data } = usePage();
  const { calendar } = data.organization;
  const own = [
    ...(team.leadHours > 0 ? [`takes ${formatDuration(team.leadHours, calendar)}`] : []),
    ...(team.bufferHours > 0 ? [`makes up for ${formatDuration(team.bufferHours, calendar)} itself`] : []),
  ];
  return (
    <>
      <p class="quiet">
        {[KINDS[team.kind], ...(team.group === '' ? [] : [team.group]), ...own].join(' · ')}
      </p>
      {team.description !== '' && <p>{team.description}</p>}
      {team.contact !== '' && <p>Contact: {team.contact}</p>}
    </>
  );
}

function TeamButtons({ facts: { team } }: { readonly facts: TeamFacts }): VNode {
  const { data, state, dispatch, goTo } = usePage();
  const isSet = state.incidents.some(({ target }) => 'team' in target && target.team === team.id);
  const incident = dayLate(team.id, data.organization.calendar);
  return (
    <p class="row no-print">
      <button
        type="button"
        class="control"
        disabled={isSet}
        onClick={() => dispatch({ does: 'add-incident', incident })}
      >
        {isSet ? 'It begins here' : 'Make it late here'}
      </button>
      <button type="button" class="control" onClick={() => goTo(team.id)}>
        Center on the map
      </button>
    </p>
  );
}

const MOST_HANDOFFS = 8;

function HandOffs({
  title,
  empty,
  handoffs,
  side,
}: {
  readonly title: string;
  readonly empty: string;
  readonly handoffs: readonly HandOff[];
  readonly side: 'from' | 'to';
}): VNode {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? handoffs : handoffs.slice(0, MOST_HANDOFFS);
  return (
    <>
      <h3>{handoffs.length === 0 ? title : `${title} (${formatCount(handoffs.length)})`}</h3>
      {handoffs.length === 0 && <p class="quiet">{empty}</p>}
      <ul class="facts">
        {shown.map((handoff) => (
          <li key={handoff.id}>
            {handoff.what === '' ? 'Work' : handoff.what} {side === 'from' ? 'from' : 'to'}{' '}
            <TeamLink id={handoff[side]} />
            <HandOffTerms handoff={handoff} />
          </li>
        ))}
      </ul>
      {handoffs.length > shown.length && (
        <button type="button" class="small" onClick={() => setWhole(true)}>
          Show all {formatCount(handoffs.length)}
        </button>
      )}
    </>
  );
}

/** What is needed of a hand-off, in their words; what is promised; how late it may be. */
function HandOffTerms({ handoff }: { readonly handoff: HandOff }): VNode {
  const { data } = usePage();
  const { calendar } = data.organization;
  const { needs, promise, slackHours, everyHours, feedback, neededShare } = handoff;
  const words = [needs.timing, needs.quality, needs.accuracy].filter((text) => text !== '');
  const promised = describePromise(promise, calendar);
  const terms = [
    ...(slackHours > 0 ? [`slack ${formatDuration(slackHours, calendar)}`] : []),
    ...(everyHours > 0 ? [`every ${formatDuration(everyHours, calendar)}`] : []),
    ...(handoff.anyOf === '' ? [] : [`any of “${handoff.anyOf}”`]),
    ...(feedback ? ['for the next round'] : []),
    ...(neededShare < 1 ? ['not needed every time'] : []),
  ];
  return (
    <>
      {words.length > 0 && <span class="detail">Needed: {words.join('; ')}</span>}
      {promised !== '' && <span class="detail">Promised: {promised}</span>}
      {terms.length > 0 && <span class="detail quiet">{terms.join(' · ')}</span>}
    </>
  );
}

const MOST_CUSTOMERS = 12;

function Customers({ facts: { customers, gives, team } }: { readonly facts: TeamFacts }): VNode | null {
  const { naming } = usePage();
  if (team.kind === 'customer' && gives.length === 0) return null;
  const inside = [...new Set(gives.map(({ to }) => to))].filter(
    (id) => naming.teamOf(id)?.kind !== 'customer',
  );
  const byHops = new Map<number, FarTeam[]>();
  for (const customer of customers.slice(0, MOST_CUSTOMERS))
    byHops.set(customer.hops, [...(byHops.get(customer.hops) ?? []), customer]);
  const left = customers.length - MOST_CUSTOMERS;
  return (
    <>
      <h3>Its customers</h3>
      <ul class="facts">
        <li>
          Inside: {inside.length === 0 ? 'nobody' : countOf(inside.length, 'team')} that{' '}
          {inside.length === 1 ? 'gets' : 'get'} its work.
        </li>
        {[...byHops].map(([hops, some]) => (
          <li key={hops}>
            Outside, {countOf(hops, 'hand-off')} away:{' '}
            {some.map(({ id }, i) => (
              <>
                {i > 0 && ', '}
                <TeamLink key={id} id={id} />
              </>
            ))}
          </li>
        ))}
        {left > 0 && <li>and {countOf(left, 'more customer')} further away.</li>}
        {customers.length === 0 && <li>Outside: no customer's work comes by here.</li>}
      </ul>
    </>
  );
}
