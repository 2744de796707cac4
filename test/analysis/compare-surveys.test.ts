import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerSurvey } from '../../src/analysis/answer-survey.ts';
import { compareSurveys } from '../../src/analysis/compare-surveys.ts';
import { buildModel } from '../../src/analysis/org-model.ts';
import { createMemoryReader } from '../../src/input/memory-reader.ts';
import { readOrganization } from '../../src/input/read-organization.ts';
import type { SurveyRespondent } from '../../src/model/survey-answers.ts';
import type { SurveyResult } from '../../src/model/survey-result.ts';
import { names, person, surveyAnswers } from './survey-answers.ts';

const TEXT = 'ripple: 1\ncustomers: [shop]\nhandoffs: [desk -> make, make -> pack, pack -> shop]\n';
const { organization } = await readOrganization(['org.yaml'], createMemoryReader({ 'org.yaml': TEXT }));
if (organization === undefined) throw new Error('the map of this test is wrong');
const model = buildModel(organization);

function ask(respondents: readonly SurveyRespondent[]): SurveyResult {
  return answerSurvey(model, { respondents }, { minAnswers: 3 });
}

function people(count: number, team: string, values: Partial<SurveyRespondent>): SurveyRespondent[] {
  return Array.from({ length: count }, (_, i) => person(`${team}-${i}`, team, values));
}

describe('what changed', () => {
  const make = people(3, 'make', { named: [names('supplier', 'desk', { rating: 2, twoWay: 'no' })] });
  const before = ask([...people(3, 'desk', { named: [names('customer', 'pack')] }), ...make]);
  const after = ask([
    ...people(4, 'desk', { named: [names('customer', 'make', { rating: 4, twoWay: 'yes' })] }),
    ...people(3, 'make', { named: [names('supplier', 'desk', { rating: 3, twoWay: 'sometimes' })] }),
    ...people(3, 'pack', { named: [names('customer', 'shop')] }),
  ]);
  const comparison = compareSurveys(before, after);

  it('is told by pair, with what is settled and what is new', () => {
    expect(
      comparison.pairs.map(({ before: then, after: now, ...change }) => [
        then === null,
        now === null,
        change,
      ]),
    ).toEqual([
      [
        false,
        false,
        {
          giver: 'desk',
          receiver: 'make',
          settled: ['blind-spot', 'one-sided', 'talk-missing'],
          // Whether the guess is better than what the receivers say could not be told before.
          appeared: [],
          talk: 0.5,
          guess: null,
          satisfaction: 1,
        },
      ],
      [true, false, { giver: 'pack', receiver: 'shop', ...NOTHING }],
      [false, true, { giver: 'desk', receiver: 'pack', ...NOTHING }],
    ]);
  });

  it('by team, where either survey heard it, and in sum', () => {
    expect(comparison.teams.map(({ id, before: then, after: now }) => [id, then?.voice, now?.voice])).toEqual(
      [
        ['desk', 'heard', 'heard'],
        ['make', 'heard', 'heard'],
        ['pack', 'silent', 'heard'],
      ],
    );
    expect(comparison.totals).toEqual({ before: before.totals, after: after.totals });
    expect(comparison.unchanged).toBe(1);
  });

  it('is not taken for settled where the later survey does not tell', () => {
    const silent = compareSurveys(before, ask(make));
    expect(silent.pairs.flatMap(({ settled, appeared }) => [...settled, ...appeared])).toEqual([]);
  });
});

const NOTHING = { settled: [], appeared: [], talk: null, guess: null, satisfaction: null };

it('nothing changed between a survey and itself, and what appeared one way is settled the other way', () => {
  const answers = surveyAnswers(['desk', 'make', 'pack', 'shop']).map(({ respondents }) => ask(respondents));
  fc.assert(
    fc.property(answers, answers, (one, other) => {
      const same = compareSurveys(one, one);
      expect([same.pairs, same.unchanged]).toEqual([[], one.pairs.length]);
      const changes = (from: SurveyResult, to: SurveyResult, key: 'settled' | 'appeared'): string[] =>
        compareSurveys(from, to)
          .pairs.map((pair) => JSON.stringify([pair.giver, pair.receiver, pair[key]]))
          .toSorted();
      expect(changes(one, other, 'appeared')).toEqual(changes(other, one, 'settled'));
    }),
  );
});
