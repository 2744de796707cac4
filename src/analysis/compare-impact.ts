import type { DiffImpact } from '../model/diff-impact.ts';
import { compareChoices } from './compare-choices.ts';
import { compareEngagements } from './compare-engagements.ts';
import { compareLoops } from './compare-loops.ts';
import { RippleComparison } from './compare-ripples.ts';
import { comparePromised } from './compare-promised.ts';
import { compareScenarios } from './compare-scenarios.ts';
import { compareService, findIncomparable } from './compare-service.ts';
import { compareSources } from './compare-sources.ts';
import { compareStress } from './compare-stress.ts';
import { compareTolerances } from './compare-tolerances.ts';
import { compareUsual } from './compare-usual.ts';
import type { DiffQuestion } from './diff-question.ts';
import type { ChangedParts } from './find-changed-parts.ts';
import { gatherCustomers, gatherPromises } from './gather-effects.ts';
import { isPromised } from './find-single-sources.ts';
import type { MapPair } from './map-pair.ts';
import { slotAcross, turnPair } from './map-pair.ts';
import { handoffAt } from './org-model.ts';
import { isBrokenByChange } from '../model/broken-by-change.ts';
import { settleCauses } from './settle-causes.ts';
import { SideRipple } from './side-ripple.ts';

/** What two maps come to under the same problems: with none, in every scenario, and with each team in trouble in turn. */
export function compareImpact(pair: MapPair, changed: ChangedParts, question: DiffQuestion): DiffImpact {
  const { worseBy, ownRecovery } = question;
  const { delayHours, outageHours, qualityShare, noticeHours } = question.incident;
  const incident = {
    delay: delayHours,
    outage: ownRecovery === true ? null : outageHours,
    quality: qualityShare,
    notice: noticeHours,
  };
  const comparison = new RippleComparison(pair, rippleOf(turnPair(pair)), rippleOf(pair), worseBy);
  const promised = comparePromised(pair);
  const stress = compareStress(pair, comparison, changed, question);
  const incomparable = findIncomparable(pair);
  const tried = settleCauses(
    { usual: compareUsual(pair), scenarios: compareScenarios(pair, comparison), stress: stress.rows },
    promised,
  );
  return {
    incident,
    worseBy,
    promises: gatherPromises(pair, tried),
    customers: gatherCustomers(tried, worseBy, incomparable),
    service: compareService(pair),
    promised,
    engagements: compareEngagements(pair, worseBy),
    usual: tried.usual,
    scenarios: tried.scenarios,
    stress: {
      ...stress,
      breakMore: tried.stress.filter(({ promises }) => promises.some(isBrokenByChange)).length,
      rows: tried.stress,
    },
    singleSources: compareSources(pair, changed),
    choices: compareChoices(pair, changed),
    loops: compareLoops(pair, changed, incident),
    tolerances: compareTolerances(pair, changed, { worseBy, incomparable }),
  };
}

/** The head's ripple, which also hears of what only the base promises. */
function rippleOf({ base, head, handoffInBase }: MapPair): SideRipple {
  return new SideRipple(head, (slot) => {
    const before = slotAcross(head, base, handoffInBase, slot);
    return before >= 0 && isPromised(handoffAt(base, before));
  });
}
