import { beforeAll, describe, expect, it } from 'vitest';
import type { Selection } from '../../src/model/selection.ts';
import { selectTeams } from '../../src/graph/select-teams.ts';
import type { Organization } from '../../src/model/organization.ts';
import { organizationIn } from '../input/read-codes.ts';
import { OFFICES } from './offices.ts';

let organization: Organization;
beforeAll(async () => {
  organization = await organizationIn(OFFICES);
});

function select(texts: readonly string[], exclude: readonly string[] = []): Selection {
  const source = (text: string): { path: string; text: string } => ({ path: '<selector>', text });
  const request = { select: texts.map(source), exclude: exclude.map(source) };
  return selectTeams(organization, request);
}

function teamsOf(...texts: string[]): string[] {
  const { teams, diagnostics } = select(texts);
  expect(diagnostics).toEqual([]);
  return [...teams];
}

/** What is said, each with the part of the text that it points at. */
function saidOf(...texts: string[]): unknown[] {
  return select(texts).diagnostics.map(({ code, place, arguments: args }) => {
    const at = place?.file.text.slice(place.start, place.end);
    if ('problem' in args) return [code, at, args.problem];
    if ('reason' in args) return [code, at, args.reason];
    return [code, at, 'nearest' in args ? args.nearest : undefined];
  });
}

const ALL = ['mill', 'bakehouse', 'tasters', 'counter', 'sig a', 'archive', 'guest'];

describe('selectTeams', () => {
  it('takes all teams without a selector, in document order', () => {
    expect(teamsOf()).toEqual(ALL);
    expect(teamsOf('guest', 'mill')).toEqual(['mill', 'guest']);
  });

  it.each<[string, string[]]>([
    ['counter', ['counter']],
    ['*', ALL],
    ['*er*', ['tasters', 'counter']],
    ['c*r', ['counter']],
    ['kind:customer', ['guest']],
    ['kind:s*', ['mill', 'sig a']],
    ['tag:early', ['bakehouse', 'tasters']],
    ['tag:*o*', ['bakehouse', 'counter']],
    ['tag:""', ['mill', 'sig a', 'archive', 'guest']],
    // a group holds the groups inside it, and no other whose name begins alike
    ['group:Works', ['bakehouse', 'tasters', 'counter']],
    ['group:"Works / *"', ['bakehouse', 'tasters']],
    ["group:'Works / Oven / *'", ['tasters']],
    ['group:Work*', ['bakehouse', 'tasters', 'counter', 'archive']],
    ['group:"* / Oven"', ['bakehouse', 'tasters']],
    ['group:""', ['sig a', 'guest']],
    ['loop:tasters', ['bakehouse', 'tasters']],
    ['loop:*', ['bakehouse', 'tasters']],
    ['"sig a"', ['sig a']],
    ["'sig a'", ['sig a']],
    ['sig\\ a', ['sig a']],
    ['sig?a', []],
  ])('%s', (text, ids) => {
    if (ids.length > 0) expect(teamsOf(text)).toEqual(ids);
    else expect(saidOf(text).length).toBe(1);
  });

  it.each<[string, string[]]>([
    ['counter+', ['counter', 'guest']],
    ['+counter', ['mill', 'bakehouse', 'tasters', 'counter', 'sig a']],
    ['+counter+', ['mill', 'bakehouse', 'tasters', 'counter', 'sig a', 'guest']],
    ['1+counter+0', ['bakehouse', 'counter', 'sig a']],
    ['2+guest', ['bakehouse', 'counter', 'sig a', 'guest']],
    ['mill+2', ['mill', 'bakehouse', 'tasters', 'counter']],
    ['archive+', ['archive']],
    ['1+kind:customer', ['counter', 'guest']],
    ['tag:front+1', ['counter', 'guest']],
    ['"sig a"+1', ['counter', 'sig a']],
    ['1+"sig a"', ['sig a']],
    ['group:"Works / Oven"+1', ['bakehouse', 'tasters', 'counter']],
    ['loop:tasters+', ['bakehouse', 'tasters', 'counter', 'guest']],
    ['*+', ALL],
  ])('goes along hand-offs: %s', (text, ids) => expect(teamsOf(text)).toEqual(ids));

  it.each<[string, string[]]>([
    ['mill guest', ['mill', 'guest']],
    ['  mill   guest\n', ['mill', 'guest']],
    ['tag:early,tag:hot', ['bakehouse']],
    ['mill tag:early,kind:role', ['mill', 'tasters']],
    ['mill+,+guest,kind:team', ['bakehouse', 'counter']],
    ['"sig a"+,kind:team', ['counter']],
  ])('a space is either, a comma both: %s', (text, ids) => expect(teamsOf(text)).toEqual(ids));

  it('counts hand-offs by numbers, unless nothing else is there to be the team', async () => {
    const numbered = await organizationIn('ripple: 1\nhandoffs: [1 -> 2, 2 -> 3, 3 -> 4]\n');
    const selectIn = (text: string): string[] => {
      const request = { select: [{ path: '<selector>', text }], exclude: [] };
      const { teams, diagnostics } = selectTeams(numbered, request);
      expect(diagnostics).toEqual([]);
      return [...teams];
    };
    expect(selectIn('2+')).toEqual(['2', '3', '4']);
    expect(selectIn('2+4')).toEqual(['2', '3', '4']);
    expect(selectIn('+2')).toEqual(['1', '2']);
    expect(selectIn('"2"+1')).toEqual(['2', '3']);
    expect(selectIn('1+2+1')).toEqual(['1', '2', '3']);
  });

  it('takes out what is excluded', () => {
    expect([...select(['mill+'], ['kind:customer', 'tag:early,kind:role']).teams]).toEqual([
      'mill',
      'bakehouse',
      'counter',
    ]);
    expect([...select([], ['group:Works+', 'mill']).teams]).toEqual(['sig a', 'archive']);
  });
});

describe('a selector that is none', () => {
  it.each<[string, unknown[]]>([
    ['', [['bad-selector', '', 'empty']]],
    ['  ', [['bad-selector', '  ', 'empty']]],
    ['mill "sig a', [['bad-selector', '"sig a', 'open-quote']]],
    ['"sig a"b mill', [['bad-selector', 'b', 'after-quote']]],
    [',mill', [['bad-selector', ',', 'comma']]],
    ['mill,', [['bad-selector', ',', 'comma']]],
    ['mill, guest', [['bad-selector', ',', 'comma']]],
    ['mill ,guest', [['bad-selector', ',', 'comma']]],
    [
      'mill,,guest',
      [
        ['bad-selector', ',', 'comma'],
        ['bad-selector', ',', 'comma'],
      ],
    ],
    ['""', [['bad-selector', '""', 'empty']]],
    ['+', [['bad-selector', '+', 'plus']]],
    ['mill++', [['bad-selector', 'mill++', 'plus']]],
    ['++mill', [['bad-selector', '++mill', 'plus']]],
    ['mi+ll', [['bad-selector', 'mi+ll', 'plus']]],
    ['1234567+mill', [['bad-selector', '1234567+mill', 'hops']]],
    ['tag:', [['bad-selector', 'tag:', 'no-value']]],
    ['tag:+', [['bad-selector', 'tag:+', 'no-value']]],
    ['tga:early', [['unknown-method', 'tga', 'tag']]],
    ['colour:red', [['unknown-method', 'colour', undefined]]],
    [':mill', [['unknown-method', ':mill', undefined]]],
    ['Tag:early', [['unknown-method', 'Tag', 'tag']]],
  ])('%j', (text, said) => expect(saidOf(text)).toEqual(said));

  it.each<[string, unknown[]]>([
    ['bakehous', [['unknown-team', 'bakehous', 'bakehouse']]],
    ['2+bakehous+', [['unknown-team', 'bakehous', 'bakehouse']]],
    ['MILL', [['unknown-team', 'MILL', 'mill']]],
    // a team called by its name, a tag or a group without what says so
    ['"The Counter"', [['unknown-team', '"The Counter"', 'counter']]],
    ['The-Counter', [['unknown-team', 'The-Counter', 'counter']]],
    ['hot', [['unknown-team', 'hot', 'tag:hot']]],
    ['oven', [['unknown-team', 'oven', 'group:"Works / Oven"']]],
    // an id that was taken apart at its space
    [
      'sig a',
      [
        ['unknown-team', 'sig', '"sig a"'],
        ['unknown-team', 'a', '"sig a"'],
      ],
    ],
    ['xyz', [['unknown-team', 'xyz', undefined]]],
    ['loop:tester', [['unknown-team', 'tester', 'tasters']]],
    ['tag:earl', [['unknown-tag', 'earl', 'early']]],
    ['group:Worsk', [['unknown-group', 'Worsk', 'Works']]],
    ['group:Tasting', [['unknown-group', 'Tasting', 'group:"Works / Oven / Tasting"']]],
    ['kind:custommer', [['not-one-of', 'custommer', 'customer']]],
  ])('names what there is not: %s', (text, said) => expect(saidOf(text)).toEqual(said));

  it('says everything at once', () => {
    expect(saidOf('mil, tag:earl', 'xyz+ "')).toHaveLength(5);
  });
});

describe('a selector that selects nobody', () => {
  it.each<[string, unknown[]]>([
    ['x*', [['nothing-selected', 'x*', 'no-match']]],
    ['mill tag:x*+', [['nothing-selected', 'tag:x*+', 'no-match']]],
    ['loop:mill', [['nothing-selected', 'loop:mill', 'no-loop']]],
    ['mill guest,tag:early', [['nothing-selected', 'guest,tag:early', 'nothing-in-common']]],
    ['x*,mill', [['nothing-selected', 'x*', 'no-match']]],
  ])('is a warning: %s', (text, said) => {
    expect(saidOf(text)).toEqual(said);
    expect(select([text]).diagnostics.map(({ severity }) => severity)).toEqual(['warning']);
  });

  it('is one if all are excluded', () => {
    const { teams, diagnostics } = select(['mill'], ['m*']);
    expect(teams.size).toBe(0);
    expect(diagnostics.map(({ code, arguments: args }) => [code, args])).toEqual([
      ['nothing-selected', { selector: 'm*', reason: 'all-excluded' }],
    ]);
  });

  it('is none where a kind that there is has no team', async () => {
    const without = await organizationIn(OFFICES.replace('kind: supplier', 'kind: team'));
    const source = { path: '<selector>', text: 'kind:supplier' };
    const { diagnostics } = selectTeams(without, { select: [source], exclude: [] });
    expect(diagnostics.map(({ code }) => code)).toEqual(['nothing-selected']);
  });
});
