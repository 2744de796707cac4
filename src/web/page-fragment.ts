import type { Telling } from '../engine/network.ts';
import { parseDuration } from '../model/duration.ts';
import type { Incident, IncidentTarget, Organization } from '../model/organization.ts';
import { parseShare } from '../model/share.ts';
import { writeDurationWithUnit } from '../model/write-values.ts';
import type { PageState } from './page-state.ts';
import { START, isSameTarget } from './page-state.ts';

/** What a fragment may name. */
export interface FragmentWorld {
  readonly organization: Organization;
  /** Ids of the pictures. */
  readonly views: ReadonlySet<string>;
}

/** The state that a fragment tells, and the parts of it that mean nothing here, as they were written. */
export interface FragmentReading {
  readonly state: PageState;
  readonly ignored: readonly string[];
}

/**
 * A state as the end of an address, for people to read and send: `late=it-service-desk:3d&told&team=claims`. Without the `#`;
 * empty where nothing is set. What is said of one place is one incident; `also` begins another: `late=a:3d&also&late=a:1d`.
 */
export function writeFragment(state: PageState, { organization }: FragmentWorld): string {
  const { scenario, telling, view, team, why, guess } = state;
  const parts =
    scenario === undefined ? writeIncidents(state.incidents, organization) : [pair('scenario', scenario)];
  if (telling !== 'declared') parts.push(telling);
  if (view !== '') parts.push(pair('view', view));
  if (team !== undefined) parts.push(pair('team', team));
  if (why !== undefined) parts.push(pair('why', why));
  if (guess !== undefined) parts.push(`guess=${guess.teams.map(encode).join(',')}`);
  if (guess?.isRevealed === true) parts.push('revealed');
  return parts.join('&');
}

function writeIncidents(incidents: readonly Incident[], organization: Organization): string[] {
  return incidents.flatMap((incident, i) => {
    const isAnother = incidents.slice(0, i).some(({ target }) => isSameTarget(target, incident.target));
    return [...(isAnother ? ['also'] : []), ...writeIncident(incident, organization)];
  });
}

function writeIncident(incident: Incident, { calendar }: Organization): string[] {
  const { target, delayHours, outageHours, qualityShare, noticeHours } = incident;
  const at = 'team' in target ? encode(target.team) : `handoff:${encode(target.handoff)}`;
  const time = (hours: number): string => writeDurationWithUnit(hours, calendar).replaceAll(' ', '');
  const isNothing = delayHours === 0 && outageHours === 0 && qualityShare === 0;
  return [
    ...(delayHours > 0 || isNothing ? [`late=${at}:${time(delayHours)}`] : []),
    ...(outageHours > 0 ? [`out=${at}:${time(outageHours)}`] : []),
    ...(qualityShare > 0 ? [`wrong=${at}:${qualityShare}`] : []),
    ...(noticeHours > 0 ? [`known=${at}:${time(noticeHours)}`] : []),
  ];
}

/** Half a character has no code in an address, and no file can hold one. */
function encode(id: string): string {
  return encodeURIComponent(id.replaceAll(/\p{Surrogate}/gu, '\ufffd'));
}

function pair(key: string, id: string): string {
  return `${key}=${encode(id)}`;
}

/** What a fragment says. Whatever in it means nothing here is left out and named; nothing in it can be an error. */
export function readFragment(fragment: string, world: FragmentWorld): FragmentReading {
  const reader = new FragmentReader(world);
  for (const part of fragment.replace(/^#/, '').split('&')) {
    if (part !== '' && !reader.take(part)) reader.ignored.push(part);
  }
  return { state: reader.state, ignored: reader.ignored };
}

/** Takes a fragment part by part. */
class FragmentReader {
  readonly ignored: string[] = [];
  private read: PageState = START;
  /** Whether the next incident is one of its own, even where its place has one already. */
  private isAnother = false;
  private readonly teams: ReadonlySet<string>;
  private readonly handoffs: ReadonlySet<string>;
  private readonly world: FragmentWorld;

  constructor(world: FragmentWorld) {
    this.world = world;
    this.teams = new Set(world.organization.teams.map(({ id }) => id));
    this.handoffs = new Set(world.organization.handoffs.map(({ id }) => id));
  }

  get state(): PageState {
    return this.read;
  }

  /** Whether the part means anything. */
  take(part: string): boolean {
    const equals = part.indexOf('=');
    const [key, value] = equals < 0 ? [part, ''] : [part.slice(0, equals), part.slice(equals + 1)];
    switch (key) {
      case 'late':
      case 'out':
      case 'wrong':
      case 'known':
        return this.takeIncident(key, value);
      case 'also':
        this.isAnother = true;
        return true;
      case 'scenario':
        return this.takeScenario(decode(value));
      case 'told':
      case 'untold':
        return this.takeTelling(key);
      case 'view':
        return this.takeId('view', value, this.world.views);
      case 'team':
      case 'why':
        return this.takeId(key, value, this.teams);
      case 'guess':
        return this.takeGuess(value);
      case 'revealed':
        return this.takeRevealed();
      default:
        return false;
    }
  }

  private set(values: Partial<PageState>): true {
    this.read = { ...this.read, ...values };
    return true;
  }

  private takeIncident(key: SizeKey, value: string): boolean {
    const words = value.split(':');
    const target = this.targetOf(words.slice(0, -1));
    const size = target === undefined ? undefined : this.sizeOf(key, target, decode(words.at(-1) ?? ''));
    if (target === undefined || size === undefined) return false;
    const { incidents } = this.read;
    const before = this.isAnother ? -1 : incidents.findLastIndex((each) => isSameTarget(each.target, target));
    this.isAnother = false;
    const incident = { ...(incidents[before] ?? { target, ...NOTHING }), ...size };
    const changed = incidents.map((each, i) => (i === before ? incident : each));
    return this.set({ incidents: before < 0 ? [...incidents, incident] : changed, scenario: undefined });
  }

  private targetOf(words: readonly string[]): IncidentTarget | undefined {
    const [first = '', second] = words.map(decode);
    if (words.length === 1 && this.teams.has(first)) return { team: first };
    if (words.length !== 2 || first !== 'handoff' || second === undefined) return undefined;
    return this.handoffs.has(second) ? { handoff: second } : undefined;
  }

  private sizeOf(key: SizeKey, target: IncidentTarget, text: string): Partial<Incident> | undefined {
    if (key === 'wrong') {
      const reading = parseShare(text);
      return 'share' in reading ? { qualityShare: reading.share } : undefined;
    }
    // A hand-off has nobody who could be out.
    if (key === 'out' && 'handoff' in target) return undefined;
    const reading = parseDuration(text, this.world.organization.calendar);
    return 'hours' in reading ? { [SIZES[key]]: reading.hours } : undefined;
  }

  private takeScenario(id: string): boolean {
    const scenario = this.world.organization.scenarios.find((each) => each.id === id);
    return scenario !== undefined && this.set({ scenario: id, incidents: scenario.incidents });
  }

  private takeTelling(telling: Telling): boolean {
    return this.set({ telling });
  }

  private takeId(key: 'view' | 'team' | 'why', value: string, known: ReadonlySet<string>): boolean {
    const id = decode(value);
    return known.has(id) && this.set({ [key]: id });
  }

  /** Guesses that name nobody are left out, and said one by one; the round stands. */
  private takeGuess(value: string): boolean {
    const written = value === '' ? [] : value.split(',');
    this.ignored.push(
      ...written.filter((word) => !this.teams.has(decode(word))).map((word) => `guess=${word}`),
    );
    const teams = [...new Set(written.map(decode))].filter((id) => this.teams.has(id));
    return this.set({ guess: { teams, isRevealed: this.read.guess?.isRevealed ?? false } });
  }

  private takeRevealed(): boolean {
    const { guess } = this.read;
    return guess !== undefined && this.set({ guess: { ...guess, isRevealed: true } });
  }
}

type SizeKey = 'late' | 'out' | 'wrong' | 'known';

const SIZES = { late: 'delayHours', out: 'outageHours', known: 'noticeHours' } as const;

const NOTHING = { delayHours: 0, outageHours: 0, qualityShare: 0, noticeHours: 0 };

/** As it was written; a text that is no encoding stands for itself. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
