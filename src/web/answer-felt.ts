import { answerImpact } from '../analysis/answer-impact.ts';
import { traceFeltWays } from '../analysis/felt-ways.ts';
import type { OrgModel } from '../analysis/org-model.ts';
import { placeIncidents } from '../analysis/place-incidents.ts';
import type { RanRipple } from '../analysis/ways-between.ts';
import { runAndKeep } from '../analysis/ways-between.ts';
import type { ImpactAnswer } from '../model/impact-answer.ts';
import { once } from '../model/once.ts';
import type { Block } from '../report/blocks.ts';
import type { Naming } from '../report/naming.ts';
import { presentFelt } from '../report/present-felt.ts';
import type { PageState } from './page-state.ts';

/** Tells the why of any team of one ripple, which is run for it when the first is asked for. */
export type FeltTeller = (teamId: string) => readonly Block[];

/** What a why is told from. */
export interface FeltQuestion {
  readonly model: OrgModel;
  readonly naming: Naming;
  readonly answer: ImpactAnswer;
  readonly state: Pick<PageState, 'incidents' | 'telling'>;
}

/** Opens the whys of a ripple. */
export function openFelt({ model, naming, answer, state }: FeltQuestion): FeltTeller {
  const { incidents, telling } = state;
  const ran = once((): RanRipple => runAndKeep(model, telling, placeIncidents(model, incidents)));
  const ifTold = once(() => answerImpact(model, { incidents, telling: 'told' }));
  const helps = answer.result.totals.teamLate > answer.told.teamLate;
  const { calendar } = model.organization;
  return (teamId) => {
    const team = answer.affected.find(({ id }) => id === teamId);
    const toldTeam = helps ? ifTold().affected.find(({ id }) => id === teamId) : team;
    return presentFelt({
      calendar,
      naming,
      view: { all: true },
      isWithoutPlaces: true,
      result: traceFeltWays(model, ran(), teamId),
      step: answer.steps.get(teamId),
      via: team?.via ?? null,
      isOrigin: incidents.some(({ target }) => 'team' in target && target.team === teamId),
      lateIfTold: toldTeam?.late ?? 0,
    });
  };
}
