import type { CiReport, FindingKind } from '../model/finding.ts';
import type { Block } from './blocks.ts';
import { markCode } from './explain-code.ts';
import { tabulateKinds } from './explain-rule.ts';
import { SEVERITY_WORDS } from './present-check-findings.ts';

/** Verbs that find something beside the rules. */
type FindingVerb = Exclude<CiReport['verb'], 'check'>;

/** What one finding of a verb means, why it matters and how to mend it. */
export function explainKind(verb: FindingVerb, { code, severity, title, why, mend }: FindingKind): Block[] {
  return [
    { kind: 'heading', level: 1, text: `${code}: ${title}` },
    {
      kind: 'paragraph',
      text: [
        'Finding of ',
        { text: `ripple ${verb}`, mark: 'code' },
        ', ',
        { text: SEVERITY_WORDS[severity], mark: 'strong' },
        ...markCode('. Whether it ends with exit code 1 is what `--fail-on` says.'),
      ],
    },
    { kind: 'heading', level: 2, text: 'Why' },
    { kind: 'paragraph', text: markCode(why) },
    { kind: 'heading', level: 2, text: 'How to mend it' },
    { kind: 'paragraph', text: markCode(mend) },
  ];
}

/** What a verb can find, with titles. */
export function listKinds(verb: FindingVerb, kinds: readonly FindingKind[]): Block[] {
  return [
    { kind: 'heading', level: 1, text: `What ${verb} can find` },
    tabulateKinds(['Finding', 'Severity', 'Means'], kinds),
  ];
}
