import type { ImpactTeam } from '../model/impact-result.ts';
import type { ReportScenario } from '../model/report-result.ts';
import { formatShare } from '../model/share.ts';
import type { Block, Inline, ListItem, Row } from './blocks.ts';
import { LEAST_HOURS } from '../model/noticeable.ts';
import { countOf, describeIncident, formatChain, formatCount, formatMoney, joinPhrases } from './phrases.ts';
import { describeOutcome } from './present-report-summary.ts';
import type { ReportContext } from './report-context.ts';
import { countCell, lateCell, paragraph, remark, section, subsection } from './report-context.ts';

/** So many are told with who feels them; the others are rows. */
const MOST_TOLD = 6;

/** What people thought of, those first that customers feel most. */
export function presentReportScenarios(context: ReportContext): Block[] {
  const { scenarios } = context.result;
  const title = section('Scenarios that people thought of');
  if (scenarios.length === 0)
    return [
      title,
      paragraph(
        'None is declared yet. A scenario is something that people have seen or fear, with a name: which teams would be late, or how much of their work would not be right.',
      ),
    ];
  return [
    title,
    presentTable(context),
    ...remark(
      'Together: how late all customers are, in sum. Promises: how many break that hold when nothing goes wrong.',
      scenarios.some(({ totals }) => totals.cost > 0)
        ? 'Cost: what waiting costs at teams with a cost per hour, over 50 rounds where it does not settle.'
        : '',
    ),
    ...scenarios.slice(0, MOST_TOLD).flatMap((scenario) => presentScenario(context, scenario)),
    ...remark(
      scenarios.length > MOST_TOLD
        ? `The ${countOf(scenarios.length - MOST_TOLD, 'other scenario')} ${scenarios.length - MOST_TOLD === 1 ? 'is' : 'are'} told by the table alone.`
        : '',
    ),
  ];
}

function presentTable(context: ReportContext): Block {
  const { result, customers, organization, scenario } = context;
  const hasCost = result.scenarios.some(({ totals }) => totals.cost > 0);
  const rows = result.scenarios.map(({ id, totals, noticing }): Row => {
    const cells: Inline[] = [
      [{ text: withoutQuotes(scenario(id)), mark: 'strong' }],
      ...(customers === 0
        ? [countCell(totals.teams)]
        : [`${formatCount(noticing)} of ${formatCount(customers)}`]),
      lateCell(customers === 0 ? totals.teamLate : totals.customerLate, context),
      countCell(totals.promisesBroken),
      ...(hasCost ? [totals.cost > 0 ? formatMoney(totals.cost, organization.currency) : '–'] : []),
    ];
    return { indent: 0, cells };
  });
  return {
    kind: 'table',
    columns: [
      { title: 'Scenario', align: 'left' },
      { title: customers === 0 ? 'Teams' : 'Customers', align: 'right' },
      { title: 'Together', align: 'right' },
      { title: 'Promises', align: 'right' },
      ...(hasCost ? [{ title: 'Cost', align: 'right' } as const] : []),
    ],
    rows,
  };
}

function withoutQuotes(name: string): string {
  return name.slice(1, -1);
}

function presentScenario(context: ReportContext, scenario: ReportScenario): Block[] {
  const { organization, naming, customers, duration } = context;
  const declared = organization.scenarios.find(({ id }) => id === scenario.id);
  const events = scenario.incidents.map((one) => describeIncident(one, naming, organization.calendar));
  const more = scenario.noticing - scenario.customers.length;
  return [
    subsection(declared?.name ?? scenario.id),
    ...(declared === undefined || declared.description === '' ? [] : [paragraph(declared.description)]),
    paragraph(`What happens: ${events.join('; ')}. Then ${describeOutcome(scenario, customers, duration)}.`),
    ...(scenario.customers.length === 0
      ? []
      : [
          {
            kind: 'list',
            items: scenario.customers.map((one) => presentCustomer(context, one)),
          } as const,
        ]),
    ...remark(more > 0 ? `${countOf(more, 'more customer')} ${more === 1 ? 'feels' : 'feel'} it less.` : ''),
    ...presentBroken(context, scenario),
    ...presentNotes(context, scenario),
  ];
}

function presentCustomer({ naming, duration }: ReportContext, customer: ImpactTeam): ListItem {
  const [now, usual] = [formatShare(customer.defects), formatShare(customer.baselineDefects)];
  const facts = [
    ...(customer.late > LEAST_HOURS ? [`waits ${duration(customer.late)}`] : []),
    ...(now === usual ? [] : [`gets ${now} that is not right, instead of ${usual}`]),
  ];
  const chain = customer.chain.map((id) => naming.team(id));
  const way = chain.length > 1 && customer.late > LEAST_HOURS ? ` (${formatChain(chain)})` : '';
  return {
    text: [
      { text: customer.name, mark: 'strong' },
      ' ',
      { text: facts.length === 0 ? 'feels it a little' : joinPhrases(facts), mark: 'late' },
      `${way}.`,
    ],
  };
}

function presentBroken({ naming }: ReportContext, { broken, totals }: ReportScenario): Block[] {
  if (broken.length === 0) return [];
  const names = broken.map((id) => naming.handoff(id));
  const more = totals.promisesBroken - broken.length;
  const all = more > 0 ? [...names, `${formatCount(more)} more`] : names;
  return [
    {
      kind: 'details',
      summary: `${countOf(totals.promisesBroken, 'promise')} that ${totals.promisesBroken === 1 ? 'breaks' : 'break'}`,
      blocks: [{ kind: 'list', items: all.map((text) => ({ text })) }],
    },
  ];
}

/** What telling in advance would change, and whether it ends. */
function presentNotes({ duration }: ReportContext, { told, totals, status }: ReportScenario): Block[] {
  const parts: string[] = [];
  const late = totals.customerLate - told.customerLate;
  const promises = totals.promisesBroken - told.promisesBroken;
  const inside = totals.teamLate - told.teamLate;
  if (late > LEAST_HOURS) parts.push(`customers would wait ${duration(late)} less together`);
  else if (inside > LEAST_HOURS) parts.push(`teams would be ${duration(inside)} less late together`);
  if (promises > 0)
    parts.push(`${countOf(promises, 'promise')} would hold that ${promises === 1 ? 'breaks' : 'break'} now`);
  const lines: Inline[] = [
    ...(parts.length > 0
      ? [
          [
            { text: 'What would help: ', mark: 'fine' } as const,
            `if everybody told the next in advance, ${joinPhrases(parts)}.`,
          ],
        ]
      : []),
    ...(status === 'settled'
      ? []
      : ['It goes round a loop and is not made up: how late somebody is, is that of the worst round.']),
  ];
  return lines.map((text) => paragraph(text));
}
