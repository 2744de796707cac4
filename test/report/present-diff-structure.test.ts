import { describe, expect, it, vi } from 'vitest';
import { compareStructure } from '../../src/analysis/compare-structure.ts';
import { matchEntities } from '../../src/analysis/match-entities.ts';
import type { DiffStructure } from '../../src/model/diff-structure.ts';
import { presentDiffStructure } from '../../src/report/present-diff-structure.ts';
import { renderMarkdown } from '../../src/report/render-markdown.ts';
import { renderText } from '../../src/report/render-text.ts';
import { HARMLESS_NAME, HOSTILE_NAMES, orgNamed } from '../hostile-names.ts';
import { organizationOf } from '../read-text.ts';

// A name of 10,000 letters takes its time.
vi.setConfig({ testTimeout: 60_000 });

const BASE = `ripple: 1
calendar: { hours-per-day: 8 }
teams:
  mill: { lead: 1d }
  bakehouse: { name: The bakehouse, lead: 2d, tags: [early] }
  hotel: { kind: customer }
handoffs:
  - { from: mill, to: bakehouse, what: Flour, slack: 4h }
  - { from: bakehouse, to: hotel, what: Bread, promise: { late: 0 } }
rules: { promises-kept: error }
`;

const HEAD = `ripple: 1
calendar: { hours-per-day: 7.5 }
teams:
  millers: { lead: 1d }
  bakehouse: { name: The bakehouse, lead: 1d 4h, tags: [early, warm] }
  hotel: { kind: customer }
  inn: { kind: customer }
handoffs:
  - { from: millers, to: bakehouse, what: Flour, slack: 4h }
  - { from: bakehouse, to: inn, what: Bread }
rules: { promises-kept: warn }
`;

async function structureOf(base: string, head: string): Promise<DiffStructure> {
  const [its, now] = [await organizationOf(base), await organizationOf(head)];
  return compareStructure(its, now, matchEntities(its, now));
}

const TEXT = { width: 100, color: 0 } as const;

describe('what changed in the file', () => {
  it('is one sentence, then entity by entity', async () => {
    const structure = await structureOf(BASE, HEAD);
    expect(renderText(presentDiffStructure(structure, { all: false, folded: false }), TEXT)).toBe(
      [
        'In the file: calendar changed, 1 team added, 1 renamed, 1 changed, 1 hand-off added, 1 removed, 1',
        'rule changed',
        'Organization',
        '- calendar.hours-per-day: left out → 7.5',
        '',
        'Durations in days or weeks have another length now; those that are written as before are not listed.',
        '',
        'Teams',
        '- added inn (org.yaml:7)',
        '    kind: customer',
        '- renamed mill → millers (org.yaml:4)',
        '- changed bakehouse The bakehouse (org.yaml:5)',
        '    tags: [early] → [early, warm]',
        '    lead: 2d → 1d 4h',
        '',
        'Hand-offs',
        '- removed bakehouse->hotel Bread (org.yaml:9)',
        '    what: Bread',
        '    promise.late: 0h',
        '- added bakehouse->inn Bread (org.yaml:10)',
        '    what: Bread',
        '',
        'Rules',
        '- changed promises-kept (org.yaml:11)',
        '    severity: error → warn',
        '',
      ].join('\n'),
    );
  });

  it('is folded away in Markdown, whole', async () => {
    const structure = await structureOf(BASE, HEAD);
    const markdown = renderMarkdown(presentDiffStructure(structure, { all: false, folded: true }));
    expect(markdown).toMatch(/^<details>/);
    expect(markdown).toContain('**renamed** `mill` → `millers`');
  });

  it('is nothing where nothing did', async () => {
    expect(presentDiffStructure(await structureOf(BASE, BASE), { all: false, folded: false })).toEqual([]);
  });

  it('says what it leaves out', async () => {
    const many = (size: string): string =>
      JSON.stringify({
        ripple: 1,
        teams: Object.fromEntries(
          Array.from({ length: 20 }, (_, i) => [`t${i}`, { lead: size, description: size.repeat(40) }]),
        ),
        handoffs: ['t0 -> t1'],
      });
    const structure = await structureOf(many('1d'), many('2h'));
    const short = renderText(presentDiffStructure(structure, { all: false, folded: false }), TEXT);
    expect(short).toContain('12 more teams; --all shows all.');
    expect(short).toContain('…');
    const all = renderText(presentDiffStructure(structure, { all: true, folded: false }), TEXT);
    expect(all).not.toContain('--all');
    expect(all).not.toContain('…');
    expect(all.match(/changed t\d+/g)).toHaveLength(20);
  });

  it('cannot be broken by names', async () => {
    const harmless = orgNamed(HARMLESS_NAME);
    for (const name of HOSTILE_NAMES) {
      const structure = await structureOf(harmless, orgNamed(name));
      const blocks = presentDiffStructure(structure, { all: true, folded: false });
      expect(renderText(blocks, TEXT)).not.toMatch(/[^\P{Cc}\n]|\u202e|\p{Cs}/u);
      const folded = presentDiffStructure(structure, { all: false, folded: true });
      const markdown = renderMarkdown(folded).replaceAll(/(?<!`)(`+)(?!`)[^]*?(?<!`)\1(?!`)/g, '');
      expect(markdown).not.toMatch(/(?<!\\)<(?:script|b|https)|[^\P{Cc}\n]|\u202e/u);
    }
  });
});
