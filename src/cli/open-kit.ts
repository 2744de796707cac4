import { answerEngagement } from '../analysis/answer-engagement.ts';
import { answerGraph } from '../analysis/answer-graph.ts';
import type { OrgModel } from '../analysis/org-model.ts';
import type { KitContext } from '../kit/kit-context.ts';
import { wallShape } from '../kit/wall-shape.ts';
import { layOutGraph } from '../layout/lay-out-graph.ts';
import type { WorkshopResult } from '../model/workshop-result.ts';

/** All that the kit of a workshop is made from. */
export async function openKit(
  model: OrgModel,
  workshop: WorkshopResult,
  { language, paper }: Pick<KitContext, 'language' | 'paper'>,
): Promise<KitContext> {
  const { organization } = model;
  const selected = new Set(workshop.cast.map(({ id }) => id));
  const graph = answerGraph(model, { selected, by: 'team' });
  const engagements = answerEngagement(model, { engagements: organization.engagements, incidents: [] });
  const map = { graph, layout: await layOutGraph(wallShape(graph)) };
  return { organization, workshop, engagements, map, language, paper };
}
