import type { VNode } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { ImpactAnswer } from '../../../model/impact-answer.ts';
import { formatDuration } from '../../../model/duration.ts';
import { formatShare } from '../../../model/share.ts';
import type { ImpactContext } from '../../../report/impact-view.ts';
import { PLAIN_VIEW } from '../../../report/impact-view.ts';
import { countOf, describePromise, formatCount } from '../../../report/phrases.ts';
import { presentHeadline } from '../../../report/present-impact.ts';
import { presentNotes } from '../../../report/present-impact-notes.ts';
import { announceOutcome } from '../../announce-outcome.ts';
import { usePage } from '../use-page.ts';
import { GuessOutcome, GuessPanel } from './guess-panel.tsx';
import { ResultTable } from './result-table.tsx';
import { ShowBlocks, showInline } from './show-blocks.tsx';
import { TeamPanel } from './team-panel.tsx';

/** Who feels it: customers first, then everybody, each with its why; or the team that is looked at. */
export function ResultPanel(): VNode {
  const { state, answer, isShown } = usePage();
  useAnnouncements();
  return (
    <div class="side">
      {!isShown && <GuessPanel />}
      {isShown && answer !== undefined && <Felt answer={answer} />}
      {state.team !== undefined && <TeamPanel key={state.team} teamId={state.team} />}
      {isShown && answer === undefined && <Start />}
    </div>
  );
}

/** Long enough that a slider that is moved says only where it came to rest. */
const SETTLED_MILLISECONDS = 700;

/** Says what came of a change, once it has settled and the ripple has come to rest. */
function useAnnouncements(): void {
  const { data, naming, answer, isShown, isRunning, said, announce } = usePage();
  const { calendar } = data.organization;
  useEffect(() => {
    // Whoever has just come is told nothing of what has not been touched.
    if (!isShown || isRunning || (answer === undefined && said === '')) return undefined;
    const text = announceOutcome(answer, { calendar, naming });
    const timer = setTimeout(() => announce(text), SETTLED_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [answer, isShown, isRunning]);
}

/** Before anything goes wrong. */
function Start(): VNode {
  const { data } = usePage();
  const { teams, handoffs } = data.organization;
  return (
    <section class="panel results" aria-labelledby="result-title">
      <h2 id="result-title">Who feels it</h2>
      <p>
        {countOf(teams.length, 'team')}, {countOf(handoffs.length, 'hand-off')}, and nothing goes wrong yet.
        Say who is late, or pick a scenario: the ripple runs through the map, and here stands who feels it.
      </p>
      <p>Or click a team on the map to see what it gets, what it gives, and who depends on it.</p>
    </section>
  );
}

function Felt({ answer }: { readonly answer: ImpactAnswer }): VNode {
  const { data, naming, state } = usePage();
  const { organization } = data;
  const context: ImpactContext = useMemo(
    () => ({ answer, organization, naming, view: { ...PLAIN_VIEW, telling: state.telling } }),
    [answer, organization, naming, state.telling],
  );
  const [headline, ...happens] = presentHeadline(context);
  return (
    <section class="panel results" aria-labelledby="result-title">
      <h2 id="result-title">Who feels it</h2>
      <GuessOutcome />
      {headline?.kind === 'heading' && <p class="headline">{showInline(headline.text)}</p>}
      <ShowBlocks blocks={happens} level={3} />
      {answer.affected.length > 0 && <ResultTable answer={answer} />}
      <ShowBlocks blocks={presentNotes(context)} level={3} />
      <Promises answer={answer} />
    </section>
  );
}

/** More are counted. */
const MOST_PROMISES = 20;

/** The promises that this breaks, the latest first. */
function Promises({ answer }: { readonly answer: ImpactAnswer }): VNode | null {
  const { data, naming } = usePage();
  const { calendar } = data.organization;
  const broken = answer.result.handoffs
    .filter(({ promise }) => promise === 'broken')
    .toSorted((a, b) => b.late - a.late);
  if (broken.length === 0) return null;
  return (
    <>
      <h3>{broken.length === 1 ? 'A promise breaks' : `${formatCount(broken.length)} promises break`}</h3>
      <ul>
        {broken.slice(0, MOST_PROMISES).map(({ id, late, defects }) => {
          const promised = naming.handoffOf(id)?.promise;
          const missed = answer.missed.get(id);
          const facts = [
            ...(late > 0 ? [`${formatDuration(late, calendar)} late`] : []),
            ...(missed?.quality === true ? [`${formatShare(1 - defects)} right`] : []),
          ];
          return (
            <li key={id}>
              {naming.handoff(id)}: <strong class="late">{facts.join(', ')}</strong>
              {promised === undefined ? '' : `; promised ${describePromise(promised, calendar)}`}
            </li>
          );
        })}
        {broken.length > MOST_PROMISES && <li>and {formatCount(broken.length - MOST_PROMISES)} more.</li>}
      </ul>
    </>
  );
}
