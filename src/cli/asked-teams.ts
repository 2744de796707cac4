import { MOST_CAST } from '../analysis/choose-cast.ts';
import { createDiagnostic } from '../model/diagnostic.ts';
import { nearestWord } from '../model/nearest.ts';
import type { Organization } from '../model/organization.ts';
import { placeInCommandLine } from './command-line.ts';
import { InputFailure, UsageFailure } from './failure.ts';
import { teamNamed } from './incident-options.ts';

/** The ids of the teams that the call wants in the game, each once; throws `InputFailure` with those that there are not. */
export function readAskedTeams(
  named: readonly string[],
  organization: Organization,
  argv: readonly string[],
): readonly string[] {
  const known = new Set(organization.teams.map(({ id }) => id));
  const asked = [...new Set(named)];
  const unknown = asked.filter((id) => !known.has(id));
  if (unknown.length === 0 && asked.length > MOST_CAST)
    throw new UsageFailure(`--team names ${asked.length} teams; at most ${MOST_CAST} can be in the game`);
  if (unknown.length === 0) return asked;
  throw new InputFailure(
    unknown.map((id) => {
      const nearest = teamNamed(id, organization) ?? nearestWord(id, known);
      return createDiagnostic('unknown-team', { id, nearest }, placeInCommandLine(argv, id, '--team'));
    }),
  );
}
