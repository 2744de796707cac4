import {
  acceptKey,
  durationKey,
  flagKey,
  keyTable,
  promisedDurationKey,
  shareKey,
  textKey,
  wordKey,
} from './entity-key.ts';
import type { HandOff } from './organization.ts';
import { writeSaves } from './write-values.ts';

/** Every key of a hand-off. */
export const HANDOFF_KEYS = keyTable<HandOff>(
  { key: 'from', write: ({ from }) => from },
  { key: 'to', write: ({ to }) => to },
  { key: 'id', write: ({ id }, { defaultIds }) => (defaultIds.has(id) ? undefined : id) },
  textKey('what', ({ what }) => what),
  wordKey('type', ({ type }) => type, 'deliverable'),
  shareKey('needed', ({ neededShare }) => neededShare, 1),
  textKey('needs.timing', ({ needs }) => needs.timing),
  textKey('needs.quality', ({ needs }) => needs.quality),
  textKey('needs.accuracy', ({ needs }) => needs.accuracy),
  durationKey('slack', ({ slackHours }) => slackHours),
  durationKey('every', ({ everyHours }) => everyHours),
  shareKey('blocks', ({ blocksShare }) => blocksShare, 1),
  flagKey('tells', ({ tells }) => tells),
  {
    key: 'workaround.saves',
    write: ({ workaround }, { calendar }) =>
      workaround === undefined ? undefined : writeSaves(workaround, calendar),
  },
  durationKey('workaround.notice', ({ workaround }) => workaround?.noticeHours),
  textKey('any-of', ({ anyOf }) => anyOf),
  flagKey('feedback', ({ feedback }) => feedback),
  shareKey('catches', ({ catchesShare }) => catchesShare, 0),
  shareKey('taints', ({ taintsShare }) => taintsShare, 1),
  durationKey('rework', ({ reworkHours }) => reworkHours),
  promisedDurationKey('promise.late', ({ promise }) => promise.lateHours),
  shareKey('promise.accurate', ({ promise }) => promise.accurateShare),
  acceptKey(),
);
