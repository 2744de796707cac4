import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Incident } from '../../src/model/organization.ts';
import type { FragmentWorld } from '../../src/web/page-fragment.ts';
import { readFragment, writeFragment } from '../../src/web/page-fragment.ts';
import type { PageState } from '../../src/web/page-state.ts';
import { START } from '../../src/web/page-state.ts';
import { plainHandOff, plainOrganization, plainTeam } from '../random-orgs.ts';

/** Ids that mean something to an address, to JavaScript or to the fragment itself. */
const HOSTILE_IDS = [
  '__proto__',
  'constructor',
  'two words',
  'a&b',
  'a#b',
  'a=b',
  'a:b',
  'a,b',
  '50%',
  '%41',
  'a+b',
  'handoff',
  'Ünïcødé 👩‍🚒',
  '"<script>"',
  "it's",
];

function worldOf(ids: readonly string[]): FragmentWorld {
  const [first = ''] = ids;
  const teams = ids.map((id) => plainTeam(id));
  const handoffs = ids.map((id) => plainHandOff(`${first}->${id}`, first, id));
  const places = [
    late(first, 8),
    late(first, 4),
    late(ids.at(-1) ?? first, 2),
    { ...late(first, 0), qualityShare: 0.1 },
  ];
  const incidents = places.map((incident) => ({
    ...incident,
    place: { file: { path: '', text: '' }, start: 0, end: 0 },
    extra: {},
  }));
  const { place, extra } = plainOrganization([], []);
  const scenarios = ids.map((id) => ({
    id,
    name: id,
    description: '',
    incidents,
    accepts: [],
    place,
    extra,
  }));
  return {
    organization: { ...plainOrganization(teams, handoffs), scenarios },
    views: new Set(['', ...ids.map((id) => `group:${id}`)]),
  };
}

function late(team: string, delayHours: number): Incident {
  return { target: { team }, delayHours, outageHours: 0, qualityShare: 0, noticeHours: 0 };
}

const WORLD = worldOf(['it-service-desk', 'claims', ...HOSTILE_IDS]);
const IDS = WORLD.organization.teams.map(({ id }) => id);

const anyHours = fc.oneof(
  fc.constantFrom(0, 8, 24, 40, 1 / 3, 0.1 + 0.2, 1e-7, 999_999.9),
  fc.double({ min: 0, max: 1e6, noNaN: true }).map(Math.abs),
);
const anyShare = fc.oneof(
  fc.constantFrom(0, 1, 0.2, 1 / 3),
  fc.double({ min: 0, max: 1, noNaN: true }).map(Math.abs),
);
const team = fc.constantFrom(...IDS);
const incident: fc.Arbitrary<Incident> = fc.oneof(
  fc.record({
    target: team.map((id) => ({ team: id })),
    delayHours: anyHours,
    outageHours: anyHours,
    qualityShare: anyShare,
    noticeHours: anyHours,
  }),
  fc.record({
    target: fc.constantFrom(...WORLD.organization.handoffs.map(({ id }) => ({ handoff: id }))),
    delayHours: anyHours,
    outageHours: fc.constant(0),
    qualityShare: anyShare,
    noticeHours: anyHours,
  }),
);
/** Drawn often enough that there are several. */
const atOnePlace = incident.map((each) => ({ ...each, target: { team: 'claims' } }));
const guess = fc.record({ teams: fc.uniqueArray(team), isRevealed: fc.boolean() });
const own: fc.Arbitrary<PageState> = fc.record({
  incidents: fc.array(fc.oneof(incident, atOnePlace), { maxLength: 4 }),
  scenario: fc.constant(undefined),
  telling: fc.constantFrom('declared', 'told', 'untold'),
  view: fc.constantFrom(...WORLD.views),
  team: fc.option(team, { nil: undefined }),
  why: fc.option(team, { nil: undefined }),
  guess: fc.option(guess, { nil: undefined }),
});
const state = fc.oneof(
  own,
  fc
    .tuple(own, fc.constantFrom(...WORLD.organization.scenarios))
    .map(([set, { id, incidents }]) => ({ ...set, scenario: id, incidents })),
);

describe('the end of an address', () => {
  it('reads as people would write it', () => {
    const set: PageState = {
      ...START,
      incidents: [
        { ...late('it-service-desk', 24), qualityShare: 0.2 },
        { ...late('claims', 0), outageHours: 12, noticeHours: 1.5 },
      ],
      telling: 'told',
      team: 'two words',
      view: 'group:a&b',
      guess: { teams: ['claims', 'a,b'], isRevealed: true },
    };
    expect(writeFragment(set, WORLD)).toBe(
      'late=it-service-desk:3d&wrong=it-service-desk:0.2&out=claims:1d4h&known=claims:1h30m' +
        '&told&view=group%3Aa%26b&team=two%20words&guess=claims,a%2Cb&revealed',
    );
    expect(writeFragment(START, WORLD)).toBe('');
    expect(writeFragment({ ...START, scenario: 'claims', incidents: [late('claims', 1)] }, WORLD)).toBe(
      'scenario=claims',
    );
  });

  it('keeps several incidents at one place apart, also those of a scenario to which one is added', () => {
    const set: PageState = {
      ...START,
      incidents: [
        late('claims', 24),
        { ...late('claims', 8), qualityShare: 0.1 },
        late('it-service-desk', 1),
        { ...late('claims', 0), qualityShare: 0.2 },
      ],
    };
    const fragment =
      'late=claims:3d&also&late=claims:1d&wrong=claims:0.1&late=it-service-desk:1h&also&wrong=claims:0.2';
    expect(writeFragment(set, WORLD)).toBe(fragment);
    expect(readFragment(fragment, WORLD)).toEqual({ state: set, ignored: [] });
  });

  it('joins what is said of one place unless it says that there is another', () => {
    const read = (fragment: string): readonly Incident[] => readFragment(fragment, WORLD).state.incidents;
    const both = { ...late('claims', 24), qualityShare: 0.1 };
    expect(read('late=claims:3d&late=it-service-desk:1h&wrong=claims:0.1')).toEqual([
      both,
      late('it-service-desk', 1),
    ]);
    expect(read('late=claims:1d&also&late=claims:3d&wrong=claims:0.1')).toEqual([late('claims', 8), both]);
    expect(read('also&late=claims:1d')).toEqual([late('claims', 8)]);
  });

  it('tells of a place where nothing goes wrong so far', () => {
    const set = {
      ...START,
      incidents: [late('claims', 0), { ...late('it-service-desk', 0), noticeHours: 8 }],
    };
    const fragment = 'late=claims:0h&late=it-service-desk:0h&known=it-service-desk:1d';
    expect(writeFragment(set, WORLD)).toBe(fragment);
    expect(readFragment(fragment, WORLD).state).toEqual(set);
  });

  it('has all incidents of a scenario', () => {
    const { state: read } = readFragment('scenario=claims', WORLD);
    expect(read.incidents).toHaveLength(4);
    expect(read.incidents).toEqual(WORLD.organization.scenarios[0]?.incidents);
  });

  it('tells every state exactly, whatever the ids are', () => {
    fc.assert(
      fc.property(state, (set) => {
        const reading = readFragment(`#${writeFragment(set, WORLD)}`, WORLD);
        expect(reading.ignored).toEqual([]);
        expect(reading.state).toEqual(set);
      }),
      { numRuns: 500 },
    );
  });

  it('stays what it is on its way through an address', () => {
    fc.assert(
      fc.property(state, (set) => {
        const fragment = writeFragment(set, WORLD);
        expect(new URL(`file:///report.html#${fragment}`).hash.slice(1)).toBe(fragment);
      }),
    );
  });

  it('leaves out part by part what means nothing here, and says so', () => {
    const { state: read, ignored } = readFragment(
      '#late=claims:3d&late=nobody:3d&late=claims:soon&out=handoff:it-service-desk-%3Eclaims:1d&wrong=claims:120%25' +
        '&scenario=none&team=%E0%A4%A&view=x&color=red&guess=claims,nobody&why=claims&&told',
      WORLD,
    );
    expect(read).toEqual({
      ...START,
      incidents: [late('claims', 24)],
      telling: 'told',
      why: 'claims',
      guess: { teams: ['claims'], isRevealed: false },
    });
    expect(ignored).toEqual([
      'late=nobody:3d',
      'late=claims:soon',
      'out=handoff:it-service-desk-%3Eclaims:1d',
      'wrong=claims:120%25',
      'scenario=none',
      'team=%E0%A4%A',
      'view=x',
      'color=red',
      'guess=nobody',
    ]);
  });

  it('reads anything without an error, and makes a state of it that can be told', () => {
    const part = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.tuple(
        fc.constantFrom(
          'late',
          'out',
          'wrong',
          'known',
          'scenario',
          'team',
          'why',
          'view',
          'guess',
          'told',
          'also',
        ),
        fc.constantFrom('=', ':', '', '=handoff:'),
        fc.oneof(team, fc.string(), fc.constantFrom('__proto__', '%', '%E0%A4%A', '%ud83d')),
        fc.constantFrom('', ':3d', ':-1', ':NaN', ':1e999', ':20%', '::', ':__proto__'),
      ),
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = parts.map((each) => (typeof each === 'string' ? each : each.join(''))).join('&');
        const { state: read } = readFragment(text, WORLD);
        expect(readFragment(writeFragment(read, WORLD), WORLD)).toEqual({ state: read, ignored: [] });
      }),
      { numRuns: 500 },
    );
  });

  it('does not fail on half a character in an id', () => {
    expect(writeFragment({ ...START, team: 'half \ud83d' }, WORLD)).toBe('team=half%20%EF%BF%BD');
  });
});
