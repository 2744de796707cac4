import type { GraphView } from '../model/graph-view.ts';
import type { PageData } from './page-data.ts';

/**
 * The view in which a team stands as itself and not as a neighbor; the open one if it does so there. The whole map where it
 * stands so nowhere.
 */
export function findHome({ organization, pictures }: PageData, team: string, open: string): string {
  const number = organization.teams.findIndex(({ id }) => id === team);
  const isHome = ({ nodes }: GraphView): boolean =>
    nodes.some(({ kind, outside, teams }) => kind !== 'group' && !outside && teams[0] === number);
  const views = pictures.map(({ view }) => view);
  const isOpen = views.some((view) => view.id === open && isHome(view));
  return isOpen ? open : (views.find(isHome)?.id ?? '');
}
