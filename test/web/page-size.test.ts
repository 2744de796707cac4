import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { REPOSITORY, runCli } from '../cli/run-cli.ts';

const built = (file: string): string => readFileSync(`${REPOSITORY}/dist/web/${file}`, 'utf8');

describe('the page as it is built', () => {
  it('leaves room for a report in a file of 300 kB', () => {
    const { script, style } = JSON.parse(built('page.json')) as { script: string; style: string };
    expect(Buffer.byteLength(script) + Buffer.byteLength(style)).toBeLessThan(180_000);
  });

  it("is with the insurer's map and report in a file of under 300 kB", { timeout: 60_000 }, async () => {
    const { code, stdout } = await runCli([
      'report',
      '-f',
      `${REPOSITORY}/examples/insurer`,
      '--format',
      'html',
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain('id="page-data"');
    expect(Buffer.byteLength(stdout)).toBeLessThan(300_000);
  });

  it('names whose code is in it, and has their license beside it', () => {
    const { script } = JSON.parse(built('page.json')) as { script: string };
    expect(script.slice(0, 200)).toContain('Preact, copyright (c) 2015-present Jason Miller, MIT License');
    expect(built('THIRD-PARTY-NOTICES.md')).toContain('Permission is hereby granted, free of charge');
  });

  it('cannot end its script element early', () => {
    const { script, style } = JSON.parse(built('page.json')) as { script: string; style: string };
    expect(`${script}${style}`).not.toMatch(/<\/(?:script|style)|<!--/i);
  });
});
