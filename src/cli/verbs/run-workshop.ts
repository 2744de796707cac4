import { answerEngagement } from '../../analysis/answer-engagement.ts';
import { answerGraph } from '../../analysis/answer-graph.ts';
import { answerWorkshop } from '../../analysis/answer-workshop.ts';
import { buildModel } from '../../analysis/org-model.ts';
import { buildKit } from '../../kit/build-kit.ts';
import { LANGUAGES } from '../../kit/language.ts';
import { PAPERS } from '../../kit/paper.ts';
import { wallShape } from '../../kit/wall-shape.ts';
import { layOutGraph } from '../../layout/lay-out-graph.ts';
import { WORKSHOP_LEVELS } from '../../model/workshop-level.ts';
import { formatJson } from '../../report/format-json.ts';
import { UsageFailure } from '../failure.ts';
import { openOrganization } from '../org-files.ts';
import { readKitStyle } from '../page-assets.ts';
import type { VerbRunner } from '../program.ts';
import { sayWarnings } from '../say-warnings.ts';
import type { WorkshopOptions } from './workshop-options.ts';

/** Reads, builds, plans and writes the kit. */
export const runWorkshop: VerbRunner<WorkshopOptions> = async (_, options, environment) => {
  const { organization, warnings } = await openOrganization(
    { file: options.file, output: [] },
    ['html'],
    environment,
  );
  await sayWarnings(warnings, environment);
  const model = buildModel(organization);
  const workshop = answerWorkshop(model, {
    minutes: Number(options.minutes ?? 90),
    participants: Number(options.participants ?? 12),
    seed: Number(options.seed ?? 1),
    level: WORKSHOP_LEVELS.find((level) => level === options.level) ?? 'mixed',
    asked: options.team,
    anonymized: options.anonymize === true,
  });
  if (options.json === true) {
    environment.stdout.write(formatJson(workshop));
    return 0;
  }
  const folder = options.output;
  if (folder === undefined) throw new UsageFailure('-o FOLDER says where the kit goes');
  const graph = answerGraph(model, { selected: new Set(workshop.cast.map(({ id }) => id)), by: 'team' });
  const files = buildKit(
    {
      organization,
      workshop,
      engagements: answerEngagement(model, { engagements: organization.engagements, incidents: [] }),
      map: { graph, layout: await layOutGraph(wallShape(graph)) },
      language: LANGUAGES.find((language) => language === options.language) ?? 'en',
      paper: PAPERS.find((paper) => paper === options.paper) ?? 'a4',
    },
    readKitStyle(),
  );
  environment.writer.replaceAll(
    files.map(({ name, text }) => ({ path: environment.reader.join(folder, name), text })),
  );
  return 0;
};
