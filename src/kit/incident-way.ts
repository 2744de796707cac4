import { LEAST_HOURS } from '../model/noticeable.ts';
import type { WayStep } from '../model/why-result.ts';
import type { CardNames } from './card-names.ts';
import { CATALOGUE } from './catalogue.ts';
import { hoursFigure, shareFigure } from './figure.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import type { KitContext } from './kit-context.ts';
import { sayHtml } from './say-html.ts';
import { say } from './say.ts';

/** A hand-off of a way: who to whom, and what becomes of it there. */
export interface ToldStep {
  readonly head: Html;
  readonly reason: Html;
}

/** What becomes of the ripple at a hand-off, in the order of the model; how late it leaves is the end of the step before. */
export function tellStep(context: KitContext, names: CardNames, step: WayStep, isFirst: boolean): ToldStep {
  const leaves = isFirst ? sayTime(context, 'leaves', step.time?.leaves ?? 0) : [];
  const parts = [
    ...leaves,
    ...tellTime(context, step),
    ...tellQuality(context, step),
    ...tellTeam(context, step),
  ];
  const reasons = parts.map((part, i) => html`${i === 0 ? '' : ', '}${part}`);
  return {
    head: html`${names.team(step.from)} → ${names.team(step.to)}`,
    reason: html`${names.what(step.handoff)}: ${reasons}${parts.length === 0 ? '' : '; '}<b
        >${tellEnd(context, step)}</b
      >`,
  };
}

const WORDS = CATALOGUE.incident.reasons;

function tellTime(context: KitContext, { time, team, round, feedback }: WayStep): Html[] {
  const { language } = context;
  if (time === null) return [];
  const { toSlot, every, workaround, workaroundInTime } = time;
  return [
    ...(feedback ? [sayHtml(language, WORDS.again, { round })] : []),
    ...sayTime(context, 'slack', time.slack),
    ...(toSlot > LEAST_HOURS && every !== null
      ? [
          sayHtml(language, WORDS.slot, {
            time: hoursFigure(context, toSlot),
            every: hoursFigure(context, every),
          }),
        ]
      : []),
    ...sayTime(context, 'workaround', workaround),
    ...(workaround > LEAST_HOURS ? [] : sayTime(context, 'wouldSave', workaroundInTime)),
    ...sayTime(context, 'notBlocking', time.notBlocking),
    ...(team.backup === null ? [] : [html`${say(language, WORDS.backup)}`]),
  ];
}

/** Reasons that name a time, and nothing else. */
type TimeReason =
  'leaves' | 'slack' | 'workaround' | 'wouldSave' | 'notBlocking' | 'rework' | 'buffer' | 'own';

/** Nothing of what is no time. */
function sayTime(context: KitContext, reason: TimeReason, hours: number): Html[] {
  if (hours <= LEAST_HOURS) return [];
  return [sayHtml(context.language, WORDS[reason], { time: hoursFigure(context, hours) })];
}

function tellQuality({ language }: KitContext, { quality, carries }: WayStep): Html[] {
  if (quality === null || (carries !== 'defects' && carries !== 'rework')) return [];
  const share = (value: number): Html => shareFigure({ language }, value);
  return [
    sayHtml(language, WORDS.wrong, { share: share(quality.defects) }),
    ...(quality.catches > 0 ? [sayHtml(language, WORDS.found, { share: share(quality.catches) })] : []),
  ];
}

function tellTeam(context: KitContext, { team, carries }: WayStep): Html[] {
  if (carries === 'defects' || carries === 'switch') return [];
  return [
    ...sayTime(context, 'rework', team.rework),
    ...sayTime(context, 'buffer', team.buffer),
    ...sayTime(context, 'own', Math.max(team.outage, team.delay)),
  ];
}

function tellEnd(context: KitContext, { to, team, carries }: WayStep): Html {
  const { language, organization } = context;
  if (carries === 'defects' || carries === 'switch')
    return sayHtml(language, WORDS.spoilt, {
      share: shareFigure({ language }, team.defects),
      usual: shareFigure({ language }, team.baselineDefects),
    });
  if (team.late <= LEAST_HOURS) return html`${say(language, WORDS.onTime)}`;
  const isEnd = organization.teams.find(({ id }) => id === to)?.kind === 'customer';
  const time = hoursFigure(context, team.late);
  return sayHtml(language, isEnd ? WORDS.waits : WORDS.late, { time });
}
