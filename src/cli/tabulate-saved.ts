import type { SavedPart } from '../model/saved-answer.ts';
import type { SavedMap } from '../report/saved-organization.ts';
import { UsageFailure } from './failure.ts';

/** A saved answer as the rows of its verb; refuses where columns need what neither it nor a named map says. */
export async function tabulateSaved(answer: SavedPart, { organization, isNamed }: SavedMap): Promise<string> {
  switch (answer.kind) {
    case 'ripple/exposure':
      return (await import('../report/tabulate-exposure.ts')).tabulateExposure(answer);
    case 'ripple/list': {
      const { calendar, currency } = organization;
      const shape = answer.groups === undefined ? 'teams' : 'groups';
      const view = { shape, all: true, columns: undefined, units: { calendar, currency } } as const;
      return (await import('../report/tabulate-list.ts')).tabulateList(answer, view);
    }
    case 'ripple/impact':
      if (answer.groups === undefined && !isNamed) return refuseWithoutMap('the group of each team');
      return (await import('../report/tabulate-impact.ts')).tabulateImpact(answer, organization);
    case 'ripple/stress':
      if ((answer.groups ?? answer.handoffs) === undefined && !isNamed)
        return refuseWithoutMap('the group of each team');
      return (await import('../report/tabulate-stress.ts')).tabulateStress(answer, organization);
    case 'ripple/diff':
      if (!isNamed) return refuseWithoutMap('the names of teams and hand-offs');
      return (await import('../report/tabulate-diff.ts')).tabulateDiff(answer, organization, organization);
    case 'ripple/graph':
      return (await import('../report/tabulate-graph.ts')).tabulateGraph(answer);
    default:
      throw new UsageFailure(
        `there are no rows of ${answer.kind}; other formats: html, markdown, text, json`,
      );
  }
}

function refuseWithoutMap(what: string): never {
  throw new UsageFailure(`the rows say ${what}, which the saved answer does not; name the map too: -f FILE`);
}
