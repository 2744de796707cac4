import { answerEngagement } from '../../src/analysis/answer-engagement.ts';
import { answerGraph } from '../../src/analysis/answer-graph.ts';
import type { WorkshopQuestion } from '../../src/analysis/answer-workshop.ts';
import { answerWorkshop } from '../../src/analysis/answer-workshop.ts';
import { buildModel } from '../../src/analysis/org-model.ts';
import type { KitContext } from '../../src/kit/kit-context.ts';
import { wallShape } from '../../src/kit/wall-shape.ts';
import { layOutGraph } from '../../src/layout/lay-out-graph.ts';
import type { Organization } from '../../src/model/organization.ts';

/** A session as it is without any flag. */
export const USUAL_QUESTION: WorkshopQuestion = {
  minutes: 90,
  participants: 12,
  seed: 1,
  level: 'mixed',
  asked: [],
  anonymized: false,
};

/** All that a kit is made from, in English on A4 unless it says otherwise. */
export async function kitContextOf(
  organization: Organization,
  question: Partial<WorkshopQuestion> = {},
  look: Partial<Pick<KitContext, 'language' | 'paper'>> = {},
): Promise<KitContext> {
  const model = buildModel(organization);
  const workshop = answerWorkshop(model, { ...USUAL_QUESTION, ...question });
  const graph = answerGraph(model, { selected: new Set(workshop.cast.map(({ id }) => id)), by: 'team' });
  return {
    organization,
    workshop,
    engagements: answerEngagement(model, { engagements: organization.engagements, incidents: [] }),
    map: { graph, layout: await layOutGraph(wallShape(graph)) },
    language: 'en',
    paper: 'a4',
    ...look,
  };
}
