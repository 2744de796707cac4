import type { Organization } from '../model/organization.ts';
import type { CastMember, WorkshopCard, WorkshopResult } from '../model/workshop-result.ts';
import type { Block, Inline, ListItem, Span } from './blocks.ts';
import type { Naming } from './naming.ts';
import { createNaming } from './naming.ts';
import { countOf, formatCount, joinPhrases, joinSome } from './phrases.ts';
import { CARD_KINDS, LEVELS, STEPS, describeCardIncidents, describeCardOutcome } from './workshop-words.ts';

/** A file of a kit. */
export interface WrittenFile {
  readonly name: string;
  /** Sides of paper. */
  readonly sheets: number;
  /** How often it is printed. */
  readonly copies: number;
  /** On both sides of the paper; else on one. */
  readonly both: boolean;
}

/** A kit that was written, for whoever is to print it. */
export interface WrittenKit {
  /** Its folder, as it was named. */
  readonly folder: string;
  /** In the order of printing, the one with everything last. */
  readonly files: readonly WrittenFile[];
  /** Whether each stands there as PDF too. */
  readonly isPdf: boolean;
}

/** What is said about a workshop. */
export interface WorkshopView {
  /** undefined: nothing was written. */
  readonly kit: WrittenKit | undefined;
  /** Where it is told who is who; undefined where it is not. */
  readonly key: string | undefined;
  /** The call that would write it. */
  readonly command: string;
}

const MOST_REASONS = 3;
/** A game without anybody who waits outside has no end to its ripples. */
const NO_CUSTOMER =
  'Nobody outside is on this map, so no card tells of a customer who waits. Add the customers to the map first (kind: customer): the game is about them.';

/** A workshop for its facilitator, on a screen: how long, who is in the game and why, the incidents, what to print. */
export function presentWorkshop(
  workshop: WorkshopResult,
  organization: Organization,
  view: WorkshopView,
): Block[] {
  return [
    { kind: 'heading', level: 1, text: headline(workshop) },
    ...presentKit(workshop, view),
    ...presentKey(view),
    ...presentAgenda(workshop),
    ...presentCast(workshop),
    ...presentCards(workshop, organization),
    ...presentNext(view),
  ];
}

function headline({ org, minutes, participants, tables }: WorkshopResult): string {
  const name = org === '' ? 'The map' : org;
  const where =
    tables.length < 2 ? 'at one table' : `at ${tables.length} tables (${joinPhrases(tables.map(String))})`;
  return `${name}: a workshop of ${countOf(minutes, 'minute')} for ${countOf(participants, 'person', 'people')} ${where}.`;
}

function presentKit({ anonymized, tables }: WorkshopResult, { kit }: WorkshopView): Block[] {
  if (kit === undefined) return [];
  const names = anonymized ? ' with other names' : '';
  return [
    {
      kind: 'paragraph',
      text: [
        { text: 'Written', mark: 'strong' },
        `${names}: ${kit.folder}. ${howToPrint(kit, tables.length)}`,
      ],
    },
    {
      kind: 'table',
      columns: [
        { title: 'File', align: 'left' },
        { title: 'Pages', align: 'right' },
        { title: 'Times', align: 'right' },
        { title: 'Print on', align: 'left' },
      ],
      rows: kit.files.map((file) => ({ indent: 0, cells: describeFile(file, kit) })),
    },
  ];
}

function describeFile({ name, sheets, copies, both }: WrittenFile, kit: WrittenKit): Inline[] {
  const path = kit.isPdf ? name.replace(/html$/, 'pdf') : name;
  return [path, formatCount(sheets), `${formatCount(copies)}×`, both ? 'both sides' : 'one side'];
}

/** All at once where there is one table; else file by file, because each table gets its own of some. */
function howToPrint(kit: WrittenKit, tables: number): string {
  const all = pathOf(kit.folder, kit.isPdf ? 'all.pdf' : 'all.html');
  const how = 'on both sides, turned on the long edge, at 100%';
  if (tables < 2) return `Open ${all} with a double click and print it ${how}.`;
  return `Each table gets its own cards: open the files with a double click and print each as often as the list says, at 100%; what is printed on both sides is turned on the long edge. ${all} has one of each.`;
}

function presentKey({ key }: WorkshopView): Block[] {
  if (key === undefined) return [];
  const text: Inline = [
    'Who is who stands in ',
    { text: key, mark: 'code' },
    ', for you alone: it is not for the people who play.',
  ];
  return [{ kind: 'paragraph', text }];
}

function pathOf(folder: string, name: string): string {
  return `${folder.replace(/\/+$/, '')}/${name}`;
}

function presentAgenda({ agenda }: WorkshopResult): Block[] {
  return [
    { kind: 'heading', level: 2, text: 'The session' },
    {
      kind: 'table',
      columns: [
        { title: 'From', align: 'right' },
        { title: 'Minutes', align: 'right' },
        { title: 'What', align: 'left' },
      ],
      rows: agenda.map(({ kind, start, minutes }) => ({
        indent: 0,
        cells: [formatClock(start), formatCount(minutes), STEPS[kind]],
      })),
    },
  ];
}

/** Minutes since the beginning as `1:05`. */
function formatClock(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

function presentCast(workshop: WorkshopResult): Block[] {
  const { cast, teams } = workshop;
  const isAll = cast.length === teams;
  const hasCustomer = cast.some(({ kind }) => kind === 'customer');
  const who = isAll ? `all ${formatCount(teams)}` : `${formatCount(cast.length)} of ${formatCount(teams)}`;
  return [
    {
      kind: 'heading',
      level: 2,
      text: `In the game: ${who} teams${hasCustomer ? ', customers among them' : ''}`,
    },
    { kind: 'list', items: cast.map((member) => describeMember(member, isAll)) },
    ...(hasCustomer ? [] : [{ kind: 'callout' as const, tone: 'note' as const, text: NO_CUSTOMER }]),
  ];
}

function describeMember({ id, name, kind, reasons }: CastMember, isAll: boolean): ListItem {
  const text: Span[] = [{ text: name, mark: 'strong' }];
  if (name !== id) text.push(' (', { text: id, mark: 'code' }, ')');
  if (kind !== 'team') text.push(`, ${kind}`);
  const why = isAll ? '' : joinSome(describeReasons(reasons), MOST_REASONS);
  if (why !== '') text.push(`: ${why}`);
  return { text };
}

const PARTS = {
  starts: 'starts',
  passes: 'passes on',
  feels: 'feels',
  spared: 'is spared by',
} as const;

const OTHER_REASONS = {
  all: '',
  asked: 'you asked for it',
  hub: 'has many hand-offs',
  neighbor: 'works with many of the others',
} as const;

/** `starts incident 1`, `feels incidents 2 and 3`, then what else speaks for it. */
function describeReasons(reasons: CastMember['reasons']): string[] {
  const cards = Object.entries(PARTS).flatMap(([part, verb]) => {
    const numbers = reasons.flatMap((reason) =>
      reason.kind === part && 'card' in reason ? [String(reason.card)] : [],
    );
    if (numbers.length === 0) return [];
    return [`${verb} ${numbers.length === 1 ? 'incident' : 'incidents'} ${joinPhrases(numbers)}`];
  });
  const others = reasons.flatMap(({ kind }) =>
    kind === 'asked' || kind === 'hub' || kind === 'neighbor' ? [OTHER_REASONS[kind]] : [],
  );
  return [...others, ...cards];
}

function presentCards(workshop: WorkshopResult, organization: Organization): Block[] {
  const { cards, missing } = workshop;
  const naming = createNaming(organization);
  const none = missing.map((kind) => CARD_KINDS[kind]);
  return [
    { kind: 'heading', level: 2, text: `${countOf(cards.length, 'incident')}, with the answers` },
    ...(cards.length === 0
      ? []
      : [
          {
            kind: 'list' as const,
            ordered: true,
            items: cards.map((card) => describeCard(card, naming, organization)),
          },
        ]),
    ...(none.length === 0 ? [] : [quiet(`This map has no example of ${joinPhrases(none)}.`)]),
  ];
}

function describeCard(card: WorkshopCard, naming: Naming, { calendar }: Organization): ListItem {
  const text: Span[] = [
    { text: describeCardIncidents(card, naming, calendar), mark: 'strong' },
    ` (${LEVELS[card.level]}: ${CARD_KINDS[card.kind]})`,
  ];
  return { text, details: [describeCardOutcome(card, naming, calendar)] };
}

function quiet(text: string): Block {
  return { kind: 'paragraph', text: [{ text, mark: 'quiet' }] };
}

function presentNext({ kit, command }: WorkshopView): Block[] {
  if (kit !== undefined) return [];
  return [
    { kind: 'commands', title: 'Next', commands: [{ command, tells: 'writes the kit, ready to print' }] },
  ];
}
