import { severityOf } from '../../model/diagnostic-catalogue.ts';
import type { DiagnosticCode } from '../../model/diagnostic-catalogue.ts';
import type { FindingKind } from '../../model/finding.ts';
import { isRuleCode, optionsOf } from '../../model/rule-catalogue.ts';
import type { Block } from '../../report/blocks.ts';
import { WORDING } from '../../report/diagnostic-wording.ts';
import { codes, explainCode, isDiagnosticCode, listCodes } from '../../report/explain-code.ts';
import { explainRule, listRules } from '../../report/explain-rule.ts';
import { renderBlocks } from '../../report/render-blocks.ts';
import { ruleKinds } from '../../rules/registry.ts';
import { UsageFailure, describeUnknown } from '../failure.ts';
import { formatJson } from '../format-json.ts';
import type { OutputOptions } from '../output-targets.ts';
import { parseTargets, writeTargets } from '../output-targets.ts';
import type { VerbRunner } from '../program.ts';
import { EXPLAIN_FORMATS } from './explain-options.ts';

/** Explains one diagnostic or rule, or lists them all. */
export const runExplain: VerbRunner<OutputOptions> = async ([code], options, environment) => {
  const targets = parseTargets(options, EXPLAIN_FORMATS);
  const asked = code === undefined ? { codes, rules: ruleKinds() } : find(code);
  const blocks = code === undefined ? listAll(asked) : explainEach(asked);
  await writeTargets(targets, environment, (format, layout) =>
    format === 'json' ? formatJson(explanationOf(asked)) : renderBlocks(blocks, format, layout),
  );
  return 0;
};

/** What is asked about: diagnostics, which concern the input, and rules, which concern the organization. */
interface Asked {
  readonly codes: readonly DiagnosticCode[];
  readonly rules: readonly FindingKind[];
}

function find(code: string): Asked {
  if (isDiagnosticCode(code)) return { codes: [code], rules: [] };
  const kinds = ruleKinds();
  const rules = kinds.filter((kind) => kind.code === code);
  if (rules.length > 0) return { codes: [], rules };
  const known = [...codes, ...kinds.map((kind) => kind.code)];
  throw new UsageFailure(`${describeUnknown('code', code, known)} \`ripple explain\` lists all codes.`);
}

function explainEach(asked: Asked): Block[] {
  return [...asked.codes.flatMap(explainCode), ...asked.rules.flatMap(explainRule)];
}

function listAll({ rules }: Asked): Block[] {
  const commands = [
    { command: 'ripple explain unknown-team', tells: 'why a code matters and how to mend it' },
    { command: 'ripple explain engagement-gap', tells: 'the same of a rule, and how to set it' },
  ];
  return [...listCodes(), ...listRules(rules), { kind: 'commands', title: 'More', commands }];
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
  };
}
