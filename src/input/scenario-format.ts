import { placeOfNode, valueOf } from '../model/located.ts';
import type { DeclaredIncident, Scenario } from '../model/organization.ts';
import { placeOf } from '../model/organization.ts';
import { ACCEPTANCES, ACCEPT_ABOUT } from './acceptance-format.ts';
import type { Draft } from './record-type.ts';
import { NO_EXTRA, RecordType, field } from './record-type.ts';
import { DURATION, REFERENCE, SHARE, TEXT } from './scalar-types.ts';
import type { ValueType } from './value-type.ts';
import { NONE, listOf, report } from './value-type.ts';

interface IncidentDraft extends Omit<Draft<DeclaredIncident>, 'target'> {
  team: string | undefined;
  handoff: string | undefined;
}

const INCIDENT_KEYS = new RecordType<IncidentDraft>({
  name: 'an incident',
  create: (node) => ({
    place: placeOfNode(node),
    keyPlaces: undefined,
    team: undefined,
    handoff: undefined,
    delayHours: 0,
    outageHours: 0,
    qualityShare: 0,
    noticeHours: 0,
    extra: NO_EXTRA,
  }),
  fields: {
    team: field('team', REFERENCE, 'The team that it happens to.', { examples: ['contact-centre'] }),
    handoff: field('handoff', REFERENCE, 'The hand-off that it happens to.', { examples: ['decision'] }),
    delay: field('delayHours', DURATION, 'It delivers this much late on its own account.', {
      default: 0,
      examples: ['3d'],
    }),
    outage: field('outageHours', DURATION, 'Teams only: nothing leaves for this long.', {
      default: 0,
      examples: ['3d'],
    }),
    quality: field('qualityShare', SHARE, 'Share of the work that is spoilt.', {
      default: 0,
      examples: ['10%'],
    }),
    notice: field('noticeHours', DURATION, 'How long before the due time it is known.', {
      default: 0,
      examples: ['1d'],
    }),
  },
  check(incident, node, context) {
    if ((incident.team === undefined) === (incident.handoff === undefined)) {
      report(context, 'incident-target', {}, node);
    } else if (incident.handoff !== undefined && incident.outageHours > 0) {
      report(context, 'outage-on-handoff', {}, valueOf(node, 'outage') ?? node);
    } else if (incident.delayHours === 0 && incident.outageHours === 0 && incident.qualityShare === 0) {
      report(context, 'incident-without-effect', {}, node);
    }
  },
});

const INCIDENT: ValueType<DeclaredIncident> = {
  expects: INCIDENT_KEYS.expects,
  schema: { ...INCIDENT_KEYS.schema, oneOf: [{ required: ['team'] }, { required: ['handoff'] }] },
  decode(node, context) {
    const draft = INCIDENT_KEYS.decode(node, context);
    if (draft === undefined) return undefined;
    const { team, handoff = '', ...rest } = draft;
    const place = placeOf(rest, team === undefined ? 'handoff' : 'team');
    return { ...rest, place, target: team === undefined ? { handoff } : { team } };
  },
};

/** One value of `scenarios`. */
export const SCENARIO = new RecordType<Draft<Scenario>>({
  name: 'a scenario',
  create: (node) => ({
    place: placeOfNode(node),
    keyPlaces: undefined,
    id: '',
    name: '',
    description: '',
    incidents: [],
    accepts: NONE,
    extra: NO_EXTRA,
  }),
  fields: {
    name: field('name', TEXT, 'What people call it. Default: the id.', {
      examples: ['Flu in the contact centre'],
    }),
    description: field('description', TEXT, 'What happens, in words.'),
    incidents: field('incidents', listOf(INCIDENT), 'What goes wrong, all at once.', { required: true }),
    accept: field('accepts', ACCEPTANCES, ACCEPT_ABOUT),
  },
});
