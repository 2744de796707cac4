import type { VerbDefinition } from '../program.ts';
import { outputOptions } from '../program.ts';
import { SCHEMA_FORMATS } from './schema-options.ts';

/** `ripple schema`. */
export const defineSchema: VerbDefinition = (program) => {
  const command = program
    .verb('schema', 'the JSON Schema of org files: editors then complete, explain and check', [
      ['ripple schema --into ripple.yaml', 'its first line tells editors where the published schema is'],
      [
        'ripple schema -o ripple.schema.json --into ripple.yaml',
        'the same with a copy of the schema: no editor needs a network then',
      ],
      ['ripple schema --modeline', 'prints that line; without any option, the schema itself'],
    ])
    .option('--modeline', 'print the line that tells editors where the schema is')
    .option('--into <file>', 'put that line first in a YAML file, or renew it; all else stays as it is');
  for (const option of outputOptions(SCHEMA_FORMATS)) command.addOption(option);
  program.run(command, async () => (await import('./run-schema.ts')).runSchema);
};
