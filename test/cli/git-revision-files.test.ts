import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createNodeGit } from '../../src/cli/git.ts';
import type { Git } from '../../src/cli/git.ts';
import type { OrgSide } from '../../src/cli/org-side.ts';
import { buildModel } from '../../src/analysis/org-model.ts';
import { SHOP, scratchFolder } from './scratch.ts';
import { scratchRepository } from './scratch-repository.ts';
import { AB, ABC, PATIENT, files, labels, mapOf, open, refusal, teams } from './open-sides.ts';

describe('which files of a revision', PATIENT, () => {
  it('follows a renamed org file', async () => {
    const repository = scratchRepository({ 'org/map.yaml': SHOP });
    repository.git('mv', 'org/map.yaml', 'ripple.yaml');
    const staged = await open(repository.folder, { base: 'main' });
    repository.commit('Rename it');
    const committed = await open(repository.folder, { base: 'main~1', head: 'main' });
    const hash = repository.git('rev-parse', '--short=7', 'main~1');
    expect(staged.base.label).toBe(`main (${hash}), there org/map.yaml`);
    expect(committed.base.label).toBe(`main~1 (${hash}), there org/map.yaml`);
    for (const { base } of [staged, committed]) {
      expect(files(base)).toEqual(['org/map.yaml']);
      expect(teams(base)).toEqual(['a', 'b', 'c', 'shopper']);
    }
  });

  it('follows a renamed org file in both directions', async () => {
    const repository = scratchRepository({ 'map.yaml': SHOP, 'other.yaml': AB });
    repository.git('mv', 'map.yaml', 'org.yaml');
    repository.commit('Rename it');
    const [now, then] = ['HEAD', 'HEAD~1'].map((word) => repository.git('rev-parse', '--short=7', word));
    for (const [file, base, head] of [
      ['org.yaml', `HEAD~1 (${then}), there map.yaml`, `HEAD (${now})`],
      ['map.yaml', `HEAD~1 (${then})`, `HEAD (${now}), there org.yaml`],
    ] as const) {
      const forth = await open(repository.folder, { base: 'HEAD~1', head: 'HEAD', file: [file] });
      const back = await open(repository.folder, { base: 'HEAD', head: 'HEAD~1', file: [file] });
      expect(labels(forth)).toEqual([base, head]);
      expect(labels(back)).toEqual([head, base]);
      for (const side of [forth.base, forth.head, back.base, back.head])
        expect(teams(side)).toEqual(['a', 'b', 'c', 'shopper']);
    }
    const wrong = { base: 'HEAD', head: 'HEAD~1', file: ['orgs.yaml'] };
    expect(await refusal(repository.folder, wrong)).toContain(`HEAD~1 (${then}) holds no orgs.yaml`);
  });

  it('follows a renamed folder', async () => {
    const repository = scratchRepository({ 'old/ripple.yaml': SHOP, 'old/x.yaml': 'x-note: 1\n' });
    repository.git('mv', 'old', 'maps');
    repository.commit('Rename it');
    const sides = await open(repository.folder, { base: 'HEAD~1', file: ['maps'] });
    expect(sides.base.label).toMatch(/^HEAD~1 \(.{7}\), there old$/);
    expect(files(sides.base)).toEqual(['old/ripple.yaml']);
  });

  it('begins with an empty map where the org file is new', async () => {
    const repository = scratchRepository({ 'README.md': 'Nothing yet\n' });
    repository.commit('Draw a map', { 'ripple.yaml': SHOP });
    const hash = repository.git('rev-parse', '--short=7', 'HEAD~1');
    const { base, head } = await open(repository.folder, { base: 'HEAD~1' });
    expect(base.label).toBe(`ripple.yaml is new since HEAD~1 (${hash})`);
    expect([base.organization.name, teams(base), files(base)]).toEqual(['Shop', [], []]);
    expect(teams(head)).toHaveLength(4);
    // It can be asked like any other.
    expect(buildModel(base.organization).compiled.network.teamCount).toBe(0);
    expect(await refusal(repository.folder, { base: 'main', head: 'HEAD~1' })).toBe(
      `HEAD~1 (${hash}) holds no ripple.yaml in this folder or in one above it; -f FILE names another`,
    );
    expect(await refusal(repository.folder, { base: 'main', head: 'HEAD~1', file: ['ripple.yaml'] })).toBe(
      `HEAD~1 (${hash}) holds no ripple.yaml`,
    );
  });

  it('reads those of several files that were there', async () => {
    const repository = scratchRepository({ 'a.yaml': AB });
    repository.write({ 'b.yaml': 'handoffs: [b -> z]\n' });
    const { base, head } = await open(repository.folder, { base: 'main', file: ['a.yaml', 'b.yaml'] });
    expect(base.label).toMatch(/^main \(.{7}\), b\.yaml is new since main \(.{7}\)$/);
    expect([teams(base), teams(head)]).toEqual([
      ['a', 'b'],
      ['a', 'b', 'z'],
    ]);
  });

  it('resolves includes, patterns and folders within the revision', async () => {
    const repository = scratchRepository({
      'ripple.yaml': 'ripple: 1\ninclude: [teams/*.yaml]\n',
      'teams/one.yaml': 'handoffs: [a -> b]\n',
      'teams/größe zwei.yaml': 'handoffs: [b -> c]\n',
    });
    repository.commit('Leave one out', {
      'teams/größe zwei.yaml': null,
      'teams/three.yaml': 'handoffs: [b -> d]\n',
    });
    const { base, head } = await open(repository.folder, { base: 'HEAD~1' });
    expect(files(base)).toEqual(['ripple.yaml', 'teams/größe zwei.yaml', 'teams/one.yaml']);
    expect(files(head)).toEqual(['ripple.yaml', 'teams/one.yaml', 'teams/three.yaml']);
    expect(teams(base).toSorted()).toEqual(['a', 'b', 'c']);
    const parts = {
      'maps/1.yaml': AB,
      'maps/deep/2.yml': 'handoffs: [b -> c]\n',
      'maps/.hidden/3.yaml': 'oh: no\n',
    };
    const folder = scratchRepository(parts);
    for (const file of ['maps', 'maps/**/*.y*ml']) {
      expect(files((await open(folder.folder, { base: 'main', file: [file] })).base)).toEqual([
        'maps/1.yaml',
        'maps/deep/2.yml',
      ]);
    }
  });

  it('asks git a handful of times, however many files there are', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 300 }, (_, i) => [`teams/${i}.yaml`, `handoffs: [t${i} -> t${i + 1}]\n`]),
    );
    const listed = Object.keys(many).slice(0, 100);
    const repository = scratchRepository({
      ...many,
      'ripple.yaml': 'ripple: 1\ninclude: [teams/*.yaml]\n',
      'listed.yaml': `ripple: 1\ninclude: [${listed.join(', ')}]\n`,
    });
    const git = createNodeGit(repository.folder);
    for (const [file, count] of [
      ['ripple.yaml', 301],
      ['listed.yaml', 101],
    ] as const) {
      const calls: string[] = [];
      const counted: Git = {
        run: (args, input) => {
          calls.push(args[0] ?? '');
          return git.run(args, input);
        },
      };
      const { base } = await open(repository.folder, { base: 'main', file: [file], git: counted });
      expect(files(base)).toHaveLength(count);
      expect(calls.filter((call) => call === 'ls-tree')).toHaveLength(1);
      expect(calls.length).toBeLessThan(10);
    }
  });

  it('finds the file from a subfolder, above and beside it', async () => {
    const repository = scratchRepository({ 'ripple.yaml': AB, 'sub/deep/map.yaml': ABC });
    repository.commit('Change both', { 'ripple.yaml': mapOf('x -> y'), 'sub/deep/map.yaml': AB });
    const cwd = join(repository.folder, 'sub/deep');
    const above = await open(cwd, { base: 'HEAD~1' });
    expect([files(above.base), files(above.head)]).toEqual([['../../ripple.yaml'], ['../../ripple.yaml']]);
    expect([teams(above.base), teams(above.head)]).toEqual([
      ['a', 'b'],
      ['x', 'y'],
    ]);
    expect(teams((await open(cwd, { base: 'HEAD~1', file: ['map.yaml'] })).base)).toEqual(['a', 'b', 'c']);
    const absolute = join(repository.folder, 'sub/deep/map.yaml');
    expect(teams((await open(cwd, { base: 'HEAD~1', file: [absolute] })).base)).toEqual(['a', 'b', 'c']);
    const head = await open(cwd, { base: 'HEAD~1', head: 'HEAD' });
    expect(files(head.head)).toEqual(['../../ripple.yaml']);
    const outside = join(scratchFolder({ 'map.yaml': AB }), 'map.yaml');
    expect(await refusal(cwd, { base: 'main', file: [outside] })).toContain(
      'lies outside of this repository',
    );
  });

  it('follows links inside the revision, and no further', async () => {
    const repository = scratchRepository({ 'real/teams.yaml': 'handoffs: [a -> b]\n', 'secret.yaml': AB });
    mkdirSync(join(repository.folder, 'maps'));
    symlinkSync('../real', join(repository.folder, 'maps/teams'));
    symlinkSync('../secret.yaml', join(repository.folder, 'maps/secret.yaml'));
    symlinkSync('/etc/hostname', join(repository.folder, 'maps/absolute.yaml'));
    symlinkSync('../../../etc/hostname', join(repository.folder, 'maps/beyond.yaml'));
    symlinkSync('loop.yaml', join(repository.folder, 'maps/loop.yaml'));
    symlinkSync('maps/ripple.yaml', join(repository.folder, 'ripple.yaml'));
    repository.commit('Link', { 'maps/ripple.yaml': 'ripple: 1\nhandoffs: [x -> y]\n' });
    expect(teams((await open(repository.folder, { base: 'main' })).base)).toEqual(['x', 'y']);
    for (const [name, code] of [
      ['teams/teams.yaml', 'include-outside'],
      ['secret.yaml', 'include-outside'],
      ['absolute.yaml', 'file-not-found'],
      ['beyond.yaml', 'file-not-found'],
      ['loop.yaml', 'file-not-found'],
    ] as const) {
      repository.commit(name, { 'maps/ripple.yaml': `ripple: 1\ninclude: [${name}]\n` });
      const said = await refusal(repository.folder, {
        base: 'HEAD:maps/ripple.yaml',
        head: 'real/teams.yaml',
      });
      expect(said, name).toContain(`error[${code}]`);
    }
  });

  it('takes no submodule for a folder', async () => {
    const other = scratchRepository({ 'x.yaml': AB });
    const repository = scratchRepository({ 'ripple.yaml': 'ripple: 1\ninclude: [parts/x.yaml]\n' });
    repository.git(
      '-c',
      'protocol.file.allow=always',
      'submodule',
      '--quiet',
      'add',
      `file://${other.folder}`,
      'parts',
    );
    repository.commit('Add parts');
    const said = await refusal(repository.folder, { base: 'main' });
    expect(said).toContain('There is no file “main:parts/x.yaml”');
  });

  it('reads texts as those on the disk are read', async () => {
    const repository = scratchRepository({
      'mark.yaml': `\uFEFF${AB}`,
      'nul.yaml': 'ripple: 1\n# \0\n',
      'latin.yaml': new Uint8Array([0x72, 0xe4, 0x0a]),
      'folder.yaml/x.yaml': AB,
    });
    expect(
      teams((await open(repository.folder, { base: 'main:mark.yaml', head: 'mark.yaml' })).base),
    ).toEqual(['a', 'b']);
    for (const name of ['nul.yaml', 'latin.yaml']) {
      const said = await refusal(repository.folder, { base: `main:${name}`, head: 'mark.yaml' });
      expect(said).toContain(`“main:${name}” is not a text file in UTF-8`);
    }
    expect(
      teams((await open(repository.folder, { base: 'main:folder.yaml', head: 'mark.yaml' })).base),
    ).toEqual(['a', 'b']);
  });

  it('sees no difference between line breaks of the repository and those of the disk', async () => {
    const text = `${SHOP}x-note: |\n  two\n  lines\nengagements:\n  e: { name: "a\n    b", customer: shopper, stages: [{ name: One, team: c }] }\n`;
    const repository = scratchRepository({ 'ripple.yaml': text });
    repository.git('config', 'core.autocrlf', 'true');
    repository.git('rm', '--quiet', '--cached', 'ripple.yaml');
    repository.git('reset', '--quiet', '--hard');
    repository.write({ 'ripple.yaml': text.replaceAll('\n', '\r\n') });
    const { base, head } = await open(repository.folder, { base: 'main' });
    expect(head.organization.files[0]?.text).toContain('\r\n');
    expect(base.organization.files[0]?.text).not.toContain('\r');
    const plain = ({ organization }: OrgSide): unknown =>
      JSON.parse(
        JSON.stringify(organization, (key, value: unknown) =>
          ['place', 'keyPlaces', 'files', 'extra', 'file'].includes(key) ? undefined : value,
        ),
      );
    expect(plain(base)).toEqual(plain(head));
  });

  it('names the files of warnings as git does', async () => {
    const repository = scratchRepository({
      'ripple.yaml': `${SHOP}  nothing: { incidents: [{ team: a }] }\n`,
    });
    const { base, head } = await open(repository.folder, { base: 'main' });
    expect(base.warnings.map(({ place }) => place?.file.path)).toEqual(['main:ripple.yaml']);
    expect(head.warnings.map(({ place }) => place?.file.path)).toEqual(['ripple.yaml']);
  });
});
