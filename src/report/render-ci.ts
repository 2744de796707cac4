import type { CiReport } from '../model/finding.ts';
import { holdToGate } from './ci-findings.ts';
import { renderGithub } from './render-github.ts';
import { renderGitlab } from './render-gitlab.ts';
import { renderJunit } from './render-junit.ts';
import { renderSarif } from './render-sarif.ts';

/** sarif: SARIF 2.1.0; junit: JUnit XML; gitlab: Code Quality; github: workflow commands that annotate lines. */
export type CiFormat = 'sarif' | 'junit' | 'gitlab' | 'github';

/** Findings as one of the formats of CI; `version` is that of ripple. */
export function renderCi(report: CiReport, format: CiFormat, version: string): string {
  const held = holdToGate(report);
  switch (format) {
    case 'sarif':
      return renderSarif(held, version);
    case 'junit':
      return renderJunit(held);
    case 'gitlab':
      return renderGitlab(held);
    default:
      return renderGithub(held);
  }
}
