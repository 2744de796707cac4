import { answerEngagement } from '../../analysis/answer-engagement.ts';
import { buildModel } from '../../analysis/org-model.ts';
import { createDiagnostic } from '../../model/diagnostic.ts';
import { nearestWord } from '../../model/nearest.ts';
import type { Engagement, Organization } from '../../model/organization.ts';
import type { EngagementView } from '../../report/engagement-view.ts';
import { renderBlocks } from '../../report/render-blocks.ts';
import { placeInCommandLine, quoteWord } from '../command-line.ts';
import type { Environment } from '../environment.ts';
import { InputFailure, UsageFailure } from '../failure.ts';
import { formatJson } from '../format-json.ts';
import type { ChosenIncidents } from '../incident-options.ts';
import { chooseIncidents } from '../incident-options.ts';
import { chooseOrgFiles, readOrThrow } from '../org-files.ts';
import { keepInputs, parseTargets, writeTargets } from '../output-targets.ts';
import type { VerbRunner } from '../program.ts';
import { sayWarnings } from '../say-warnings.ts';
import type { EngagementOptions } from './engagement-options.ts';
import { ENGAGEMENT_FORMATS } from './engagement-options.ts';

/** Reads, builds, answers, presents and renders: one customer's way, or all side by side. */
export const runEngagement: VerbRunner<EngagementOptions> = async ([id], options, environment) => {
  const targets = parseTargets(options, ENGAGEMENT_FORMATS);
  refuseFile(id, options, environment);
  const paths = chooseOrgFiles(options.file, environment);
  const { organization, warnings } = await readOrThrow(paths, environment);
  keepInputs(
    targets,
    organization.files.map(({ path }) => path),
    environment.reader,
  );
  const engagements = chooseEngagements(id, organization, environment.argv);
  const chosen = chooseIncidentsIfAny(options, organization, environment.argv);
  await sayWarnings(warnings, environment);
  const telling = options.told === true ? 'told' : options.untold === true ? 'untold' : 'declared';
  const result = answerEngagement(buildModel(organization), { ...chosen, engagements, telling });
  const view: EngagementView = {
    all: options.all === true,
    telling,
    isOne: engagements.length === 1,
    commandFor: (engagementId, asked) => commandFor(engagementId, options, asked === 'as asked'),
  };
  await writeTargets(targets, environment, async (format, layout) => {
    if (format === 'json') return formatJson(result);
    const { presentEngagement } = await import('../../report/present-engagement.ts');
    return renderBlocks(presentEngagement(result, organization, view), format, layout);
  });
  return 0;
};

/** Whoever forgets -f is told so, and not that there is no such engagement. */
function refuseFile(id: string | undefined, { file }: EngagementOptions, { reader }: Environment): void {
  if (id === undefined || file.length > 0) return;
  if (!/\.(ya?ml|json)$/i.test(id) || reader.kindOf(id) !== 'file') return;
  throw new UsageFailure(`${id} is a file; files follow -f: ripple engagement -f ${quoteWord(id)}`);
}

function chooseEngagements(
  id: string | undefined,
  { engagements }: Organization,
  argv: readonly string[],
): readonly Engagement[] {
  if (id === undefined) return engagements;
  const found = engagements.find((engagement) => engagement.id === id);
  if (found !== undefined) return [found];
  const called = engagements.find(({ name }) => name.toLowerCase() === id.toLowerCase())?.id;
  const known = engagements.map((engagement) => engagement.id);
  const nearest = called ?? nearestWord(id, known);
  throw new InputFailure([
    createDiagnostic(
      'unknown-engagement',
      { id, nearest, declared: engagements.length },
      placeInCommandLine(argv, id),
    ),
  ]);
}

/** Without any flag that says what goes wrong, nothing does. */
function chooseIncidentsIfAny(
  options: EngagementOptions,
  organization: Organization,
  argv: readonly string[],
): ChosenIncidents {
  const { scenario, delay, outage, quality, notice, told, untold } = options;
  const said = [scenario, delay, outage, quality, notice, told, untold].some((value) => value !== undefined);
  if (!said && options.team.length + options.handoff.length === 0)
    return { incidents: [], scenario: undefined };
  return chooseIncidents([], options, organization, argv);
}

/** The call for one engagement, without what only shapes the output. */
function commandFor(id: string, options: EngagementOptions, withIncidents: boolean): string {
  const valued = (flag: string, values: readonly (string | undefined)[]): string[] =>
    values.flatMap((value) => (value === undefined ? [] : [flag, quoteWord(value)]));
  const { file, team, handoff, scenario, delay, outage, quality, notice } = options;
  const incidents = [
    ...valued('--team', team),
    ...valued('--handoff', handoff),
    ...valued('--scenario', [scenario]),
    ...valued('--delay', [delay]),
    ...valued('--outage', [outage]),
    ...valued('--quality', [quality]),
    ...valued('--notice', [notice]),
  ];
  return [
    'ripple engagement',
    quoteWord(id),
    ...valued('-f', file),
    ...(withIncidents ? incidents : []),
  ].join(' ');
}
