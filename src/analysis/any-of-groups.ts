import { numberAt } from '../model/indexed.ts';
import type { DefeatedGroup } from '../model/defeated-group.ts';
import type { OrgModel } from './org-model.ts';
import { handoffAt } from './org-model.ts';

/** The first slots of all any-of groups that give their receiver a choice, in document order of their hand-offs. */
export function choiceSlots({ compiled }: OrgModel): number[] {
  const { groupEnd, order } = compiled.network;
  const first: number[] = [];
  for (let slot = 0; slot < groupEnd.length; slot = numberAt(groupEnd, slot))
    if (numberAt(groupEnd, slot) > slot + 1) first.push(slot);
  return first.toSorted((a, b) => numberAt(order, a) - numberAt(order, b));
}

/** The slots of the group that begins at a slot. */
export function slotsOfGroup({ compiled }: OrgModel, first: number): number[] {
  const length = numberAt(compiled.network.groupEnd, first) - first;
  return Array.from({ length }, (_, i) => first + i);
}

/** A group as results tell it. */
export function describeGroup(model: OrgModel, first: number): DefeatedGroup {
  const { to, anyOf } = handoffAt(model, first);
  return { to, anyOf, members: slotsOfGroup(model, first).map((slot) => handoffAt(model, slot).id) };
}
