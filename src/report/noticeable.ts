/** A rise of defects under this share is a matter of rounding to people, and said to be there in one line. */
const LEAST_RISE = 0.0005;

/** Whether a team's defects rise enough to be worth a line of their own. */
export function isNoticeable(team: { readonly defects: number; readonly baselineDefects: number }): boolean {
  return team.defects - team.baselineDefects >= LEAST_RISE;
}
