import type { VerbDefinition } from '../program.ts';

/** `ripple init`. */
export const defineInit: VerbDefinition = (program) => {
  const command = program
    .verb('init', 'start a map: a commented org file; never overwrites one', [
      ['ripple init', 'writes ripple.yaml here'],
      ['ripple init maps/claims', 'writes it into a folder, which is made where it is missing'],
    ])
    .argument('[folder]', 'where to write it (default: this folder)');
  program.run(command, async () => (await import('./run-init.ts')).runInit);
};
