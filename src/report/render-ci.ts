import type { CiReport } from '../model/finding.ts';
import { renderGithub } from './render-github.ts';
import { renderGitlab } from './render-gitlab.ts';
import { renderJunit } from './render-junit.ts';
import { renderSarif } from './render-sarif.ts';

/** The formats that only machines of CI read. */
export const CI_FORMATS = ['sarif', 'junit', 'gitlab', 'github'] as const;
/** sarif: SARIF 2.1.0; junit: JUnit XML; gitlab: Code Quality; github: workflow commands that annotate lines. */
export type CiFormat = (typeof CI_FORMATS)[number];

/** Whether a format is one of those. */
export function isCiFormat(format: string): format is CiFormat {
  return CI_FORMATS.some((known) => known === format);
}

/** Findings as one of the formats of CI; `version` is that of ripple. */
export function renderCi(report: CiReport, format: CiFormat, version: string): string {
  switch (format) {
    case 'sarif':
      return renderSarif(report, version);
    case 'junit':
      return renderJunit(report);
    case 'gitlab':
      return renderGitlab(report);
    default:
      return renderGithub(report);
  }
}
