import { describe, expect, it } from 'vitest';
import { REPOSITORY, runCli } from './run-cli.ts';

const INSURER = ['--file', `${REPOSITORY}/examples/insurer`];

describe('report', () => {
  it('is one file with the page, the document and what the page knows', async () => {
    const { code, stdout, stderr } = await runCli(['report', ...INSURER]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^<!doctype html>\n/);
    for (const part of ['<div id="page"', '<main id="document"', 'id="page-data">'])
      expect(stdout).toContain(part);
  });
});
