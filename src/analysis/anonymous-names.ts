import type { AnonymousName, AnonymousWords } from '../model/anonymous-words.ts';
import { groupsAround } from '../model/group-path.ts';
import { looseName } from '../model/nearest.ts';
import type { HandOff, HandOffType, Organization, Team } from '../model/organization.ts';

/** Gives everything of an organization another name, each asked for once in document order, and keeps who is who. */
export class AnonymousNames {
  /** In the order in which the names were given. */
  readonly key: AnonymousName[] = [];
  private readonly words: AnonymousWords;
  private readonly teamNames: readonly string[];
  private readonly teams = new Map<string, AnonymousName>();
  private readonly handoffs = new Map<string, AnonymousName>();
  private readonly groups = new Map<string, string>();
  private readonly choices = new Map<string, string>();
  private readonly counts = new Map<string, number>();

  constructor(organization: Organization, words: AnonymousWords) {
    this.words = words;
    this.teamNames = leaveOutKnown(words.teams, organization);
  }

  nameTeam({ id, name, kind }: Team): void {
    const number = this.count(kind === 'role' ? 'team' : kind) - 1;
    const anonymous =
      kind === 'team' || kind === 'role'
        ? nameFrom(this.teamNames, number)
        : `${this.words[kind]} ${letterOf(number)}`;
    const given = { id: looseName(anonymous), name: anonymous, wasId: id, wasName: name };
    this.teams.set(id, this.note({ sort: 'team', ...given }));
  }

  /** Ids are made as those are that nobody gives. */
  nameHandOff({ id, from, to, what, type }: HandOff): void {
    const base = `${this.team(from).id}->${this.team(to).id}`;
    const number = this.count(base);
    const anonymousId = number === 1 ? base : `${base}#${number}`;
    const given = { id: anonymousId, name: this.what(type), wasId: id, wasName: what };
    this.handoffs.set(id, this.note({ sort: 'handoff', ...given }));
  }

  /** Groups stay within each other; each has a name of its own. */
  group(group: string): string {
    let path = '';
    for (const around of groupsAround(group)) {
      const known = this.groups.get(around);
      if (known === undefined) {
        const name = `${this.words.group} ${this.count('group')}`;
        path = path === '' ? name : `${path} / ${name}`;
        this.groups.set(around, path);
        this.note({ sort: 'group', id: '', name: path, wasId: '', wasName: around });
      } else path = known;
    }
    return path;
  }

  /** What a scenario or an engagement is called from now on. */
  plan(sort: 'scenario' | 'engagement', was: { readonly id: string; readonly name: string }): AnonymousName {
    const name = `${this.words[sort]} ${this.count(sort)}`;
    return this.note({ sort, id: looseName(name), name, wasId: was.id, wasName: was.name });
  }

  /** The name of a stage, from 1, of an engagement. */
  stage(engagement: AnonymousName, number: number, wasName: string): string {
    const name = `${this.words.stage} ${number}`;
    this.note({ sort: 'stage', id: engagement.id, name, wasId: engagement.wasId, wasName });
    return name;
  }

  team(wasId: string): AnonymousName {
    return nameIn(this.teams, wasId);
  }

  handoff(wasId: string): AnonymousName {
    return nameIn(this.handoffs, wasId);
  }

  /** Something that is handed over. */
  what(type: HandOffType): string {
    return `${this.words.types[type]} ${this.count(`type ${type}`)}`;
  }

  /** The name of an any-of group; none stays none. */
  choice(anyOf: string): string {
    if (anyOf === '') return '';
    const choice = this.choices.get(anyOf) ?? `choice-${this.choices.size + 1}`;
    this.choices.set(anyOf, choice);
    return choice;
  }

  /** How many of a sort there are with this one. */
  private count(sort: string): number {
    const count = (this.counts.get(sort) ?? 0) + 1;
    this.counts.set(sort, count);
    return count;
  }

  private note(name: AnonymousName): AnonymousName {
    this.key.push(name);
    return name;
  }
}

function nameIn(names: ReadonlyMap<string, AnonymousName>, wasId: string): AnonymousName {
  const found = names.get(wasId);
  if (found === undefined) throw new Error(`no other name for ${wasId}`);
  return found;
}

/** A name that the organization knows already would be taken for one of its own. */
function leaveOutKnown(names: readonly string[], { teams, name }: Organization): readonly string[] {
  const known = [name, ...teams.flatMap((team) => [team.id, team.name])].join('\n').toLowerCase();
  const isKnown = (word: string): boolean => isTelling(word) && known.includes(word.toLowerCase());
  const free = names.filter((one) => !one.split(/\s+/).some(isKnown));
  return free.length > 0 ? free : names;
}

/** `Team` itself, and short words, tell nothing. */
function isTelling(word: string): boolean {
  return word.length >= 4 && word.toLowerCase() !== 'team';
}

/** Each name once, then each with a 2, and so on; `number` counts from 0. */
function nameFrom(names: readonly string[], number: number): string {
  const name = names[number % names.length] ?? 'Team';
  const turn = Math.floor(number / Math.max(1, names.length)) + 1;
  return turn === 1 ? name : `${name} ${turn}`;
}

/** A to Z, then AA, AB and so on; `number` counts from 0. */
function letterOf(number: number): string {
  const letter = String.fromCharCode('A'.charCodeAt(0) + (number % 26));
  return number < 26 ? letter : letterOf(Math.floor(number / 26) - 1) + letter;
}
