import { describe, expect, it } from 'vitest';
import type { Incident, Scenario } from '../../src/model/organization.ts';
import { countByPlace } from '../../src/web/count-by-place.ts';
import type { HistoryAction, PageHistory } from '../../src/web/page-history.ts';
import { advance, startHistory } from '../../src/web/page-history.ts';
import type { PageAction, PageState } from '../../src/web/page-state.ts';
import { START, reduce } from '../../src/web/page-state.ts';

function late(team: string, delayHours: number): Incident {
  return { target: { team }, delayHours, outageHours: 0, qualityShare: 0, noticeHours: 0 };
}

const PLACE = { file: { path: '', text: '' }, start: 0, end: 0 };
const STORM: Scenario = {
  id: 'storm',
  name: 'Storm',
  description: '',
  incidents: [late('a', 8), late('b', 4)].map((incident) => ({ ...incident, place: PLACE, extra: {} })),
  accepts: [],
  place: PLACE,
  extra: {},
};

function after(...actions: PageAction[]): PageState {
  return actions.reduce((state, action) => reduce(state, action, [STORM]), START);
}

function historyAfter(...actions: HistoryAction[]): PageHistory {
  return actions.reduce((history, action) => advance(history, action, [STORM]), startHistory());
}

const add = (incident: Incident): PageAction => ({ does: 'add-incident', incident });
const put = (at: number, incident: Incident, isDragged = false): PageAction => ({
  does: 'change-incident',
  at,
  incident,
  isDragged,
});

describe('what is set on the page', () => {
  it('changes an incident where it stands', () => {
    expect(after(add(late('a', 8)), add(late('b', 4)), put(0, late('a', 16))).incidents).toEqual([
      late('a', 16),
      late('b', 4),
    ]);
  });

  it('keeps several incidents at one place apart', () => {
    const [long, short, onHandOff] = [
      late('a', 24),
      late('a', 8),
      { ...late('a', 4), target: { handoff: 'a' } },
    ];
    const all = after(add(long), add(short), add(onHandOff));
    expect(all.incidents).toEqual([long, short, onHandOff]);
    const changed = { ...short, qualityShare: 0.1 };
    expect(reduce(all, put(1, changed), []).incidents).toEqual([long, changed, onHandOff]);
    expect(reduce(all, { does: 'take-incident', at: 0 }, []).incidents).toEqual([short, onHandOff]);
    expect(reduce(all, { does: 'take-incident', at: 1 }, []).incidents).toEqual([long, onHandOff]);
  });

  it('counts incidents at one place, each with a key of its own', () => {
    const counted = countByPlace([
      late('a', 24),
      late('b', 8),
      late('a', 8),
      { ...late('', 4), target: { handoff: 'a' } },
    ]);
    expect(counted.map(({ incident, count, of }) => [incident.target, count, of])).toEqual([
      [{ team: 'a' }, 1, 2],
      [{ team: 'b' }, 1, 1],
      [{ team: 'a' }, 2, 2],
      [{ handoff: 'a' }, 1, 1],
    ]);
    expect(new Set(counted.map(({ key }) => key)).size).toBe(4);
  });

  it('fills in the incidents of a scenario, and leaves it as soon as one is changed by hand', () => {
    const picked = after(add(late('c', 8)), { does: 'pick-scenario', scenario: 'storm' });
    expect(picked).toMatchObject({ scenario: 'storm', incidents: STORM.incidents });
    expect(reduce(picked, put(0, late('a', 9)), [STORM])).toMatchObject({
      scenario: undefined,
      incidents: [{ delayHours: 9 }, { delayHours: 4 }],
    });
  });

  it('stays with a scenario that is put just as it is', () => {
    const picked = after({ does: 'pick-scenario', scenario: 'storm' });
    expect(reduce(picked, put(0, late('a', 8)), [STORM])).toBe(picked);
  });

  it('has nothing go wrong once no scenario is picked, or every incident is taken', () => {
    expect(
      after({ does: 'pick-scenario', scenario: 'storm' }, { does: 'pick-scenario', scenario: undefined }),
    ).toEqual(START);
    expect(after(add(late('a', 8)), { does: 'take-incident', at: 0 })).toEqual(START);
    expect(after({ does: 'pick-scenario', scenario: 'nowhere' })).toBe(START);
  });

  it('is the very same where nothing changes', () => {
    const state = after(add(late('a', 8)), { does: 'look-at', team: 'b' });
    for (const action of [
      { does: 'look-at', team: 'b' },
      { does: 'set-telling', telling: 'declared' },
      { does: 'ask-why', team: undefined },
      { does: 'open-view', view: '' },
      { does: 'take-incident', at: 7 },
      put(7, late('z', 8)),
      { does: 'guess', team: 'b' },
      { does: 'reveal' },
      { does: 'end-guess' },
    ] as const)
      expect(reduce(state, action, [STORM]), action.does).toBe(state);
  });

  it('takes guesses until they are revealed, and a guess back by the same click', () => {
    const guessing = after(
      { does: 'look-at', team: 'a' },
      { does: 'ask-why', team: 'a' },
      { does: 'start-guess' },
      { does: 'guess', team: 'b' },
      { does: 'guess', team: 'c' },
      { does: 'guess', team: 'b' },
    );
    expect(guessing).toMatchObject({
      team: undefined,
      why: undefined,
      guess: { teams: ['c'], isRevealed: false },
    });
    const revealed = reduce(guessing, { does: 'reveal' }, []);
    expect(revealed.guess).toEqual({ teams: ['c'], isRevealed: true });
    expect(reduce(revealed, { does: 'guess', team: 'b' }, [])).toBe(revealed);
    expect(reduce(revealed, { does: 'end-guess' }, []).guess).toBeUndefined();
  });
});

describe('taking back', () => {
  it('goes step by step to the start and forth again', () => {
    let history = historyAfter(add(late('a', 8)), { does: 'set-telling', telling: 'told' });
    const end = history.state;
    history = advance(history, { does: 'undo' }, []);
    expect(history.state).toMatchObject({ telling: 'declared', incidents: [late('a', 8)] });
    history = advance(history, { does: 'undo' }, []);
    expect(history.state).toEqual(START);
    expect(advance(history, { does: 'undo' }, [])).toBe(history);
    history = advance(advance(history, { does: 'redo' }, []), { does: 'redo' }, []);
    expect(history.state).toEqual(end);
    expect(advance(history, { does: 'redo' }, [])).toBe(history);
  });

  it('keeps the last 200 steps', () => {
    const steps = Array.from({ length: 205 }, (_, i) => put(0, late('a', i + 1)));
    let history = historyAfter(add(late('a', 0)), ...steps);
    expect(history.past).toHaveLength(200);
    for (let i = 0; i < 250; i += 1) history = advance(history, { does: 'undo' }, []);
    expect(history.state.incidents).toEqual([late('a', 5)]);
    expect(history.future).toHaveLength(200);
  });

  it('leaves where somebody looks', () => {
    const history = historyAfter(
      add(late('a', 8)),
      { does: 'open-view', view: 'group:x' },
      { does: 'look-at', team: 'b' },
    );
    expect(history.past).toHaveLength(1);
    expect(advance(history, { does: 'undo' }, []).state).toEqual({ ...START, view: 'group:x', team: 'b' });
  });

  it('takes all moves of a slider back at once, with the one that lets it go', () => {
    const history = historyAfter(
      add(late('a', 8)),
      put(0, late('a', 9), true),
      put(0, late('a', 10), true),
      put(0, late('a', 11), true),
      put(0, late('a', 11)),
    );
    expect(history.state.incidents).toEqual([late('a', 11)]);
    expect(advance(history, { does: 'undo' }, []).state.incidents).toEqual([late('a', 8)]);
  });

  it('forgets what was taken back once something else is done', () => {
    const history = historyAfter(add(late('a', 8)), { does: 'undo' }, add(late('b', 8)));
    expect(history.future).toEqual([]);
    const dragged = historyAfter(
      add(late('a', 8)),
      add(late('b', 8)),
      { does: 'undo' },
      put(0, late('a', 9), true),
    );
    expect(dragged.future).toEqual([]);
  });
});

describe('when the ripple runs', () => {
  it('runs for every change that is made, and not while a slider is held', () => {
    const put8 = historyAfter(add(late('a', 8)));
    expect(put8.run).toBe(1);
    const held = advance(put8, put(0, late('a', 9), true), []);
    expect(held.run).toBe(1);
    expect(advance(held, put(0, late('a', 9)), []).run).toBe(2);
    expect(advance(put8, { does: 'set-telling', telling: 'told' }, []).run).toBe(2);
    expect(advance(put8, { does: 'replay' }, []).run).toBe(2);
  });

  it('does not for looking around, taking back, or what makes no ripple', () => {
    const put8 = historyAfter(add(late('a', 8)));
    for (const action of [
      { does: 'look-at', team: 'b' },
      { does: 'ask-why', team: 'b' },
      { does: 'open-view', view: 'x' },
      { does: 'undo' },
      { does: 'take-incident', at: 0 },
      { does: 'start-over' },
      put(0, late('a', 8)),
    ] as const)
      expect(advance(put8, action, []).run, action.does).toBe(1);
  });

  it('waits for the guesses to be revealed', () => {
    const guessing = historyAfter({ does: 'start-guess' }, add(late('a', 8)), { does: 'guess', team: 'b' });
    expect(guessing.run).toBe(0);
    expect(advance(guessing, { does: 'reveal' }, []).run).toBe(1);
    expect(advance(guessing, { does: 'end-guess' }, []).run).toBe(1);
    const revealed = advance(guessing, { does: 'reveal' }, []);
    expect(advance(revealed, { does: 'end-guess' }, []).run).toBe(1);
  });

  it('runs at once where an address sets something', () => {
    expect(startHistory().run).toBe(0);
    expect(startHistory({ ...START, incidents: [late('a', 8)] }).run).toBe(1);
  });
});
