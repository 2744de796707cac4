import { createDiagnostic } from '../model/diagnostic.ts';
import { DiagnosticList } from '../model/diagnostic-list.ts';
import { looseName, nearestWord } from '../model/nearest.ts';
import type { Incident, IncidentTarget, Organization } from '../model/organization.ts';
import { placeInCommandLine, quoteWord } from './command-line.ts';
import { InputFailure, UsageFailure } from './failure.ts';
import type { OutputOptions } from './output-targets.ts';
import { createSizeReader } from './read-sizes.ts';

/** What the flags say of what happens, as typed. */
export interface SizeOptions {
  readonly delay?: string;
  readonly outage?: string;
  readonly quality?: string;
  readonly notice?: string;
}

/** What the flags of an incident say, as typed. */
export interface IncidentOptions extends SizeOptions {
  readonly handoff: readonly string[];
  /** Teams named by `--team`, where a verb's words are something else. */
  readonly team?: readonly string[];
  readonly scenario?: string;
}

/** The flags of every verb that asks what incidents do. */
export interface QuestionOptions extends IncidentOptions, OutputOptions {
  readonly file: readonly string[];
  readonly told?: boolean;
  readonly untold?: boolean;
  readonly all?: boolean;
}

/** The incidents that are asked about, and the scenario that they come from. */
export interface ChosenIncidents {
  readonly incidents: readonly Incident[];
  readonly scenario: string | undefined;
}

/** The incidents of a declared scenario, or those that the flags put on the named teams and hand-offs. */
export function chooseIncidents(
  teamIds: readonly string[],
  options: IncidentOptions,
  organization: Organization,
  argv: readonly string[],
): ChosenIncidents {
  const sizes = [options.delay, options.outage, options.quality, options.notice];
  const named = teamIds.length + (options.team?.length ?? 0) + options.handoff.length;
  if (options.scenario !== undefined) {
    if (named > 0 || sizes.some((size) => size !== undefined)) {
      throw new UsageFailure(
        '--scenario brings its own incidents; leave out teams, --handoff, --delay, --outage, --quality, --notice',
      );
    }
    return declaredScenario(options.scenario, organization, argv);
  }
  if (named === 0)
    throw new UsageFailure(whomToName(organization, options.team === undefined ? '' : '--team '));
  return { incidents: incidentsFromFlags(teamIds, options, organization, argv), scenario: undefined };
}

function declaredScenario(id: string, { scenarios }: Organization, argv: readonly string[]): ChosenIncidents {
  const found = scenarios.find((scenario) => scenario.id === id);
  if (found !== undefined) return { incidents: found.incidents, scenario: id };
  const nearest = nearestWord(
    id,
    scenarios.map((scenario) => scenario.id),
  );
  throw new InputFailure([
    createDiagnostic('unknown-scenario', { id, nearest }, placeInCommandLine(argv, id, '--scenario')),
  ]);
}

function incidentsFromFlags(
  teamIds: readonly string[],
  options: IncidentOptions,
  organization: Organization,
  argv: readonly string[],
): Incident[] {
  const diagnostics = new DiagnosticList();
  const targets: IncidentTarget[] = [];
  const knownTeams = new Set(organization.teams.map(({ id }) => id));
  const knownHandOffs = new Set(organization.handoffs.map(({ id }) => id));
  for (const team of new Set([...teamIds, ...(options.team ?? [])])) {
    targets.push({ team });
    if (knownTeams.has(team) || diagnostics.isFull) continue;
    const nearest = teamNamed(team, organization) ?? nearestWord(team, knownTeams);
    const place = placeInCommandLine(argv, team, options.team === undefined ? undefined : '--team');
    diagnostics.push(createDiagnostic('unknown-team', { id: team, nearest }, place));
  }
  for (const handoff of new Set(options.handoff)) {
    targets.push({ handoff });
    if (knownHandOffs.has(handoff) || diagnostics.isFull) continue;
    const nearest = nearestWord(handoff, knownHandOffs);
    diagnostics.push(
      createDiagnostic(
        'unknown-handoff',
        { id: handoff, nearest },
        placeInCommandLine(argv, handoff, '--handoff'),
      ),
    );
  }
  const sizes = readSizes(options, organization, argv, diagnostics);
  if (options.handoff.length > 0) refuseOutage(options, sizes, argv, diagnostics);
  if (diagnostics.length > 0) throw new InputFailure([...diagnostics.all, ...diagnostics.overflow]);
  return targets.map((target) => ({ target, ...sizes }));
}

/** What the flags put on every place in turn; throws `InputFailure` with everything that is wrong. */
export function chooseSizes(
  options: SizeOptions,
  organization: Organization,
  argv: readonly string[],
  where: 'teams' | 'hand-offs',
): Omit<Incident, 'target'> {
  const diagnostics = new DiagnosticList();
  const sizes = readSizes(options, organization, argv, diagnostics);
  if (where === 'hand-offs') refuseOutage(options, sizes, argv, diagnostics);
  if (diagnostics.length > 0) throw new InputFailure(diagnostics.all);
  return sizes;
}

function refuseOutage(
  { outage = '' }: SizeOptions,
  { outageHours }: Omit<Incident, 'target'>,
  argv: readonly string[],
  diagnostics: DiagnosticList,
): void {
  if (outageHours === 0) return;
  diagnostics.push(createDiagnostic('outage-on-handoff', {}, placeInCommandLine(argv, outage, '--outage')));
}

/** The id of the team that somebody called by its name. */
export function teamNamed(name: string, { teams }: Organization): string | undefined {
  const wanted = looseName(name);
  return teams.find((team) => looseName(team.name) === wanted)?.id;
}

function readSizes(
  options: SizeOptions,
  { calendar }: Organization,
  argv: readonly string[],
  diagnostics: DiagnosticList,
): Omit<Incident, 'target'> {
  const sizes = createSizeReader(calendar, argv, diagnostics);
  const hours = (option: 'delay' | 'outage' | 'notice'): number =>
    sizes.hours(options[option] ?? '0h', `--${option}`);
  const isDefault =
    options.delay === undefined && options.outage === undefined && options.quality === undefined;
  return {
    delayHours: isDefault ? calendar.hoursPerDay : hours('delay'),
    outageHours: hours('outage'),
    qualityShare: sizes.share(options.quality ?? '0', '--quality'),
    noticeHours: hours('notice'),
  };
}

function whomToName({ teams, scenarios }: Organization, flag: string): string {
  // What a customer does late reaches nobody in most maps.
  const givers = teams.filter(({ kind }) => kind !== 'customer');
  const some = (givers.length > 0 ? givers : teams).slice(0, 3).map(({ id }) => flag + quoteWord(id));
  const declared = scenarios.slice(0, 3).map(({ id }) => quoteWord(id));
  const orScenario = declared.length === 0 ? '' : `, or --scenario ${joinWords(declared)}`;
  return `say where it starts: ${flag === '' ? 'a team such as ' : ''}${joinWords(some)}, or --handoff ID${orScenario}`;
}

function joinWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
