import {
  acceptKey,
  durationKey,
  givenKey,
  itemsKey,
  keyTable,
  nameKey,
  promisedDurationKey,
  textKey,
} from './entity-key.ts';
import type { Engagement, Stage, StageNeed } from './organization.ts';

const NEED = {
  table: keyTable<StageNeed>(
    { key: 'from', write: ({ from }) => from },
    textKey('what', ({ what }) => what),
  ),
  label: ({ from }: StageNeed): string => from,
};

const STAGE = {
  table: keyTable<Stage>(
    { key: 'name', write: ({ name }) => name },
    { key: 'team', write: ({ team }) => team },
    // Nothing at all is not the same as the work of its team.
    givenKey(
      durationKey('takes', ({ takesHours }) => takesHours),
      promisedDurationKey('takes', ({ takesHours }) => takesHours),
      'to all',
    ),
    givenKey(
      durationKey('waits', ({ waitsHours }) => waitsHours),
      promisedDurationKey('waits', ({ waitsHours }) => waitsHours),
    ),
    itemsKey('needs', ({ needs }) => needs, NEED, { isSet: true }),
  ),
  label: ({ name }: Stage): string => name,
};

/** Every key of an engagement. */
export const ENGAGEMENT_KEYS = keyTable<Engagement>(
  nameKey(),
  { key: 'customer', write: ({ customer }) => customer },
  promisedDurationKey('promise.within', ({ withinHours }) => withinHours),
  itemsKey('stages', ({ stages }) => stages, STAGE, { isRequired: true, labelKey: 'name' }),
  acceptKey(),
);
