import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { REPOSITORY } from '../cli/run-cli.ts';
import { formatPage } from './format-page.ts';

it('docs/format.md is what the table of the format says (UPDATE_DOCUMENTS=1 writes it)', () => {
  const path = join(REPOSITORY, 'docs/format.md');
  if (process.env['UPDATE_DOCUMENTS'] === '1') writeFileSync(path, formatPage());
  const page = readFileSync(path, 'utf8');
  expect(page).toBe(formatPage());
  expect(page).toContain('| `slack` |');
});
