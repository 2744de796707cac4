import type { Calendar } from '../model/calendar.ts';
import { formatDuration } from '../model/duration.ts';
import type { ImpactStep } from '../model/impact-answer.ts';
import type { ImpactTeam } from '../model/impact-result.ts';
import { formatShare } from '../model/share.ts';
import type { Block, Column, Inline, Row } from './blocks.ts';
import { chooseWithCauses, findCauses, nestUnderCauses } from './cause-tree.ts';
import { LEAST_HOURS, isNoticeable, isNoticed } from '../model/noticeable.ts';
import { countOf, formatCount } from './phrases.ts';
import type { ImpactContext, PresentedPart } from './impact-view.ts';

const MOST_ROWS = 8;

const LATENESS_COLUMNS: readonly Column[] = [
  { title: 'Notice', align: 'right' },
  { title: 'How it came', align: 'left' },
];

/** The teams inside as a table, each under the one that holds it up. */
export function presentTeams(context: ImpactContext): PresentedPart {
  const { view, answer, organization } = context;
  const inside = answer.result.teams.filter((team) => team.kind !== 'customer');
  const worthARow = view.all ? inside : inside.filter(isNoticed);
  if (worthARow.length === 0) return { blocks: [], isCut: inside.length > 0 };
  const causes = findCauses(worthARow, answer.result);
  const chosen = chooseWithCauses(byWeight(context, worthARow), causes, MOST_ROWS);
  const shown = view.all ? worthARow : worthARow.filter((team) => chosen.has(team));
  const hasDefects = shown.some((team) => isNoticeable(team) || team.late === 0);
  const hasLateness = shown.some(({ late }) => late > 0);
  const columns: Column[] = [
    { title: 'Team', align: 'left' },
    { title: 'Late', align: 'right' },
    ...(hasDefects ? [{ title: 'Not right (usually)', align: 'right' } as const] : []),
    ...(hasLateness ? LATENESS_COLUMNS : []),
  ];
  const rows = nestUnderCauses(shown, causes).map(([team, indent]): Row => {
    const late = team.late > 0;
    const cells: Inline[] = [
      indent === 0 ? [{ text: team.name, mark: 'strong' }] : team.name,
      late ? [{ text: formatDuration(team.late, organization.calendar), mark: 'late' }] : 'on time',
      ...(hasDefects ? [describeDefects(team)] : []),
      ...(hasLateness ? [late ? describeNotice(team, organization.calendar) : ''] : []),
      ...(hasLateness ? [late ? describeWay(context, team, causes.get(team)) : ''] : []),
    ];
    return { indent, cells };
  });
  const blocks: Block[] = [
    { kind: 'heading', level: 2, text: 'Who passes it on' },
    { kind: 'table', columns, rows },
    ...leftOut(worthARow.length, shown.length),
  ];
  return { blocks, isCut: shown.length < inside.length };
}

function leftOut(worthARow: number, shown: number): Block[] {
  if (worthARow === shown) return [];
  const text = `${formatCount(shown)} of ${countOf(worthARow, 'team')}; --all shows all.`;
  return [{ kind: 'paragraph', text: [{ text, mark: 'quiet' }] }];
}

/** Those on the customers' own ways first, the worst customer's before the others', then the worst of the rest. */
function byWeight({ answer }: ImpactContext, teams: readonly ImpactTeam[]): ImpactTeam[] {
  const byId = new Map(teams.map((team) => [team.id, team]));
  const customers = answer.result.teams.filter(({ kind }) => kind === 'customer').slice(0, MOST_ROWS);
  const onTheWay = customers.flatMap(({ chain }) => chain.flatMap((id) => byId.get(id) ?? []));
  return [...new Set([...onTheWay, ...teams])];
}

function describeNotice({ notice }: ImpactTeam, calendar: Calendar): string {
  return notice > 0 ? `${formatDuration(notice, calendar)} ahead` : 'none';
}

function describeDefects(team: ImpactTeam): Inline {
  const defects = formatShare(team.defects);
  return [
    isNoticeable(team) ? { text: defects, mark: 'late' } : defects,
    ` (${formatShare(team.baselineDefects)})`,
  ];
}

/** By which hand-off a team came to be late, or that it all began there, with the arithmetic. */
function describeWay(context: ImpactContext, team: ImpactTeam, cause: ImpactTeam | undefined): string {
  const step = context.answer.steps.get(team.id);
  const arithmetic = step === undefined ? '' : describeStep(context, step);
  return [describeBinding(context, team, cause), arithmetic].filter((part) => part !== '').join(': ');
}

function describeBinding(context: ImpactContext, team: ImpactTeam, cause: ImpactTeam | undefined): string {
  const { answer, naming, organization } = context;
  const isOrigin = answer.result.incidents.some(
    (incident) => 'team' in incident && incident.team === team.id,
  );
  if (team.via === null) return isOrigin ? 'starts here' : '';
  const what = naming.what(team.via);
  const step = answer.steps.get(team.id);
  // A saved result alone does not say how late it left.
  if (step === undefined) return isOrigin ? `starts here; then ${what}` : what;
  const { leaves } = step;
  const late = formatDuration(leaves, organization.calendar);
  // A loop can come back to where it all began, or hit a team while its giver is not at its own worst.
  if (isOrigin && team.round > 1) return `starts here; then in round ${team.round}, ${what} (${late} late)`;
  const isAtItsWorst = cause === undefined || Math.abs(cause.late - leaves) < LEAST_HOURS;
  return isAtItsWorst ? what : `${what} (${late} late then)`;
}

/** What was absorbed on the way to a team and within it, and what made it longer. */
function describeStep({ organization }: ImpactContext, step: ImpactStep): string {
  const parts: string[] = [];
  const add = (hours: number, words: (duration: string) => string): void => {
    if (hours > LEAST_HOURS) parts.push(words(formatDuration(hours, organization.calendar)));
  };
  add(step.slack, (duration) => `−${duration} slack`);
  add(step.toSlot, (duration) => `+${duration} to the next slot`);
  add(step.workaround, (duration) => `−${duration} workaround`);
  add(step.notBlocking, (duration) => `−${duration} not blocking`);
  add(step.rework, (duration) => `+${duration} rework`);
  add(step.buffer, (duration) => `−${duration} buffer`);
  if (step.inputs + step.rework > LEAST_HOURS) {
    add(step.outage, (duration) => `its own outage of ${duration} runs beside`);
    add(step.delay, (duration) => `+${duration} of its own`);
  }
  return parts.join(', ');
}
