import type { Organization } from '../model/organization.ts';
import { formatDuration } from '../model/duration.ts';
import type { ReportResult } from '../model/report-result.ts';
import { formatShare } from '../model/share.ts';
import type { Block, Inline } from './blocks.ts';
import type { Naming } from './naming.ts';
import { createNaming } from './naming.ts';
import { countOf, formatCount, joinPhrases } from './phrases.ts';

/** What the parts of the report share. */
export interface ReportContext {
  readonly result: ReportResult;
  readonly organization: Organization;
  readonly naming: Naming;
  /** Hours of working time as people say them. */
  readonly duration: (hours: number) => string;
  /** The name of a declared scenario in quotation marks. */
  readonly scenario: (id: string) => string;
  /** How many customers there are. */
  readonly customers: number;
}

/** Looks up what all parts need. */
export function createReportContext(result: ReportResult, organization: Organization): ReportContext {
  const names = new Map(organization.scenarios.map(({ id, name }) => [id, name]));
  return {
    result,
    organization,
    naming: createNaming(organization),
    duration: (hours) => formatDuration(hours, organization.calendar),
    scenario: (id) => `“${names.get(id) ?? id}”`,
    customers: result.glance.kinds.customer,
  };
}

/** The title of a section. */
export function section(text: string): Block {
  return { kind: 'heading', level: 2, text };
}

/** The title of a part of a section. */
export function subsection(text: Inline): Block {
  return { kind: 'heading', level: 3, text };
}

/** A few sentences. */
export function paragraph(text: Inline): Block {
  return { kind: 'paragraph', text };
}

/** What explains a table, or says what it leaves out; nothing where there is nothing to say. */
export function remark(...sentences: readonly string[]): Block[] {
  const text = sentences.filter((sentence) => sentence !== '').join(' ');
  return text === '' ? [] : [{ kind: 'paragraph', text: [{ text, mark: 'quiet' }] }];
}

/** `The first 12 of 33 teams.`; empty where all are there. */
export function firstOf(shown: number, all: number, noun: string, order = ''): string {
  return shown >= all ? '' : `The first ${formatCount(shown)} of ${countOf(all, noun)}${order}.`;
}

/** What is tried of each team in turn, as the rest of a sentence: `is 1d late`. */
export function describeTried({ result, duration }: ReportContext): string {
  const { delay, outage, quality } = result.stress.incident;
  return joinPhrases([
    ...(delay > 0 ? [`is ${duration(delay)} late`] : []),
    ...(outage !== null && outage > 0 ? [`is out for ${duration(outage)}`] : []),
    ...(quality > 0 ? [`hands on ${formatShare(quality)} that is not right`] : []),
  ]);
}

/** Late hours for a table, as bad news; a dash for none. */
export function lateCell(hours: number, { duration }: ReportContext): Inline {
  return hours > 0 ? [{ text: duration(hours), mark: 'late' }] : '–';
}

/** A number for a table; a dash for none. */
export function countCell(count: number): string {
  return count === 0 ? '–' : formatCount(count);
}
