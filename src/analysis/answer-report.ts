import { isSame } from '../engine/compare.ts';
import type { Swept } from '../engine/sweep-all.ts';
import type { ReportResult } from '../model/report-result.ts';
import type { StressResult, StressRow } from '../model/stress-result.ts';
import { answerEngagement } from './answer-engagement.ts';
import { answerImpact } from './answer-impact.ts';
import { answerStress } from './answer-stress.ts';
import { answerStructure } from './answer-structure.ts';
import { describeReportCustomers } from './describe-report-customers.ts';
import { describeReportEngagements } from './describe-report-engagements.ts';
import { describeReportPromises } from './describe-report-promises.ts';
import { describeReportScenario, sortReportScenarios } from './describe-report-scenarios.ts';
import { glanceAt } from './glance-at.ts';
import { cutLoops, cutOpenEnds, fakeChoicesOf } from './cut-structure.ts';
import { nameFilesFromTop } from './name-files-from-top.ts';
import type { OrgModel } from './org-model.ts';
import { traceReportWays } from './trace-report-ways.ts';
import type { StressPlan, StressQuestion, StressSizes } from './plan-stress.ts';
import { runScenarios } from './run-scenarios.ts';

/** So many teams of the ranking are worth a line. */
const MOST_PLACES = 12;

/** So many numbers that a place hangs on; those for which a guess will do are only counted. */
const MOST_NUMBERS = 3;

const MOST_NAMED = 3;

/** What is asked of `report`: what is tried at each team in turn. */
export interface ReportQuestion {
  readonly incident: StressSizes;
}

/** All but what is written by others: the map as a text, and what the rules find. */
export type ReportAnswer = Omit<ReportResult, 'map' | 'mapHash' | 'rules'>;

/** The stress that a report is about: each team in turn, by what customers feel late or, where nothing is, by promises. */
export function stressOfReport({ incident }: ReportQuestion): StressQuestion {
  const isLate = incident.delayHours > 0 || incident.outageHours > 0;
  return { incident, top: MOST_PLACES, measure: true, rankBy: isLate ? 'late' : 'promises' };
}

/** Everything that a document for people who were not there is made from; `plan` is that of `stressOfReport`. */
export function answerReport(
  model: OrgModel,
  question: ReportQuestion,
  plan: StressPlan,
  swept: Swept,
): ReportAnswer {
  const { organization } = model;
  const { calendar, engagements, name } = organization;
  const { rows, result: stress } = answerStress(model, stressOfReport(question), plan, swept);
  const structure = answerStructure(model);
  const usual = answerImpact(model, { incidents: [] }).result;
  const runs = runScenarios(model);
  const nameFile = nameFilesFromTop(organization);
  const delayHours = question.incident.delayHours > 0 ? question.incident.delayHours : calendar.hoursPerDay;
  return {
    kind: 'ripple/report',
    version: 1,
    org: name,
    glance: glanceAt(organization, structure, usual),
    stress: withFiles(stress, nameFile),
    ...findMost(rows, question),
    ways: traceReportWays(model, question.incident, rows),
    delay: delayHours,
    customers: describeReportCustomers(model, {
      runs,
      incident: question.incident,
      delayHours,
      places: rows.map(({ id }) => id),
    }),
    promises: describeReportPromises(model, usual, runs, structure),
    scenarios: sortReportScenarios(runs.map((run) => describeReportScenario(run))),
    loops: cutLoops(structure.loops),
    fakeChoices: fakeChoicesOf(structure),
    openEnds: cutOpenEnds(structure),
    engagements: describeReportEngagements(
      answerEngagement(model, { engagements, incidents: [] }),
      runs.map((run) => [run.id, run.engagements()]),
    ),
  };
}

/** Those that are as bad as the first of the ranking, by all that it is ranked by. */
function findMost(
  rows: readonly StressRow[],
  question: ReportQuestion,
): Pick<ReportResult, 'most' | 'mostCount'> {
  const [first] = rows;
  if (first === undefined || first.teams + first.promisesBroken === 0) return { most: [], mostCount: 0 };
  const { rankBy } = stressOfReport(question);
  const keys = [...BY_LATENESS, ...(rankBy === 'promises' ? BY_PROMISES : [])];
  const alike = rows.filter((row) => keys.every((key) => isSame(row[key], first[key])));
  return { most: alike.slice(0, MOST_NAMED).map(({ id }) => id), mostCount: alike.length };
}

const BY_LATENESS = ['customerLate', 'cost', 'teamLate'] as const;
const BY_PROMISES = ['promisesBroken', 'customers', 'teams'] as const;

function withFiles(stress: StressResult, nameFile: (path: string) => string): StressResult {
  const { measure } = stress;
  if (measure === undefined) return stress;
  return {
    ...stress,
    measure: measure.map((one) => ({
      ...one,
      numbers: one.numbers
        .filter(({ guessWillDo }, i) => guessWillDo || i < MOST_NUMBERS)
        .map((number) => ({ ...number, file: nameFile(number.file) })),
    })),
  };
}
