import type { Calendar } from '../model/calendar.ts';
import { formatDuration } from '../model/duration.ts';
import type { ImpactStep } from '../model/impact-answer.ts';
import type { ImpactTeam } from '../model/impact-result.ts';
import { formatShare } from '../model/share.ts';
import type { Block, Column, Inline, Row } from './blocks.ts';
import { isNoticeable, isNoticed } from './noticeable.ts';
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
  const shown = view.all ? worthARow : chooseRows(byWeight(context, worthARow), worthARow, MOST_ROWS);
  const hasDefects = shown.some((team) => isNoticeable(team) || team.late === 0);
  const hasLateness = shown.some(({ late }) => late > 0);
  const columns: Column[] = [
    { title: 'Team', align: 'left' },
    { title: 'Late', align: 'right' },
    ...(hasDefects ? [{ title: 'Not right (usually)', align: 'right' } as const] : []),
    ...(hasLateness ? LATENESS_COLUMNS : []),
  ];
  const rows = nestRows(shown).map(([team, indent]): Row => {
    const late = team.late > 0;
    const cells: Inline[] = [
      indent === 0 ? [{ text: team.name, mark: 'strong' }] : team.name,
      late ? [{ text: formatDuration(team.late, organization.calendar), mark: 'late' }] : 'on time',
      ...(hasDefects ? [describeDefects(team)] : []),
      ...(hasLateness ? [late ? describeNotice(team, organization.calendar) : ''] : []),
      ...(hasLateness ? [late ? describeWay(context, team) : ''] : []),
    ];
    return { indent, cells };
  });
  const blocks: Block[] = [
    { kind: 'heading', level: 2, text: 'Who passes it on' },
    { kind: 'table', columns, rows },
    ...leftOut(context, inside.length, worthARow.length, shown.length),
  ];
  return { blocks, isCut: shown.length < inside.length };
}

function leftOut({ view }: ImpactContext, affected: number, worthARow: number, shown: number): Block[] {
  const lines: string[] = [];
  if (worthARow > shown)
    lines.push(`${formatCount(shown)} of ${countOf(worthARow, 'team')}; --all shows all.`);
  const barely = affected - worthARow;
  if (barely > 0 && !view.all) {
    const verb = barely === 1 ? 'is' : 'are';
    lines.push(
      `${countOf(barely, 'more team')} ${verb} on time, with defects up by less than 0.05%; --all shows them.`,
    );
  }
  return lines.map((text) => ({ kind: 'paragraph', text: [{ text, mark: 'quiet' }] }));
}

/** Those on the customers' own ways first, the worst customer's before the others', then the worst of the rest. */
function byWeight({ answer }: ImpactContext, teams: readonly ImpactTeam[]): ImpactTeam[] {
  const byId = new Map(teams.map((team) => [team.id, team]));
  const customers = answer.result.teams.filter(({ kind }) => kind === 'customer').slice(0, MOST_ROWS);
  const onTheWay = customers.flatMap(({ chain }) => chain.flatMap((id) => byId.get(id) ?? []));
  return [...new Set([...onTheWay, ...teams])];
}

/** As many of the first teams as there is room for, each together with those that hold it up. */
function chooseRows(wanted: readonly ImpactTeam[], teams: readonly ImpactTeam[], most: number): ImpactTeam[] {
  const byId = new Map(teams.map((team) => [team.id, team]));
  const chosen = new Set<ImpactTeam>();
  for (const team of wanted) {
    const missing = withCauses(team, byId).filter((cause) => !chosen.has(cause));
    if (chosen.size + missing.length <= most) for (const cause of missing) chosen.add(cause);
  }
  return teams.filter((team) => chosen.has(team));
}

/** A team and the teams above it, up to one that is on its own account or closes a circle. */
function withCauses(team: ImpactTeam, byId: ReadonlyMap<string, ImpactTeam>): ImpactTeam[] {
  const causes: ImpactTeam[] = [];
  for (
    let at: ImpactTeam | undefined = team;
    at !== undefined && !causes.includes(at);
    at = causeOf(at, byId)
  ) {
    causes.push(at);
  }
  return causes;
}

function causeOf(team: ImpactTeam, byId: ReadonlyMap<string, ImpactTeam>): ImpactTeam | undefined {
  return team.via === null ? undefined : byId.get(team.chain.at(-2) ?? '');
}

/** Rows in the order of their harm, consequences under their causes, with the depth of each. */
function nestRows(teams: readonly ImpactTeam[]): [team: ImpactTeam, depth: number][] {
  const byId = new Map(teams.map((team) => [team.id, team]));
  const consequences = new Map<ImpactTeam, ImpactTeam[]>();
  const roots: ImpactTeam[] = [];
  for (const team of teams) {
    const cause = causeOf(team, byId);
    if (cause === undefined) roots.push(team);
    else consequences.set(cause, [...(consequences.get(cause) ?? []), team]);
  }
  const rows = new Map<ImpactTeam, number>();
  const add = (root: ImpactTeam): void => {
    const waiting: [ImpactTeam, number][] = [[root, 0]];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const [team, depth] = next;
      if (rows.has(team)) continue;
      rows.set(team, depth);
      for (const child of (consequences.get(team) ?? []).toReversed()) waiting.push([child, depth + 1]);
    }
  };
  roots.forEach(add);
  // What is left holds each other up in a circle; the worst of it begins.
  for (const team of teams) if (!rows.has(team)) add(team);
  return [...rows];
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

function describeWay(context: ImpactContext, team: ImpactTeam): string {
  const step = context.answer.steps.get(team.id);
  const arithmetic = step === undefined ? '' : describeStep(context, step);
  if (team.via === null) return arithmetic === '' ? 'starts here' : `starts here: ${arithmetic}`;
  const handoff = context.naming.handoffOf(team.via);
  const what = handoff === undefined || handoff.what === '' ? team.via : handoff.what;
  return arithmetic === '' ? what : `${what}: ${arithmetic}`;
}

/** What was absorbed on the way to a team and within it, and what made it longer. */
function describeStep({ organization }: ImpactContext, step: ImpactStep): string {
  const parts: string[] = [];
  const add = (hours: number, words: (duration: string) => string): void => {
    if (hours > 1e-6) parts.push(words(formatDuration(hours, organization.calendar)));
  };
  add(step.slack, (duration) => `−${duration} slack`);
  add(step.toSlot, (duration) => `+${duration} to the next slot`);
  add(step.workaround, (duration) => `−${duration} workaround`);
  add(step.notBlocking, (duration) => `−${duration} not blocking`);
  add(step.rework, (duration) => `+${duration} rework`);
  add(step.buffer, (duration) => `−${duration} buffer`);
  if (step.inputs + step.rework > 0) {
    add(step.outage, (duration) => `its own outage of ${duration} runs beside`);
    add(step.delay, (duration) => `+${duration} of its own`);
  }
  return parts.join(', ');
}
