import type { Organization } from '../model/organization.ts';
import type { SurveyResult } from '../model/survey-result.ts';
import type { Block, Commands } from './blocks.ts';
import { createNaming } from './naming.ts';
import { countOf, formatCount, joinPhrases, joinSome } from './phrases.ts';
import { presentMapDifferences } from './present-survey-differences.ts';
import { presentOutside } from './present-survey-outside.ts';
import { presentBlindSpots, presentOneSided, presentRatings, presentTalk } from './present-survey-pairs.ts';
import { presentManagers, presentOwnWords } from './present-survey-words.ts';
import type { SurveyPresentation, SurveyView } from './survey-view.ts';
import { paragraphOf } from './survey-view.ts';

/** What people know about whom they serve, for people: what nobody sees first, where it matters most first. */
export function presentSurvey(result: SurveyResult, organization: Organization, view: SurveyView): Block[] {
  const presentation: SurveyPresentation = { result, organization, naming: createNaming(organization), view };
  return [
    { kind: 'heading', level: 1, text: headline(result) },
    ...paragraphOf(...sayVoices(presentation)),
    ...(result.totals.teamsHeard === 0 ? [] : [KINDNESS]),
    ...presentBlindSpots(presentation),
    ...presentMapDifferences(presentation),
    ...presentOneSided(presentation),
    ...presentTalk(presentation),
    ...presentRatings(presentation),
    ...presentOutside(presentation),
    ...presentManagers(presentation),
    ...presentOwnWords(presentation),
    ...presentNext(presentation),
  ];
}

function headline({ totals }: SurveyResult): string {
  const { pairs, namedByNobody, teamsHeard } = totals;
  if (teamsHeard === 0) return 'Too few answers to show anything yet.';
  if (pairs === 0) return 'Nobody who answered serves anybody on the map.';
  const who = pairs === 1 ? 'the one customer' : `each of ${formatCount(pairs)} customers`;
  if (namedByNobody === 0) return `Nobody is forgotten: ${who} is named by somebody who serves them.`;
  const part =
    pairs === 1 ? 'The one customer' : `${formatCount(namedByNobody)} of ${formatCount(pairs)} customers`;
  return `${part} ${namedByNobody === 1 ? 'is' : 'are'} named by nobody on the team that serves them.`;
}

/** Said before anything else: what follows is easily read as a list of faults. */
const KINDNESS: Block = {
  kind: 'callout',
  tone: 'note',
  text: 'nobody is at fault for what a team does not see; the further away somebody is, the harder it is to know of them. Each line is an invitation to talk.',
};

function sayVoices({ result, naming, view }: SurveyPresentation): string[] {
  const { totals, minAnswers, teams } = result;
  const { respondents, teamsHeard, teamsTooFew, teamsSilent } = totals;
  const namesOf = (voice: 'too-few' | 'silent'): string =>
    joinSome(
      teams.flatMap((team) => (team.voice === voice ? [naming.team(team.id)] : [])),
      view.all ? teams.length : MOST_TEAMS,
    );
  const heard =
    teamsHeard === 0
      ? 'No team has enough answers.'
      : `${countOf(respondents, 'person', 'people')} of ${countOf(teamsHeard, 'team')} answered.`;
  const tooFew =
    teamsTooFew === 0
      ? ''
      : `From ${countOf(teamsTooFew, 'team')} fewer than ${countOf(minAnswers, 'answer')} came, so nothing is shown of ${teamsTooFew === 1 ? 'it' : 'them'} (${namesOf('too-few')}).`;
  const silent =
    teamsSilent === 0 ? '' : `${countOf(teamsSilent, 'team')} did not answer (${namesOf('silent')}).`;
  return [heard, tooFew, silent];
}

const MOST_TEAMS = 3;

function presentNext({ view, result }: SurveyPresentation): Block[] {
  const { command } = view;
  if (command === undefined) return [];
  const commands: Commands['commands'][number][] = [
    ...(result.totals.mapLacks > 0
      ? [
          {
            command: `${command} -o patch:suggested.patch`,
            tells: 'what to add to the org file where people are right; git apply takes it',
          },
        ]
      : []),
    ...(view.all
      ? []
      : [{ command: `${command} --all`, tells: 'everything, with what people need in their own words' }]),
    { command: `${command} -o survey.html`, tells: 'the same as a page, to show to everybody who answered' },
  ];
  return [{ kind: 'commands', title: 'Next:', commands }];
}

/** For the comparison: who was heard, in few words. */
export function describeHeard({ totals }: Pick<SurveyResult, 'totals'>): string {
  return joinPhrases([
    countOf(totals.respondents, 'person', 'people'),
    countOf(totals.teamsHeard, 'team'),
  ]).replace(' and ', ' of ');
}
