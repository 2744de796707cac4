import type { SurveyTeam } from '../model/survey-result.ts';
import type { Block, Row } from './blocks.ts';
import { countOf, formatCount, joinSome } from './phrases.ts';
import type { SurveyPresentation } from './survey-view.ts';
import { paragraphOf, quietly, sayCut, sayNaming, sectionOf, shownOf } from './survey-view.ts';

/** Customers of a team that are named; more are counted. */
const MOST_CUSTOMERS = 2;

/** Whether people know a customer outside whom their work reaches, by how far away the customer is. */
export function presentOutside(presentation: SurveyPresentation): Block[] {
  const { totals, teams } = presentation.result;
  const { outsideTeams, outsideByEverybody, outsideByNobody } = totals;
  if (outsideTeams === 0) return [];
  const asked = teams
    .filter(({ outside }) => outside !== null && outside.by !== 'everybody')
    .toSorted((a, b) => shareOf(a) - shareOf(b) || (b.hops ?? 0) - (a.hops ?? 0));
  const title = 'Who knows the customer outside';
  const sum = `The work of ${countOf(outsideTeams, 'team')} that answered reaches a customer outside: in ${formatCount(outsideByEverybody)} everybody names one, in ${formatCount(outsideByNobody)} nobody does.`;
  if (asked.length === 0) return sectionOf(title, ...paragraphOf(sum));
  const shown = shownOf(asked, presentation);
  return sectionOf(
    title,
    ...paragraphOf(sum),
    {
      kind: 'table',
      columns: [
        { title: 'Team', align: 'left' },
        { title: 'Away', align: 'right' },
        { title: 'Name one', align: 'right' },
        { title: 'Nobody named', align: 'left' },
      ],
      rows: shown.map((team) => rowOf(team, presentation)),
    },
    ...quietly(sayCut(shown.length, asked.length), 'Away: hand-offs to the nearest customer outside.'),
  );
}

/** Nobody first; what is between can hardly be told apart. */
function shareOf({ outside }: SurveyTeam): number {
  if (outside === null || outside.by === 'nobody') return 0;
  return outside.named === null ? 0.5 : outside.named / outside.people;
}

function rowOf({ id, hops, outside, outsideUnnamed }: SurveyTeam, { naming, view }: SurveyPresentation): Row {
  const unnamed = (outsideUnnamed ?? []).map((one) => naming.team(one));
  return {
    indent: 0,
    cells: [
      [{ text: naming.team(id), mark: 'strong' }],
      hops === null ? '–' : formatCount(hops),
      sayNaming(outside),
      unnamed.length === 0 ? '–' : joinSome(unnamed, view.all ? unnamed.length : MOST_CUSTOMERS),
    ],
  };
}
