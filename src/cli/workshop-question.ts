import type { Language } from '../kit/language.ts';
import { LANGUAGES } from '../kit/language.ts';
import type { Paper } from '../kit/paper.ts';
import { PAPERS } from '../kit/paper.ts';
import type { WorkshopLevel } from '../model/workshop-level.ts';
import { WORKSHOP_LEVELS } from '../model/workshop-level.ts';
import { UsageFailure, UsageFailures, describeUnknown, messagesOf } from './failure.ts';
import { parseTargets } from './output-targets.ts';
import type { WorkshopOptions } from './verbs/workshop-options.ts';
import { WORKSHOP_FORMATS } from './verbs/workshop-options.ts';

/** What the flags say of a session and its kit, in its right form. */
export interface WorkshopRequest {
  readonly minutes: number;
  readonly participants: number;
  readonly seed: number;
  readonly level: WorkshopLevel;
  readonly language: Language;
  readonly paper: Paper;
  readonly format: (typeof WORKSHOP_FORMATS)[number];
  /** Where the kit goes; undefined where none is asked for. */
  readonly folder: string | undefined;
  /** Where it is told who is who; undefined where nobody asks. */
  readonly key: string | undefined;
  readonly isPdf: boolean;
}

/** Reads the flags; throws with everything that is wrong with them. */
export function readWorkshopRequest(options: WorkshopOptions): WorkshopRequest {
  const problems: string[] = [];
  const range = (option: 'minutes' | 'participants' | 'seed'): number =>
    readWholeNumber(options[option], option, problems);
  const request: WorkshopRequest = {
    minutes: range('minutes'),
    participants: range('participants'),
    seed: range('seed'),
    level: readWord(options.level ?? 'mixed', { what: 'level', choices: WORKSHOP_LEVELS }, problems),
    language: readWord(options.language ?? 'en', { what: 'language', choices: LANGUAGES }, problems),
    paper: readWord(options.paper ?? 'a4', { what: 'paper', choices: PAPERS }, problems),
    format: readFormat(options, problems),
    folder: readFolder(options, problems),
    key: options.key,
    isPdf: options.pdf === true,
  };
  problems.push(...findNeedless(options));
  if (problems.length > 0) throw new UsageFailures(problems);
  return request;
}

/** What each number can be, and what it is where nobody says. */
const NUMBERS = {
  minutes: { least: 45, most: 480, usual: 90 },
  participants: { least: 4, most: 60, usual: 12 },
  seed: { least: 1, most: 999_999_999, usual: 1 },
} as const;

function readWholeNumber(text: string | undefined, option: keyof typeof NUMBERS, problems: string[]): number {
  const { least, most, usual } = NUMBERS[option];
  if (text === undefined) return usual;
  const number = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
  if (number >= least && number <= most) return number;
  problems.push(`--${option} takes a whole number from ${least} to ${most}, not “${text}”`);
  return usual;
}

interface Choice<W extends string> {
  readonly what: string;
  readonly choices: readonly [W, ...W[]];
}

/** Upper and lower case are the same: people write A4. */
function readWord<W extends string>(text: string, { what, choices }: Choice<W>, problems: string[]): W {
  const found = choices.find((word) => word === text.toLowerCase());
  if (found === undefined)
    problems.push(`--${what}: ${describeUnknown(what, text, choices)} It is one of ${choices.join(', ')}.`);
  return found ?? choices[0];
}

function readFormat(options: WorkshopOptions, problems: string[]): WorkshopRequest['format'] {
  try {
    // Where it goes is no matter of a format here: it is printed.
    const [target] = parseTargets({ ...options, output: [] }, WORKSHOP_FORMATS);
    return target?.format ?? 'text';
  } catch (error) {
    if (!(error instanceof UsageFailure)) throw error;
    problems.push(...messagesOf(error));
    return 'text';
  }
}

function readFolder({ output }: WorkshopOptions, problems: string[]): string | undefined {
  const [folder, second] = output;
  if (second !== undefined) problems.push('-o names two folders; a kit goes into one');
  if (folder === '') problems.push('-o names no folder: what follows it is empty');
  if (folder === '-')
    problems.push('-o - is standard output, and a kit is several files: name a folder, as in -o kit');
  return folder;
}

/** Flags that would do nothing. */
function findNeedless({ output, pdf, force, key, anonymize }: WorkshopOptions): readonly string[] {
  const isWritten = output.length > 0;
  return [
    ...(pdf === true && !isWritten ? ['--pdf needs a folder to write into: -o kit'] : []),
    ...(force === true && !isWritten ? ['--force is for the folder of a kit: -o kit'] : []),
    ...(key !== undefined && anonymize !== true
      ? ['--key tells who is who, and without --anonymize all have their own names']
      : []),
    ...(key === '' ? ['--key names no file: what follows it is empty'] : []),
    ...(key === '-' ? ['--key needs a file: on standard output everybody could read it'] : []),
  ];
}
