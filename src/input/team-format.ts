import type { Calendar } from '../model/calendar.ts';
import type { Risk, RiskEstimate, Team } from '../model/organization.ts';
import { TEAM_KINDS } from '../model/organization.ts';
import type { Place } from '../model/source-file.ts';
import { placeOfNode } from '../model/located.ts';
import { ACCEPTANCES, ACCEPT_ABOUT } from './acceptance-format.ts';
import type { Draft } from './record-type.ts';
import { NO_EXTRA, RecordType, field } from './record-type.ts';
import { COST_RATE, DURATION, SHARE, TEXT, oneOf } from './scalar-types.ts';
import type { ValueType } from './value-type.ts';
import { NONE, listOf, report } from './value-type.ts';

function riskEstimate(
  amount: ValueType<number>,
  examples: readonly string[],
): RecordType<Draft<RiskEstimate>> {
  const needed = { required: true };
  return new RecordType<Draft<RiskEstimate>>({
    name: 'a risk',
    create: () => ({ chanceShare: 0, low: 0, likely: 0, high: 0 }),
    fields: {
      chance: field('chanceShare', SHARE, 'How likely it is, per round.', { ...needed, examples: ['20%'] }),
      low: field('low', amount, 'The least that is to be expected if it happens.', { ...needed, examples }),
      likely: field('likely', amount, 'What is most likely if it happens.', { ...needed, examples }),
      high: field('high', amount, 'The most that is to be expected if it happens.', { ...needed, examples }),
    },
    check(risk, node, context) {
      if (risk.low > risk.likely || risk.likely > risk.high) report(context, 'risk-order', {}, node);
    },
  });
}

const RISK = new RecordType<Draft<Risk>>({
  name: 'risk',
  create: () => ({ delay: undefined, quality: undefined }),
  fields: {
    delay: field('delay', riskEstimate(DURATION, ['1d']), 'How likely and how long it is late.'),
    quality: field('quality', riskEstimate(SHARE, ['10%']), 'How likely and how large a part is spoilt.'),
  },
});

/** One value of `teams`. */
export const TEAM = new RecordType<Draft<Team>>({
  name: 'a team',
  mayBeEmpty: true,
  create: (node, { calendar }) => createTeamDraft(placeOfNode(node), calendar),
  fields: {
    name: field('name', TEXT, 'What people call it. Default: the id.', { examples: ['Claims handling'] }),
    kind: field('kind', oneOf(TEAM_KINDS), 'Who it is. Ripples end at customers.', { default: 'team' }),
    group: field('group', TEXT, 'Its department, nested by " / ".', { examples: ['Operations / Claims'] }),
    tags: field('tags', listOf(TEXT, 'a list of texts'), 'Free labels, for selectors.', {
      examples: [['back-office']],
    }),
    description: field('description', TEXT, 'What it does.'),
    contact: field('contact', TEXT, 'Whom to ask; free text.', { examples: ['claims@example.org'] }),
    lead: field('leadHours', DURATION, 'From its inputs being due to its own hand-off being due.', {
      default: 0,
      examples: ['2d'],
    }),
    work: field('workHours', DURATION, 'The hands-on part of the lead (process time).', {
      default: 0,
      examples: ['3h'],
    }),
    buffer: field('bufferHours', DURATION, 'Late inputs that it makes up for itself.', {
      default: 0,
      examples: ['4h'],
    }),
    accurate: field('accurateShare', SHARE, 'Share of its own work that is complete and accurate.', {
      default: '100%',
      examples: ['95%'],
    }),
    'cost-of-delay': field('costPerHour', COST_RATE, 'What lateness costs, per h, d or w.', {
      default: 0,
      examples: ['500/d'],
    }),
    recovery: field('recoveryHours', DURATION, 'How long an outage lasts (time to recover).', {
      default: '1d',
      examples: ['5d'],
    }),
    risk: field('risk', RISK, 'How likely delays and quality problems are; for simulation.'),
    accept: field('accepts', ACCEPTANCES, ACCEPT_ABOUT),
  },
});

/** Whether a word is a key of teams. */
export function isTeamKey(word: string): boolean {
  return Object.hasOwn(TEAM.options.fields, word);
}

/** A team with nothing but defaults. */
export function createTeamDraft(place: Place, calendar: Calendar): Draft<Team> {
  return {
    place,
    keyPlaces: undefined,
    id: '',
    name: '',
    kind: 'team',
    group: '',
    tags: NONE,
    description: '',
    contact: '',
    leadHours: 0,
    workHours: 0,
    bufferHours: 0,
    accurateShare: 1,
    costPerHour: 0,
    recoveryHours: calendar.hoursPerDay,
    risk: undefined,
    accepts: NONE,
    extra: NO_EXTRA,
  };
}
