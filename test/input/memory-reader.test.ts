import { describe, expect, it } from 'vitest';
import { createMemoryReader } from '../../src/input/memory-reader.ts';
import { codesOf } from './read-codes.ts';

const reader = createMemoryReader({ 'a/./b.yaml': 'b', 'a/c/d.yaml': '\uFEFFd', '/root/e.yaml': 'e' });

describe('a reader over texts', () => {
  it('finds a text by any spelling of its path', () => {
    for (const path of ['a/b.yaml', './a/b.yaml', 'a//b.yaml', 'a/c/../b.yaml', 'x/../a/b.yaml']) {
      expect([path, reader.read(path), reader.identityOf(path)]).toEqual([path, { text: 'b' }, 'a/b.yaml']);
    }
    expect(reader.read('/root/x/../e.yaml')).toEqual({ text: 'e' });
    expect(reader.read('/../root/e.yaml')).toEqual({ text: 'e' });
    expect(reader.read('../a/b.yaml')).toEqual({ problem: 'not-found' });
    expect(reader.read('__proto__')).toEqual({ problem: 'not-found' });
  });

  it('takes the byte order mark off', () =>
    expect(reader.read('a/c/d.yaml')).toEqual({ text: 'd', hasMark: true }));

  it('has the folders that the paths imply', () => {
    expect(['', '.', 'a', 'a/c', 'a/c/', '/', '/root'].map((path) => reader.kindOf(path))).toEqual(
      Array.from({ length: 7 }, () => 'folder'),
    );
    expect([reader.kindOf('a/b.yaml'), reader.kindOf('b')]).toEqual(['file', undefined]);
    expect([reader.list('a'), reader.list('.'), reader.list('none')]).toEqual([['b.yaml', 'c'], ['a'], []]);
    expect(reader.read('a')).toEqual({ problem: 'unreadable', reason: 'it is a folder' });
    expect([reader.folderOf('a/c/d.yaml'), reader.folderOf('b'), reader.folderOf('/b')]).toEqual([
      'a/c',
      '.',
      '/',
    ]);
    expect([reader.join('a/c', '../b.yaml'), reader.join('a', '/root'), reader.join('', 'a')]).toEqual([
      'a/b.yaml',
      '/root',
      'a',
    ]);
  });

  it.each([
    ['a/b.yaml', 'a', true],
    ['a', 'a', true],
    ['ab/c', 'a', false],
    ['a/../b', 'a', false],
    ['b', '.', true],
    ['../b', '.', false],
    ['/b', '.', false],
    ['/b', '/', true],
    ['../x/b', '../x', true],
  ])('says whether %s lies in %s: %j', (path, folder, isInside) =>
    expect(reader.isInside(path, folder)).toBe(isInside),
  );

  it('serves includes', async () => {
    const files = {
      'org/ripple.yaml': 'ripple: 1\ninclude: [teams/*.yaml]\n',
      'org/teams/a.yaml': 'handoffs: [a -> b]\n',
    };
    expect(await codesOf(files, ['org'])).toEqual([]);
  });
});
