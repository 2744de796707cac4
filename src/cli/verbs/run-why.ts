import { answerWhy } from '../../analysis/answer-why.ts';
import { buildModel } from '../../analysis/org-model.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { createDiagnostic } from '../../model/diagnostic.ts';
import { nearestWord } from '../../model/nearest.ts';
import type { IncidentTarget, Organization } from '../../model/organization.ts';
import { renderBlocks } from '../../report/render-blocks.ts';
import { whyCommand } from '../ask-again.ts';
import { placeInCommandLine } from '../command-line.ts';
import { InputFailure, UsageFailure } from '../failure.ts';
import { formatJson } from '../../report/format-json.ts';
import { chooseIncidents, teamNamed } from '../incident-options.ts';
import { openOrganization } from '../org-files.ts';
import { writeTargets } from '../output-targets.ts';
import { tellingOf } from '../incident-flags.ts';
import type { VerbRunner } from '../program.ts';
import { SHAPING, rephrase } from '../rephrase.ts';
import { sayWarnings } from '../say-warnings.ts';
import type { WhyOptions } from './why-options.ts';
import { WHY_FORMATS } from './why-options.ts';

/** More ways than anybody reads; each costs as much as a ripple, and more where all teams hand to all. */
const MOST_WAYS = 50;

/** Reads, builds, answers and presents one `why`. */
export const runWhy: VerbRunner<WhyOptions> = async ([fromId = '', to = ''], options, environment) => {
  const ways = parseWays(options.ways);
  const { targets, organization, warnings } = await openOrganization(options, WHY_FORMATS, environment);
  const from = findEnds(fromId, to, organization, environment.argv);
  const [teamIds, where] = chooseWhere(options, from);
  const chosen = chooseIncidents(teamIds, where, organization, environment.argv);
  await sayWarnings(warnings, environment);
  const telling = tellingOf(options);
  const result = answerWhy(buildModel(organization), { ...chosen, from, to, telling, ways });
  const command = rephrase(environment, SHAPING);
  const view = {
    all: options.all === true,
    telling,
    ways,
    command,
    moreWaysCommand: ways + 2 <= MOST_WAYS ? `${command} --ways ${ways + 2}` : undefined,
    commandBack: commandBack(options, from, to, organization),
    commandFrom: (place: IncidentTarget) => whyCommand({ ...where, teams: teamIds }, place, to),
  } as const;
  await writeTargets(targets, environment, async (format, layout) => {
    if (format === 'json') return formatJson(result);
    const { presentWhy } = await import('../../report/present-why.ts');
    return renderBlocks(presentWhy(result, organization, view), format, layout);
  });
  return 0;
};

function parseWays(text: string | undefined): number {
  if (text === undefined) return 1;
  const ways = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (ways < 1 || ways > MOST_WAYS)
    throw new UsageFailure(`--ways takes a whole number from 1 to ${MOST_WAYS}, not “${text}”`);
  return ways;
}

/** Where the question begins: a team, or else a hand-off. Says everything at once that is not known. */
function findEnds(
  fromId: string,
  to: string,
  organization: Organization,
  argv: readonly string[],
): IncidentTarget {
  const teams = new Set(organization.teams.map(({ id }) => id));
  const handoffs = new Set(organization.handoffs.map(({ id }) => id));
  const unknown: Diagnostic[] = [];
  const refuse = (code: 'unknown-team' | 'unknown-handoff', id: string, known: ReadonlySet<string>): void => {
    const nearest = teamNamed(id, organization) ?? nearestWord(id, known);
    unknown.push(createDiagnostic(code, { id, nearest }, placeInCommandLine(argv, id)));
  };
  const isHandOff = !teams.has(fromId) && handoffs.has(fromId);
  if (!isHandOff && !teams.has(fromId)) {
    if (fromId.includes('>')) refuse('unknown-handoff', fromId, handoffs);
    else refuse('unknown-team', fromId, teams);
  }
  if (!teams.has(to)) refuse('unknown-team', to, teams);
  if (unknown.length > 0) throw new InputFailure(unknown);
  return isHandOff ? { handoff: fromId } : { team: fromId };
}

/** The question the other way round: what happened at the beginning happens at the end. */
function commandBack(
  options: WhyOptions,
  from: IncidentTarget,
  to: string,
  { handoffs }: Organization,
): string {
  const back = 'team' in from ? from.team : handoffs.find(({ id }) => id === from.handoff)?.from;
  const teams = options.scenario === undefined ? [to] : [];
  return whyCommand({ ...options, handoff: [], teams }, { team: to }, back ?? to);
}

/** It happens where the question begins, unless another place or a scenario is named. */
function chooseWhere(
  options: WhyOptions,
  from: IncidentTarget,
): readonly [teamIds: readonly string[], options: WhyOptions] {
  const { team, handoff, scenario } = options;
  if (team.length + handoff.length > 0 || scenario !== undefined) return [[], options];
  return 'team' in from ? [[from.team], options] : [[], { ...options, handoff: [from.handoff] }];
}
