import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cleanText } from '../../src/model/clean-text.ts';
import { filesOf } from '../diff-worlds.ts';
import { HARMLESS_NAME, HOSTILE_NAMES, orgBefore, orgNamed } from '../hostile-names.ts';
import type { XmlElement } from '../report/read-xml.ts';
import { readXml } from '../report/read-xml.ts';
import { REPOSITORY, runCli } from './run-cli.ts';

/** One or more of every kind of answer, about the organization of hostile names. */
const CALLS: readonly string[] = [
  'impact a --quality 20%',
  'impact --scenario s --by group --told',
  'exposure c --quality 20% --promise',
  'why a c --quality 20% --ways 2',
  'why c a',
  'stress --measure --tolerance',
  'stress --by-handoff',
  'stress --structure',
  'engagement e',
  'engagement f --scenario s',
  'check --fail-on never',
  'diff --quality 20%',
  'list',
  'list --by group',
  'graph',
  'graph --by group --scenario s',
];

/** Written anew for each name. */
const path = filesOf({});

/** The pages of all answers about an org in which everything has this name: with the org file beside them, and without. */
async function pagesOf(name: string): Promise<Map<string, string>> {
  const [org, before] = [path('org.yaml'), path('before.yaml')];
  writeFileSync(org, orgNamed(name));
  writeFileSync(before, orgBefore(name));
  const pages = new Map<string, string>();
  for (const call of CALLS) {
    const [verb = '', ...options] = call.split(' ');
    const about = verb === 'diff' ? [before, org] : ['-f', org];
    const saved = await runCli([verb, ...about, ...options, '--json']);
    expect([saved.code, saved.stderr], call).toEqual([0, '']);
    for (const beside of [[], ['-f', org]]) {
      const argv = ['report', '--from', '-', ...beside, '--all', '--format', 'html'];
      const { code, stdout, stderr } = await runCli(argv, { stdin: saved.stdout });
      expect([code, stderr], call).toEqual([0, '']);
      pages.set(`${call}${beside.length > 0 ? ' -f' : ''}`, stdout);
    }
  }
  return pages;
}

/** The document of a page as a reader of XML sees it; around it stands nothing that depends on the answer but its title. */
function documentOf(page: string): XmlElement {
  const start = page.indexOf('<main ');
  return readXml(page.slice(start, page.lastIndexOf('</main>') + '</main>'.length));
}

function* all(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) yield* all(child);
}

function outlineOf(page: string): string[] {
  return [...all(documentOf(page))].map(({ name }) => name);
}

const OWN_ATTRIBUTES = new Set(
  'id class href scope role tabindex aria-label aria-labelledby lang colspan open start'.split(' '),
);

describe('the page of every kind of saved answer', { timeout: 120_000 }, () => {
  let harmless = new Map<string, string>();

  beforeAll(async () => {
    harmless = await pagesOf(HARMLESS_NAME);
  }, 120_000);

  it('is well-formed, begins with one heading and runs no script', () => {
    expect(harmless.size).toBe(2 * CALLS.length);
    for (const [call, page] of harmless) {
      const elements = [...all(documentOf(page))];
      expect(
        elements.filter(({ name }) => name === 'h1'),
        call,
      ).toHaveLength(1);
      expect(elements[1]?.name, call).toBe('h1');
      expect(elements.length, call).toBeGreaterThan(2);
      for (const { attributes } of elements)
        expect(
          Object.keys(attributes).filter((key) => !OWN_ATTRIBUTES.has(key)),
          call,
        ).toEqual([]);
      expect(page, call).not.toMatch(/<script|\sstyle=|https?:\/\//);
      expect(page, call).toContain(HARMLESS_NAME);
    }
  });

  it.each(HOSTILE_NAMES.map((name) => [JSON.stringify(name).slice(0, 60), name] as const))(
    'is the same with a name that is only a name: %s',
    async (_, name) => {
      const pages = await pagesOf(name);
      const clean = cleanText(name).replaceAll(/\s/g, '').slice(0, 12);
      for (const [call, page] of pages) {
        expect(outlineOf(page), call).toEqual(outlineOf(harmless.get(call) ?? ''));
        const texts = [...all(documentOf(page))].map(({ text }) => text.replaceAll(/\s/g, ''));
        expect(
          texts.some((text) => text.includes(clean)),
          call,
        ).toBe(true);
        expect(page, call).not.toMatch(/[\p{Bidi_Control}\p{Cs}\u200b\ufeff]/u);
      }
    },
  );

  it('tells of every example in one heading and well-formed tables', async () => {
    for (const example of ['clinic', 'insurer', 'platform', 'whiteboard']) {
      const file = ['-f', join(REPOSITORY, 'examples', example)];
      for (const call of ['list', 'graph', 'stress --measure', 'stress --structure', 'engagement', 'check']) {
        const { stdout: json } = await runCli([...call.split(' '), ...file, '--json']);
        const { code, stdout } = await runCli(['report', '--from', '-', ...file], { stdin: json });
        expect(code).toBe(0);
        expect(outlineOf(stdout).filter((name) => name === 'h1')).toHaveLength(1);
      }
    }
  });
});
