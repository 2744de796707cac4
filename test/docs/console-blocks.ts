/** A command of a document with the output that the document shows. */
export interface ConsoleStep {
  /** Line of the command in the document, from 1. */
  readonly line: number;
  readonly command: string;
  readonly output: string;
  /** The YAML block above it, which `-f -` reads. */
  readonly yaml: string;
}

/** All commands (`$ …`) in a document's console blocks, in order. */
export function readConsoleSteps(markdown: string): ConsoleStep[] {
  const steps: ConsoleStep[] = [];
  let language = '';
  let yaml = '';
  markdown.split('\n').forEach((line, i) => {
    const fence = /^```(\w*)/.exec(line);
    if (fence !== null) {
      language = language === '' ? (fence[1] ?? '') || 'plain' : '';
      if (language === 'yaml') yaml = '';
    } else if (language === 'yaml') {
      yaml += `${line}\n`;
    } else if (language === 'console' && line.startsWith('$ ')) {
      steps.push({ line: i + 1, command: line.slice(2), output: '', yaml });
    } else if (language === 'console') {
      const step = steps.at(-1);
      if (step !== undefined) steps[steps.length - 1] = { ...step, output: `${step.output}${line}\n` };
    }
  });
  return steps;
}

/** The document with other outputs under its commands. */
export function replaceOutputs(markdown: string, outputs: readonly string[]): string {
  const result: string[] = [];
  let isConsole = false;
  let isFenced = false;
  let step = -1;
  for (const line of markdown.split('\n')) {
    const isFence = line.startsWith('```');
    if (isFence) {
      isConsole = !isFenced && line.startsWith('```console');
      isFenced = !isFenced;
    }
    const isCommand = isConsole && line.startsWith('$ ');
    if (isFence || !isConsole || isCommand) result.push(line);
    if (isCommand) {
      step += 1;
      const output = (outputs[step] ?? '').replace(/\n+$/, '');
      if (output !== '') result.push(...output.split('\n'));
    }
  }
  return result.join('\n');
}

/** Splits a command line into words as a shell does, as far as documents need it: quotes, no expansions. */
export function splitWords(command: string): string[] {
  const words = command.match(/(?:'[^']*'|"[^"]*"|[^\s'"])+/g) ?? [];
  return words.map((word) => word.replaceAll(/'([^']*)'|"([^"]*)"/g, '$1$2'));
}
