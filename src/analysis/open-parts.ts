import type { GraphSize } from '../model/graph-size.ts';
import type { PartMember } from './divide-part.ts';
import { dividePart } from './divide-part.ts';
import { freeId } from './draw-members.ts';
import type { GraphPart } from './graph-part.ts';
import { wholePart } from './graph-part.ts';
import type { TeamMap } from './team-map.ts';

/** A part with what is in it. */
export interface OpenPart {
  readonly part: GraphPart;
  readonly members: readonly PartMember[];
  /** The part that it is a member of; undefined for the whole map. */
  readonly parent: OpenPart | undefined;
}

/** The whole map and every part that can be opened, each before those inside it, as they come up in the file. */
export function openParts(map: TeamMap, wholeSize: GraphSize, openedSize: GraphSize): OpenPart[] {
  const taken = new Set<string>();
  const opened: OpenPart[] = [];
  const open = (part: GraphPart, parent: OpenPart | undefined): OpenPart => {
    const members = dividePart(map, part, parent === undefined ? wholeSize : openedSize);
    return { part, parent, members: members.map((member) => withFreeId(member, taken)) };
  };
  const waiting = [open(wholePart(map.teams.map((_team, i) => i)), undefined)];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    opened.push(next);
    const [parent, parts] = [next, next.members.flatMap(({ part }) => part ?? [])];
    for (const part of parts.toReversed()) waiting.push(open(part, parent));
  }
  return opened;
}

function withFreeId({ teams, part }: PartMember, taken: Set<string>): PartMember {
  return { teams, part: part === undefined ? undefined : { ...part, id: freeId(part.id, taken) } };
}
