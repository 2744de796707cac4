import { isNoticeableRise } from './noticeable-rise.ts';

/** Fewer hours are what computing leaves of nothing; they are not shown and make no difference. */
export const LEAST_HOURS = 1e-6;

/** Whether a team's defects rise enough to be worth a line of their own. */
export function isNoticeable(team: { readonly defects: number; readonly baselineDefects: number }): boolean {
  return isNoticeableRise(team.baselineDefects, team.defects);
}

/** Whether people would notice anything at all: lateness, or such a rise of defects. */
export function isNoticed(team: {
  readonly late: number;
  readonly defects: number;
  readonly baselineDefects: number;
}): boolean {
  return team.late > LEAST_HOURS || isNoticeable(team);
}
