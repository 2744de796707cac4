import { formatDuration } from '../model/duration.ts';
import type { Organization } from '../model/organization.ts';
import { formatShare } from '../model/share.ts';
import type { WhyResult } from '../model/why-result.ts';
import type { Block, Commands } from './blocks.ts';
import { createNaming } from './naming.ts';
import { LEAST_HOURS } from '../model/noticeable.ts';
import { describeIncident, describeTelling, formatChain, joinPhrases } from './phrases.ts';
import { describeOrigin, presentNearest } from './present-nearest-way.ts';
import { describeFelt, presentWays } from './present-ways.ts';
import type { WhyContext, WhyView } from './why-view.ts';

/** The answer to `why` for people: what arrives, then hand-off by hand-off how; or where it ends and what it takes. */
export function presentWhy(result: WhyResult, organization: Organization, view: WhyView): Block[] {
  const { calendar } = organization;
  const context: WhyContext = { result, organization, calendar, view, naming: createNaming(organization) };
  return [
    ...presentHeadline(context),
    ...presentWays(context),
    ...presentLack(context),
    ...presentOther(context),
    ...presentNearest(context),
    ...presentNext(context),
  ];
}

function presentHeadline(context: WhyContext): Block[] {
  const { result, organization, naming, calendar, view } = context;
  const scenario = organization.scenarios.find(({ id }) => id === result.scenario);
  const incidents = result.incidents.map((incident) => describeIncident(incident, naming, calendar));
  const asIf = describeTelling(view.telling);
  const outcome = describeOutcome(context);
  if (scenario === undefined)
    return [{ kind: 'heading', level: 1, text: `If ${joinPhrases(incidents)}${asIf}, ${outcome}.` }];
  return [
    { kind: 'heading', level: 1, text: `${scenario.name}${asIf}: ${outcome}.` },
    { kind: 'paragraph', text: `What happens: ${incidents.join('; ')}.` },
  ];
}

/** What the team at the end feels, by way of the place that was asked about or not. */
function describeOutcome(context: WhyContext): string {
  const { from, to, ways } = context.result;
  if ('team' in from && from.team === to.id) return describeReturn(context);
  const felt = describeFelt(context, to);
  if (felt === undefined) return `${to.name} feels nothing of it`;
  return ways.length > 0 ? felt : `${felt}, but not by way of ${describeOrigin(context)}`;
}

/** What comes back to the team that asks. */
function describeReturn({ result: { to, ways }, calendar }: WhyContext): string {
  const [first] = ways;
  if (first === undefined) return `nothing of it comes back to ${to.name}`;
  const share = `${formatShare(first.defects)} of its work not right`;
  const back = first.brings === 'late' ? `${formatDuration(first.late, calendar)} late` : share;
  return `it comes back to ${to.name}: ${back}`;
}

/** Whoever asked for several ways is told that there are no more. */
function presentLack({ result, view }: WhyContext): Block[] {
  if (view.ways === 1 || result.moreWays || result.ways.length === 0) return [];
  return [{ kind: 'paragraph', text: [{ text: 'No other way arrives.', mark: 'quiet' }] }];
}

/** Where another way than the one that was asked about holds the team up. */
function presentOther(context: WhyContext): Block[] {
  const { result, naming } = context;
  const { other, to } = result;
  if (other === null) return [];
  const [first] = other.steps;
  const from = first === undefined ? '' : naming.team(first.from);
  const chain = formatChain([from, ...other.steps.map((step) => naming.team(step.to))]);
  const text = `Another way decides how late ${to.name} is: ${chain}.`;
  return [{ kind: 'callout', tone: 'note', text }];
}

function presentNext({ result, view }: WhyContext): Block[] {
  const commands: Commands['commands'][number][] = [];
  const [first] = result.other?.steps ?? [];
  if (first !== undefined && view.commandFrom !== undefined) {
    const isPlace = result.incidents.some((place) => 'handoff' in place && place.handoff === first.handoff);
    const place = isPlace ? { handoff: first.handoff } : { team: first.from };
    commands.push({ command: view.commandFrom(place), tells: 'the other way, which decides' });
  }
  if (result.moreWays && view.moreWaysCommand !== undefined)
    commands.push({ command: view.moreWaysCommand, tells: 'further ways, worst first' });
  if (result.hops === null && result.hopsBack !== null && view.commandBack !== undefined)
    commands.push({ command: view.commandBack, tells: 'the question the other way round' });
  const isLate = result.ways.some(({ brings }) => brings === 'late');
  const canBeTold = result.ways.some(({ steps }) =>
    steps.some(({ time }) => time !== null && time.workaround < time.workaroundInTime - LEAST_HOURS),
  );
  if (isLate && canBeTold && view.telling === 'declared' && view.command !== undefined)
    commands.push({ command: `${view.command} --told`, tells: 'the same with every hand-off telling' });
  return commands.length === 0 ? [] : [{ kind: 'commands', title: 'Next:', commands }];
}
