import { answerEngagement } from '../../analysis/answer-engagement.ts';
import { buildModel } from '../../analysis/org-model.ts';
import { createDiagnostic } from '../../model/diagnostic.ts';
import { nearestWord } from '../../model/nearest.ts';
import type { Engagement, Organization } from '../../model/organization.ts';
import type { EngagementView } from '../../report/engagement-view.ts';
import { renderBlocks } from '../../report/render-blocks.ts';
import { fileWords, placeWords, sizeWords } from '../ask-again.ts';
import { placeInCommandLine, quoteWord } from '../command-line.ts';
import { InputFailure } from '../failure.ts';
import { formatJson } from '../../report/format-json.ts';
import { chooseIncidentsIfAny } from '../incidents-if-any.ts';
import { openOrganization } from '../org-files.ts';
import { writeTargets } from '../output-targets.ts';
import { tellingOf } from '../incident-flags.ts';
import type { VerbRunner } from '../program.ts';
import { refuseFiles } from '../refuse-files.ts';
import { sayWarnings } from '../say-warnings.ts';
import type { EngagementOptions } from './engagement-options.ts';
import { ENGAGEMENT_FORMATS } from './engagement-options.ts';

/** Reads, builds, answers, presents and renders: one customer's way, or all side by side. */
export const runEngagement: VerbRunner<EngagementOptions> = async ([id], options, environment) => {
  refuseFiles('engagement', id === undefined ? [] : [id], options.file, environment);
  const { targets, organization, warnings } = await openOrganization(
    options,
    ENGAGEMENT_FORMATS,
    environment,
  );
  const engagements = chooseEngagements(id, organization, environment.argv);
  const chosen = chooseIncidentsIfAny(options, organization, environment.argv);
  await sayWarnings(warnings, environment);
  const telling = tellingOf(options);
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

/** The call for one engagement, without what only shapes the output. */
function commandFor(id: string, options: EngagementOptions, withIncidents: boolean): string {
  const incidents = withIncidents ? [...placeWords(options), ...sizeWords(options)] : [];
  return ['ripple', 'engagement', id, ...fileWords(options.file), ...incidents].map(quoteWord).join(' ');
}
