import type { ExposureView } from '../report/exposure-view.ts';
import { fileWords } from './ask-again.ts';
import { quoteWord } from './command-line.ts';
import type { Environment } from './environment.ts';
import { SHAPING, rephrase } from './rephrase.ts';

/** What a call of `exposure` says that its next calls say again. */
export interface AskedExposure {
  readonly file: readonly string[];
  readonly quality?: string;
  readonly told?: boolean;
  readonly untold?: boolean;
}

/** The calls that are worth making next. */
export function exposureCommands(
  target: string,
  { file, quality, told, untold }: AskedExposure,
  environment: Environment,
): Pick<ExposureView, 'command' | 'qualityCommand' | 'whyCommand' | 'impactCommand'> {
  const telling = [...(told === true ? ['--told'] : []), ...(untold === true ? ['--untold'] : [])];
  const command = [rephrase(environment, SHAPING), ...telling].join(' ');
  const ask = (...words: string[]): string => ['ripple', ...words].map(quoteWord).join(' ');
  const shared = [...telling, ...fileWords(file)];
  return {
    command,
    qualityCommand: quality === undefined ? `${command} --quality 20%` : undefined,
    whyCommand: (from, delay) => ask('why', from, target, '--delay', delay, ...shared),
    impactCommand: (from, delay) => ask('impact', from, '--delay', delay, ...shared),
  };
}
