import { severityOf } from '../../model/diagnostic-catalogue.ts';
import { WORDING } from '../../report/diagnostic-wording.ts';
import { codes, explainAll, explainCode, isDiagnosticCode } from '../../report/explain-code.ts';
import { renderBlocks } from '../../report/render-blocks.ts';
import { UsageFailure, describeUnknown } from '../failure.ts';
import { formatJson } from '../format-json.ts';
import type { OutputOptions } from '../output-targets.ts';
import { parseTargets, writeTargets } from '../output-targets.ts';
import type { VerbRunner } from '../program.ts';
import { EXPLAIN_FORMATS } from './explain-options.ts';

/** Explains one diagnostic, or lists them all. */
export const runExplain: VerbRunner<OutputOptions> = async ([code], options, environment) => {
  const targets = parseTargets(options, EXPLAIN_FORMATS);
  if (code !== undefined && !isDiagnosticCode(code)) {
    throw new UsageFailure(`${describeUnknown('code', code, codes)} \`ripple explain\` lists all codes.`);
  }
  const asked = code === undefined ? codes : [code];
  const blocks = code === undefined ? explainAll() : explainCode(code);
  await writeTargets(targets, environment, (format, layout) =>
    format === 'json' ? formatJson(explanationOf(asked)) : renderBlocks(blocks, format, layout),
  );
  return 0;
};

/** The same for machines, in the order of the catalogue. */
function explanationOf(asked: typeof codes): object {
  const entries = asked.map((code) => {
    const { title, why, mend } = WORDING[code];
    return { code, severity: severityOf(code), title, why, mend };
  });
  return { kind: 'ripple/explain', version: 1, codes: entries };
}
