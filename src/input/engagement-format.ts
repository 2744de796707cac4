import { placeOfNode } from '../model/located.ts';
import type { Engagement, Stage, StageNeed } from '../model/organization.ts';
import { ACCEPTANCES, ACCEPT_ABOUT } from './acceptance-format.ts';
import type { Draft } from './record-type.ts';
import { NO_EXTRA, RecordType, field } from './record-type.ts';
import { DURATION, REFERENCE, TEXT } from './scalar-types.ts';
import type { ValueType } from './value-type.ts';
import { NONE, listOf } from './value-type.ts';

const STAGE_NEED = new RecordType<Draft<StageNeed>>({
  name: 'a need',
  create: (node) => ({ place: placeOfNode(node), keyPlaces: undefined, from: '', what: '', extra: NO_EXTRA }),
  fields: {
    from: field('from', REFERENCE, 'The team that it is needed from.', { required: true }),
    what: field('what', TEXT, 'What is needed.', { examples: ['Opinion within two days'] }),
  },
});

const STAGE = new RecordType<Draft<Stage>>({
  name: 'a stage',
  create: (node) => ({
    place: placeOfNode(node),
    keyPlaces: undefined,
    name: '',
    team: '',
    takesHours: 0,
    waitsHours: 0,
    needs: [],
    extra: NO_EXTRA,
  }),
  fields: {
    name: field('name', TEXT, 'What happens for the customer.', {
      required: true,
      examples: ['Report the loss'],
    }),
    team: field('team', REFERENCE, 'Who does it.', { required: true }),
    takes: field('takesHours', DURATION, 'Hands-on time. Left out: the work of its team.', {
      examples: ['30m'],
    }),
    waits: field('waitsHours', DURATION, 'Waiting time.', { default: 0, examples: ['4h'] }),
    needs: field('needs', listOf(STAGE_NEED), 'What it needs from whom.'),
  },
});

interface WithinDraft {
  withinHours: number | undefined;
}

const WITHIN = new RecordType<WithinDraft>({
  name: "an engagement's promise",
  create: () => ({ withinHours: undefined }),
  fields: {
    within: field('withinHours', DURATION, 'From beginning to end.', { required: true, examples: ['10d'] }),
  },
});

const WITHIN_HOURS: ValueType<number> = {
  expects: WITHIN.expects,
  schema: WITHIN.schema,
  decode: (node, context) => WITHIN.decode(node, context)?.withinHours,
};

/** One value of `engagements`. */
export const ENGAGEMENT = new RecordType<Draft<Engagement>>({
  name: 'an engagement',
  create: (node) => ({
    place: placeOfNode(node),
    keyPlaces: undefined,
    id: '',
    name: '',
    customer: '',
    withinHours: undefined,
    stages: [],
    accepts: NONE,
    extra: NO_EXTRA,
  }),
  fields: {
    name: field('name', TEXT, 'What people call it. Default: the id.', { examples: ['Making a claim'] }),
    customer: field('customer', REFERENCE, 'Whose way it is.', {
      required: true,
      examples: ['policyholder'],
    }),
    promise: field('withinHours', WITHIN_HOURS, 'What the customer may count on.'),
    stages: field('stages', listOf(STAGE), 'From beginning to end.', { required: true }),
    accept: field('accepts', ACCEPTANCES, ACCEPT_ABOUT),
  },
});
