import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { REPOSITORY, runCli } from '../cli/run-cli.ts';
import type { ConsoleStep } from './console-blocks.ts';
import { readConsoleSteps, replaceOutputs, splitWords } from './console-blocks.ts';

// One document holds a dozen commands.
vi.setConfig({ testTimeout: 60_000 });

/**
 * Every `ripple` command in these documents is run where the document stands, and must print what it shows.
 * `UPDATE_DOCUMENTS=1 npx vitest run test/docs` writes what is printed into them.
 */
const DOCUMENTS = [
  'README.md',
  'examples/whiteboard/README.md',
  'examples/insurer/README.md',
  'examples/clinic/README.md',
  'examples/platform/README.md',
  'docs/model.md',
  'docs/json.md',
  'docs/editors.md',
  'docs/selectors.md',
  'docs/scale.md',
  'docs/graph.md',
  'docs/workshop.md',
];

const scratch = mkdtempSync(join(tmpdir(), 'ripple-docs-'));
afterAll(() => rmSync(scratch, { recursive: true }));

async function runStep({ command, yaml }: ConsoleStep, folder: string): Promise<string> {
  const [program = '', ...argv] = splitWords(command);
  expect(program, command).toBe('ripple');
  // What writes files does so aside, and what reads them afterwards finds them there.
  const cwd =
    argv[0] === 'init' ||
    argv.includes('-o') ||
    readdirSync(scratch).some((name) => argv.join(' ').includes(name))
      ? scratch
      : folder;
  const { stdout, stderr, code } = await runCli(argv, { cwd, stdin: yaml });
  expect([0, 1, 2], `${command}: exit code ${code}\n${stderr}`).toContain(code);
  return stdout + stderr;
}

describe.each(DOCUMENTS)('%s', (document) => {
  const path = join(REPOSITORY, document);
  const markdown = readFileSync(path, 'utf8');
  const steps = readConsoleSteps(markdown).filter(({ command }) => !/^(npm|git|cd) /.test(command));

  it('shows commands', () => expect(steps.length).toBeGreaterThan(0));

  it('shows what its commands print', async () => {
    const outputs = new Map<number, string>();
    for (const step of steps) outputs.set(step.line, await runStep(step, dirname(path)));
    const all = readConsoleSteps(markdown).map((step) => outputs.get(step.line) ?? step.output);
    const printed = replaceOutputs(markdown, all);
    if (process.env['UPDATE_DOCUMENTS'] === '1') writeFileSync(path, printed);
    else expect(markdown).toBe(printed);
  });
});
