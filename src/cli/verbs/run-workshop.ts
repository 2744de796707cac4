import { answerWorkshop } from '../../analysis/answer-workshop.ts';
import type { OrgModel } from '../../analysis/org-model.ts';
import { buildModel } from '../../analysis/org-model.ts';
import { buildKit } from '../../kit/build-kit.ts';
import type { WorkshopResult } from '../../model/workshop-result.ts';
import { formatJson } from '../../report/format-json.ts';
import { presentWorkshop } from '../../report/present-workshop.ts';
import type { WrittenKit } from '../../report/present-workshop.ts';
import { renderBlocks } from '../../report/render-blocks.ts';
import { attempt, valueOf } from '../attempt.ts';
import { chooseCast } from '../choose-cast.ts';
import { colorLevelOf, textWidthOf } from '../color-level.ts';
import { quoteWord } from '../command-line.ts';
import type { Environment } from '../environment.ts';
import { joinFailures } from '../failure.ts';
import { describeOldPdfs, keepReadFiles, refuseFullFolder } from '../kit-folder.ts';
import { openKit } from '../open-kit.ts';
import { openOrganization } from '../org-files.ts';
import type { ReadOrganization } from '../org-files.ts';
import { readKitStyle } from '../page-assets.ts';
import { printKit } from '../print-kit.ts';
import type { VerbRunner } from '../program.ts';
import { sayWarnings } from '../say-warnings.ts';
import type { WorkshopRequest } from '../workshop-question.ts';
import { readWorkshopRequest } from '../workshop-question.ts';
import type { WorkshopOptions } from './workshop-options.ts';

/** Reads, builds, plans, writes the kit and says what is in it. */
export const runWorkshop: VerbRunner<WorkshopOptions> = async (_, options, environment) => {
  const { request, organization, warnings } = await openWorkshop(options, environment);
  const asked = chooseCast(options.team, organization, environment.argv);
  await sayWarnings(warnings, environment);
  const model = buildModel(organization);
  const { minutes, participants, seed, level } = request;
  const anonymized = options.anonymize === true;
  const workshop = answerWorkshop(model, { minutes, participants, seed, level, asked, anonymized });
  const kit = await writeKit(model, workshop, { request, options, environment });
  const command = ['ripple', ...environment.argv, '-o', 'kit'].map(quoteWord).join(' ');
  environment.stdout.write(
    request.format === 'json'
      ? formatJson(workshop)
      : await renderBlocks(presentWorkshop(workshop, organization, { kit, command }), request.format, {
          width: textWidthOf(environment.stdout),
          color: colorLevelOf(environment.stdout, environment),
        }),
  );
  return 0;
};

/** The map and what is asked of it; what is wrong with either is said at once. */
async function openWorkshop(
  options: WorkshopOptions,
  environment: Environment,
): Promise<ReadOrganization & { readonly request: WorkshopRequest }> {
  const read = await attempt(() => readWorkshopRequest(options));
  const opened = await attempt(() =>
    openOrganization({ file: options.file, output: [] }, ['text'], environment),
  );
  const [request, organization] = [valueOf(read), valueOf(opened)];
  if (request !== undefined && organization !== undefined) return { request, ...organization };
  throw joinFailures([read, opened].flatMap((one) => ('failure' in one ? [one.failure] : [])));
}

interface Writing {
  readonly request: WorkshopRequest;
  readonly options: WorkshopOptions;
  readonly environment: Environment;
}

/** Writes the kit where one is asked for; all of it or nothing. */
async function writeKit(
  { organization, ...model }: OrgModel,
  workshop: WorkshopResult,
  { request, options, environment }: Writing,
): Promise<WrittenKit | undefined> {
  const { folder } = request;
  if (folder === undefined) return undefined;
  refuseFullFolder(folder, options.force === true, environment);
  const context = await openKit({ organization, ...model }, workshop, request);
  const files = buildKit(context, readKitStyle());
  const written = files.map(({ name, text }) => ({ path: environment.reader.join(folder, name), text }));
  const read = organization.files.map(({ path }) => path);
  keepReadFiles(
    written.map(({ path }) => ({ path, option: `-o ${folder}` })),
    read,
    environment,
  );
  const names = files.map(({ name }) => name.replace(/\.html$/, ''));
  const old = describeOldPdfs(folder, { names, isPdf: options.pdf === true }, environment);
  environment.writer.replaceAll(written);
  if (old !== undefined) environment.stderr.write(old);
  const isPdf =
    options.pdf === true &&
    (await printKit(
      written.map(({ path }) => path),
      environment,
    ));
  return { folder, files: files.map(({ name, sheets }) => ({ name, sheets })), isPdf };
}
