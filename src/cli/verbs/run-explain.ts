import { severityOf } from '../../model/diagnostic-catalogue.ts';
import type { DiagnosticCode } from '../../model/diagnostic-catalogue.ts';
import type { FindingKind } from '../../model/finding.ts';
import { isRuleCode, optionsOf } from '../../model/rule-catalogue.ts';
import type { Block } from '../../report/blocks.ts';
import { WORDING } from '../../report/diagnostic-wording.ts';
import { codes, explainCode, isDiagnosticCode, listCodes } from '../../report/explain-code.ts';
import { explainKind, listKinds } from '../../report/explain-kind.ts';
import { explainRule, listRules } from '../../report/explain-rule.ts';
import { renderBlocks } from '../../report/render-blocks.ts';
import type { KindsOfVerb } from '../../rules/kinds-of-verbs.ts';
import { KINDS_OF_VERBS } from '../../rules/kinds-of-verbs.ts';
import { ruleKinds } from '../../rules/registry.ts';
import { UsageFailure, describeUnknown } from '../failure.ts';
import { formatJson } from '../../report/format-json.ts';
import type { OutputOptions } from '../output-targets.ts';
import { parseTargets, writeTargets } from '../output-targets.ts';
import type { VerbRunner } from '../program.ts';
import { EXPLAIN_FORMATS } from './explain-options.ts';

/** Explains one diagnostic, rule or other finding, or lists them all. */
export const runExplain: VerbRunner<OutputOptions> = async ([code], options, environment) => {
  const targets = parseTargets(options, EXPLAIN_FORMATS);
  const asked = code === undefined ? everything() : find(code);
  const blocks = code === undefined ? listAll(asked) : explainEach(asked);
  await writeTargets(targets, environment, (format, layout) =>
    format === 'json' ? formatJson(explanationOf(asked)) : renderBlocks(blocks, format, layout),
  );
  return 0;
};

/** What is asked about: diagnostics, which concern the input, rules, which concern the organization, and findings of other verbs. */
interface Asked {
  readonly codes: readonly DiagnosticCode[];
  readonly rules: readonly FindingKind[];
  readonly verbs: readonly KindsOfVerb[];
}

function everything(): Asked {
  return { codes, rules: ruleKinds(), verbs: KINDS_OF_VERBS };
}

function find(asked: string): Asked {
  const all = everything();
  const found: Asked = {
    codes: isDiagnosticCode(asked) ? [asked] : [],
    rules: all.rules.filter(({ code }) => code === asked),
    verbs: all.verbs.flatMap(({ verb, kinds }) => {
      const same = kinds.filter(({ code }) => code === asked);
      return same.length === 0 ? [] : [{ verb, kinds: same }];
    }),
  };
  if (namesOf(found).length > 0) return found;
  throw new UsageFailure(
    `${describeUnknown('code', asked, namesOf(all))} \`ripple explain\` lists all codes.`,
  );
}

function namesOf({ codes: diagnostics, rules, verbs }: Asked): string[] {
  const kinds = [...rules, ...verbs.flatMap((each) => each.kinds)];
  return [...diagnostics, ...kinds.map(({ code }) => code)];
}

function explainEach({ codes: diagnostics, rules, verbs }: Asked): Block[] {
  return [
    ...diagnostics.flatMap(explainCode),
    ...rules.flatMap(explainRule),
    ...verbs.flatMap(({ verb, kinds }) => kinds.flatMap((kind) => explainKind(verb, kind))),
  ];
}

function listAll({ rules, verbs }: Asked): Block[] {
  const commands = [
    { command: 'ripple explain unknown-team', tells: 'why a code matters and how to mend it' },
    { command: 'ripple explain engagement-gap', tells: 'the same of a rule, and how to set it' },
    { command: 'ripple explain customer-later', tells: 'the same of what another verb finds' },
  ];
  return [
    ...listCodes(),
    ...listRules(rules),
    ...verbs.flatMap(({ verb, kinds }) => listKinds(verb, kinds)),
    { kind: 'commands', title: 'More', commands },
  ];
}

/** The same for machines, in the order of the catalogues. */
function explanationOf(asked: Asked): object {
  return {
    kind: 'ripple/explain',
    version: 1,
    codes: asked.codes.map((code) => {
      const { title, why, mend } = WORDING[code];
      return { code, severity: severityOf(code), title, why, mend };
    }),
    rules: asked.rules.map(({ code, severity, title, why, mend }) => {
      const options = Object.entries(isRuleCode(code) ? optionsOf(code) : {});
      return {
        code,
        severity,
        title,
        why,
        mend,
        options: options.map(([name, { kind, default: fallback, tells }]) => ({
          name,
          kind,
          default: fallback,
          tells,
        })),
      };
    }),
    findings: asked.verbs.flatMap(({ verb, kinds }) =>
      kinds.map(({ code, severity, title, why, mend }) => ({ verb, code, severity, title, why, mend })),
    ),
  };
}
