/** A workflow command as the runner of GitHub reads it. */
export interface Annotation {
  readonly command: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** What the runner makes of a log: commands, and lines that are none. Its older form, `##[…]`, works anywhere in a line. */
export function readAnnotations(log: string): { annotations: Annotation[]; lines: string[] } {
  const annotations: Annotation[] = [];
  const lines: string[] = [];
  // the runner splits where .NET does
  for (const line of log.split(/\r\n|[\n\r\f\u0085\u2028\u2029]/).slice(0, -1)) {
    const [, command, properties = '', message = ''] = /^\s*::([\w-]+)(?: (.*?))?::(.*)$/s.exec(line) ?? [];
    if (command !== undefined)
      annotations.push({ command, properties: readProperties(properties), message: unescapeData(message) });
    else if (line.includes('##[') || line.trimStart().startsWith('::')) throw new Error(`a command: ${line}`);
    else lines.push(line);
  }
  return { annotations, lines };
}

function readProperties(text: string): Record<string, string> {
  return Object.fromEntries(
    text.split(',').map((pair): [string, string] => {
      const at = pair.indexOf('=');
      return [
        pair.slice(0, at),
        unescapeData(
          pair
            .slice(at + 1)
            .replaceAll('%3A', ':')
            .replaceAll('%2C', ','),
        ),
      ];
    }),
  );
}

function unescapeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}
