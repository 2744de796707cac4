import type { SurveyFile } from '../../kit/build-survey.ts';
import { buildSurvey } from '../../kit/build-survey.ts';
import { LANGUAGES } from '../../kit/language.ts';
import { PAPERS } from '../../kit/paper.ts';
import type { SurveyTeam } from '../../kit/survey-context.ts';
import { SURVEY_ROLES } from '../../model/survey-columns.ts';
import { createDiagnostic } from '../../model/diagnostic.ts';
import { nearestWord } from '../../model/nearest.ts';
import type { Organization } from '../../model/organization.ts';
import { cleanText } from '../../model/clean-text.ts';
import { placeInCommandLine, quoteWord } from '../command-line.ts';
import { InputFailure, UsageFailure } from '../failure.ts';
import type { Environment } from '../environment.ts';
import { openOrganization } from '../org-files.ts';
import { readKitStyle } from '../page-assets.ts';
import type { VerbRunner } from '../program.ts';
import { sayWarnings } from '../say-warnings.ts';
import { keepReadFiles, refuseFullFolder } from '../kit-folder.ts';
import type { SurveyNewOptions } from './survey-options.ts';

/** Reads the map for its names, and writes the questionnaires into a folder. */
export const runSurveyNew: VerbRunner<SurveyNewOptions> = async (_, options, environment) => {
  const folder = options.output;
  if (folder === undefined || folder === '')
    throw new UsageFailure('-o FOLDER says where the questionnaires go, as in -o questions');
  if (options.everyTeam === true && options.team.length > 0)
    throw new UsageFailure('--every-team and --team name two choices of teams; leave one out');
  refuseFullFolder(folder, options.force === true, environment);
  const { organization, warnings } = await openOrganization(
    { file: options.file, output: [] },
    ['html'],
    environment,
  );
  const teams = chooseTeams(options, organization, environment.argv);
  await sayWarnings(warnings, environment);
  const files = buildSurvey(
    {
      org: organization.name,
      teams,
      known: organization.teams,
      roles: SURVEY_ROLES.filter((role) => options.for === 'both' || options.for === role),
      language: LANGUAGES.find((language) => language === options.language) ?? 'en',
      paper: PAPERS.find((paper) => paper === options.paper) ?? 'a4',
    },
    readKitStyle(),
  );
  const { reader, writer, stdout } = environment;
  const written = files.map(({ name, text }) => ({ path: reader.join(folder, name), text }));
  keepReadFiles(
    written.map(({ path }) => ({ path, option: `-o ${folder}` })),
    organization.files.map(({ path }) => path),
    environment,
  );
  writer.replaceAll(written);
  stdout.write(summarize(folder, files, environment));
  return 0;
};

/** The teams that questionnaires carry the names of; customers are not asked. */
function chooseTeams(
  { team: asked, everyTeam }: SurveyNewOptions,
  { teams }: Organization,
  argv: readonly string[],
): readonly SurveyTeam[] {
  const inside = teams.filter(({ kind }) => kind !== 'customer');
  if (everyTeam === true) return inside.filter(({ kind }) => kind === 'team' || kind === 'role');
  const ids = inside.map(({ id }) => id);
  const unknown = asked.filter((id) => !ids.includes(id));
  if (unknown.length > 0)
    throw new InputFailure(
      unknown.map((id) =>
        createDiagnostic(
          'unknown-team',
          { id, nearest: nearestWord(id, ids) },
          placeInCommandLine(argv, id, '--team'),
        ),
      ),
    );
  return inside.filter(({ id }) => asked.includes(id));
}

/** Few files by name, many by their number. */
const MOST_NAMED = 8;

function summarize(folder: string, files: readonly SurveyFile[], { reader }: Environment): string {
  const path = (name: string): string => cleanText(quoteWord(reader.join(folder, name)));
  const named = files.slice(0, MOST_NAMED).map(({ name }) => `  ${path(name)}`);
  const more = files.length - named.length;
  return [
    `Wrote ${files.length} files into ${cleanText(folder)}:`,
    ...named,
    ...(more > 0 ? [`  and ${more} more`] : []),
    '',
    `Begin with ${path('how-to.html')}: open it in a browser and print it; it says what to do with the rest.`,
    '',
  ].join('\n');
}
