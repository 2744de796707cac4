import type { HandOff, HandOffPromise, Needs, Workaround } from '../model/organization.ts';
import { HANDOFF_TYPES } from '../model/organization.ts';
import type { Place } from '../model/source-file.ts';
import type { MapNode } from '../model/located.ts';
import { isNull, placeOfKey, placeOfNode } from '../model/located.ts';
import { ACCEPTANCES, ACCEPT_ABOUT } from './acceptance-format.ts';
import { ARROW_PATTERN, LIKE_ARROW, OTHER_ARROW, splitArrow } from './handoff-arrow.ts';
import type { Draft } from './record-type.ts';
import { NO_EXTRA, RecordType, field } from './record-type.ts';
import {
  BOOLEAN,
  DURATION,
  HANDOFF_ID,
  POSITIVE_DURATION,
  REFERENCE,
  SAVES,
  SHARE,
  TEXT,
  oneOf,
} from './scalar-types.ts';
import type { DecodeContext, ValueType } from './value-type.ts';
import { NONE, report, reportWrongType } from './value-type.ts';

const NEEDS = new RecordType<Draft<Needs>>({
  name: 'needs',
  create: () => ({ timing: '', quality: '', accuracy: '' }),
  fields: {
    timing: field('timing', TEXT, 'When the receiver needs it.', { examples: ['within 5 working days'] }),
    quality: field('quality', TEXT, 'What makes it good for the receiver.', {
      examples: ['reasons in plain words'],
    }),
    accuracy: field('accuracy', TEXT, 'What must be right in it.', { examples: ['amount right first time'] }),
  },
});

interface WorkaroundDraft {
  saves: Pick<Workaround, 'savesHours' | 'savesShare'>;
  noticeHours: number;
}

const WORKAROUND_KEYS = new RecordType<WorkaroundDraft>({
  name: 'a workaround',
  create: () => ({ saves: { savesHours: 0, savesShare: 0 }, noticeHours: 0 }),
  fields: {
    saves: field(
      'saves',
      SAVES,
      'How much of the delay it saves: a duration or a share, with its unit or %.',
      {
        required: true,
        examples: ['50%', '4h'],
      },
    ),
    notice: field('noticeHours', DURATION, 'How early the receiver must know.', {
      default: 0,
      examples: ['1d'],
    }),
  },
});

const WORKAROUND: ValueType<Workaround> = {
  expects: WORKAROUND_KEYS.expects,
  schema: WORKAROUND_KEYS.schema,
  decode(node, context) {
    const draft = WORKAROUND_KEYS.decode(node, context);
    return draft === undefined ? undefined : { ...draft.saves, noticeHours: draft.noticeHours };
  },
};

const PROMISE = new RecordType<Draft<HandOffPromise>>({
  name: 'a promise',
  create: () => ({ lateHours: undefined, accurateShare: undefined }),
  fields: {
    late: field('lateHours', DURATION, 'How late it may come, as the receiver feels it.', {
      examples: [0, '4h'],
    }),
    accurate: field('accurateShare', SHARE, 'The least share that is complete and accurate.', {
      examples: ['98%'],
    }),
  },
});

/** A hand-off in its long form. */
export const HANDOFF = new RecordType<Draft<HandOff>>({
  name: 'a hand-off',
  create: (node) => createHandOffDraft(placeOfNode(node)),
  fields: {
    from: field('from', REFERENCE, 'The giver: a team id.', { required: true, examples: ['claims'] }),
    to: field('to', REFERENCE, 'The receiver: a team id.', { required: true, examples: ['policyholder'] }),
    id: field('id', HANDOFF_ID, 'Default: giver->receiver, a second one giver->receiver#2.', {
      examples: ['decision'],
    }),
    what: field('what', TEXT, 'What is handed over.', { examples: ['Decision and payment'] }),
    type: field('type', oneOf(HANDOFF_TYPES), 'What sort of thing it is.', { default: 'deliverable' }),
    needed: field('neededShare', SHARE, 'Share of rounds in which the receiver needs it.', {
      default: '100%',
      examples: ['10%'],
    }),
    needs: field('needs', NEEDS, 'What the receiver needs of it, in their own words.'),
    slack: field('slackHours', DURATION, 'How late it may come before anyone feels it.', {
      default: 0,
      examples: ['1d'],
    }),
    every: field('everyHours', POSITIVE_DURATION, 'It happens only in slots this far apart.', {
      examples: ['1w'],
    }),
    blocks: field('blocksShare', SHARE, 'Share of the delay that holds the receiver up.', {
      default: '100%',
      examples: ['50%'],
    }),
    tells: field('tells', BOOLEAN, 'The giver warns the receiver as soon as it knows.', { default: false }),
    workaround: field(
      'workaround',
      WORKAROUND,
      'What the receiver does to help itself if it knows early enough.',
    ),
    'any-of': field('anyOf', TEXT, 'Group of interchangeable hand-offs into the receiver: one suffices.', {
      examples: ['payment-route'],
    }),
    feedback: field('feedback', BOOLEAN, "It feeds the receiver's next round.", { default: false }),
    catches: field('catchesShare', SHARE, "Share of defects that the receiver's check finds.", {
      default: 0,
      examples: ['80%'],
    }),
    taints: field('taintsShare', SHARE, "Share of the receiver's output that a missed defect spoils.", {
      default: '100%',
      examples: ['30%'],
    }),
    rework: field('reworkHours', DURATION, 'Time the receiver loses if all of it is found defective.', {
      default: 0,
      examples: ['4h'],
    }),
    promise: field('promise', PROMISE, 'What the receiver may count on.'),
    accept: field('accepts', ACCEPTANCES, ACCEPT_ABOUT),
  },
});

/** What editors that know snippets offer beside the long form, which they take from its required keys. */
const SHORT_FORMS = ['->', '<->'].map((arrow) => ({
  label: `giver ${arrow} receiver: what`,
  description: arrow === '->' ? 'A hand-off in short.' : 'A hand-off and its way back, which is feedback.',
  body: { [`\${1:giver} ${arrow} \${2:receiver}`]: '${3:what}' },
}));

const EXPECTS = 'a hand-off: giver -> receiver, or a map with from and to';

/** One item of `handoffs`: the long form, or `a -> b`, `a -> b: What`, `a <-> b: What`. One item can be two. */
export const HANDOFF_ITEM: ValueType<Draft<HandOff>[]> = {
  expects: EXPECTS,
  schema: {
    anyOf: [
      { type: 'string', pattern: ARROW_PATTERN, errorMessage: `Expected ${EXPECTS}.` },
      {
        type: 'object',
        patternProperties: { [ARROW_PATTERN]: TEXT.schema },
        additionalProperties: false,
        minProperties: 1,
        maxProperties: 1,
        defaultSnippets: SHORT_FORMS,
      },
      HANDOFF.schema,
    ],
  },
  decode(node, context) {
    if (node.kind === 'scalar') {
      if (!LIKE_ARROW.test(node.text)) return reportWrongType(node, this.expects, context);
      return decodeArrow(placeOfNode(node), node.text, context);
    }
    if (node.kind === 'map') {
      if (LIKE_ARROW.test(node.keys[0] ?? '')) return decodeArrowItem(node, context);
      const draft = HANDOFF.decode(node, context);
      return draft === undefined ? undefined : [draft];
    }
    return reportWrongType(node, this.expects, context);
  },
};

/** `a -> b: What`. Other keys, beside the arrow or below it, need the long form. */
function decodeArrowItem(node: MapNode, context: DecodeContext): Draft<HandOff>[] | undefined {
  const [arrow = '', ...others] = node.keys;
  const [value] = node.values;
  const drafts = decodeArrow(placeOfKey(node, 0), arrow, context);
  const [first] = drafts ?? [];
  if (drafts === undefined || first === undefined || value === undefined) return undefined;
  const { from, to } = first;
  const reportKey = (key: string, place: Place): void =>
    report(context, 'keys-beside-arrow', { key, arrow, from, to }, place);
  if (others[0] !== undefined) reportKey(others[0], placeOfKey(node, 1));
  if (value.kind === 'map' && value.keys[0] !== undefined) {
    reportKey(value.keys[0], placeOfKey(value, 0));
  } else if (others.length === 0 || !isNull(value)) {
    const what = TEXT.decode(value, context) ?? '';
    for (const draft of drafts) draft.what = what;
  }
  return drafts;
}

/** Of longer texts nothing is guessed. */
const LONGEST_ARROW = 1000;

function decodeArrow(place: Place, text: string, context: DecodeContext): Draft<HandOff>[] | undefined {
  const parties = splitArrow(text);
  if (parties === undefined) {
    const meant = text.length > LONGEST_ARROW ? '' : text.replace(OTHER_ARROW, ' -> ').trim();
    const nearest = splitArrow(meant) === undefined ? undefined : meant;
    return report(context, 'bad-arrow', { text, nearest }, place);
  }
  const { from, to, sign } = parties;
  const there = { ...createHandOffDraft(place), from, to };
  if (sign === '->') return [there];
  return [there, { ...createHandOffDraft(place), from: to, to: from, feedback: true }];
}

/** A hand-off with nothing but defaults. */
function createHandOffDraft(place: Place): Draft<HandOff> {
  return {
    place,
    keyPlaces: undefined,
    id: '',
    from: '',
    to: '',
    what: '',
    type: 'deliverable',
    neededShare: 1,
    needs: NO_NEEDS,
    slackHours: 0,
    everyHours: 0,
    blocksShare: 1,
    tells: false,
    workaround: undefined,
    anyOf: '',
    feedback: false,
    catchesShare: 0,
    taintsShare: 1,
    reworkHours: 0,
    promise: NO_PROMISE,
    accepts: NONE,
    extra: NO_EXTRA,
  };
}

const NO_NEEDS: Needs = { timing: '', quality: '', accuracy: '' };
const NO_PROMISE: HandOffPromise = { lateHours: undefined, accurateShare: undefined };
