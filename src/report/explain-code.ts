import type { DiagnosticCode } from '../model/diagnostic-catalogue.ts';
import { severityOf } from '../model/diagnostic-catalogue.ts';
import type { Block, Span } from './blocks.ts';
import { WORDING } from './diagnostic-wording.ts';

/** Whether a text is a code of the catalogue. */
export function isDiagnosticCode(text: string): text is DiagnosticCode {
  return Object.hasOwn(WORDING, text);
}

/** All codes, in the order of the catalogue. */
export const codes: readonly DiagnosticCode[] = Object.keys(WORDING).filter(isDiagnosticCode);

/** What one code means, why it matters and how to mend it. */
export function explainCode(code: DiagnosticCode): Block[] {
  const { title, why, mend } = WORDING[code];
  return [
    { kind: 'heading', level: 1, text: `${code}: ${title}` },
    { kind: 'paragraph', text: SEVERITY_MEANS[severityOf(code)] },
    { kind: 'heading', level: 2, text: 'Why' },
    { kind: 'paragraph', text: markCode(why) },
    { kind: 'heading', level: 2, text: 'How to mend it' },
    { kind: 'paragraph', text: markCode(mend) },
  ];
}

/** All codes with their titles. */
export function listCodes(): Block[] {
  return [
    { kind: 'heading', level: 1, text: 'What ripple can say about an org file' },
    {
      kind: 'table',
      columns: [
        { title: 'Code', align: 'left' },
        { title: 'Severity', align: 'left' },
        { title: 'Means', align: 'left' },
      ],
      rows: codes.map((code) => ({
        indent: 0,
        cells: [[{ text: code, mark: 'code' }], severityOf(code), WORDING[code].title],
      })),
    },
  ];
}

const SEVERITY_MEANS = {
  error: [{ text: 'Error', mark: 'late' }, ': nothing is analyzed until it is mended.'],
  warning: [{ text: 'Warning', mark: 'strong' }, ': the analysis goes on.'],
} as const satisfies Record<ReturnType<typeof severityOf>, readonly Span[]>;

/** Words between backticks as code. */
export function markCode(text: string): Span[] {
  return text
    .split('`')
    .map((part, i): Span => (i % 2 === 0 ? part : { text: part, mark: 'code' }))
    .filter((span) => span !== '');
}
