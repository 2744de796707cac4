import type { NamedByRespondent, SurveyRespondent } from '../model/survey-answers.ts';
import type { SurveyRelation, SurveyRole, TwoWayAnswer } from '../model/survey-columns.ts';
import { foldName } from './fold-name.ts';

/** What a row says of somebody. */
export interface NamingRow {
  readonly relation: SurveyRelation;
  readonly team: string | null;
  readonly name: string;
  readonly needs: string;
  readonly twoWay: TwoWayAnswer | undefined;
  readonly rating: number | undefined;
  readonly comment: string;
}

/** What a row says of the person or, of a manager, of the team. */
export interface PersonRow {
  readonly role: SurveyRole | undefined;
  readonly morale: number | undefined;
  readonly turnover: number | undefined;
  readonly toGive: string;
  readonly toGet: string;
}

interface Person {
  readonly code: string;
  readonly team: string;
  isManager: boolean;
  readonly morale: Set<number>;
  readonly turnover: Set<number>;
  readonly toGive: Set<string>;
  readonly toGet: Set<string>;
  readonly named: Map<string, Naming>;
}

interface Naming {
  readonly relation: SurveyRelation;
  readonly team: string | null;
  readonly name: string;
  readonly needs: Set<string>;
  readonly twoWay: Set<TwoWayAnswer>;
  readonly ratings: Set<number>;
  readonly comments: Set<string>;
}

/**
 * Brings the rows of each person together. The same code in the same team is the same person, also across files; who names
 * somebody in two rows names them once, and what the rows say is joined: the same answer twice is one.
 */
export class AnswerBook {
  private readonly people = new Map<string, Person>();

  /** Notes down that a person answered something. */
  addPerson(code: string, team: string, row: PersonRow): void {
    const person = this.personOf(code, team);
    person.isManager ||= row.role === 'manager';
    if (row.morale !== undefined) person.morale.add(row.morale);
    if (row.turnover !== undefined) person.turnover.add(row.turnover);
    addText(person.toGive, row.toGive);
    addText(person.toGet, row.toGet);
  }

  /** Notes down whom a person named. */
  addNaming(code: string, team: string, row: NamingRow): void {
    const { named } = this.personOf(code, team);
    const whom = row.team ?? ` ${foldName(row.name) || row.name}`;
    const key = JSON.stringify([row.relation, whom]);
    const naming = named.get(key) ?? {
      relation: row.relation,
      team: row.team,
      name: row.name,
      needs: new Set<string>(),
      twoWay: new Set<TwoWayAnswer>(),
      ratings: new Set<number>(),
      comments: new Set<string>(),
    };
    named.set(key, naming);
    addText(naming.needs, row.needs);
    addText(naming.comments, row.comment);
    if (row.twoWay !== undefined) naming.twoWay.add(row.twoWay);
    if (row.rating !== undefined) naming.ratings.add(row.rating);
  }

  /** Everybody, in the order in which they came. */
  get respondents(): SurveyRespondent[] {
    return [...this.people.values()].map((person) => ({
      code: person.code,
      team: person.team,
      role: person.isManager ? 'manager' : 'member',
      morale: meanOf(person.morale),
      turnover: meanOf(person.turnover),
      toGive: [...person.toGive],
      toGet: [...person.toGet],
      named: [...person.named.values()].map(settleNaming),
    }));
  }

  private personOf(code: string, team: string): Person {
    const key = JSON.stringify([team, code.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ')]);
    const person = this.people.get(key) ?? {
      code,
      team,
      isManager: false,
      morale: new Set<number>(),
      turnover: new Set<number>(),
      toGive: new Set<string>(),
      toGet: new Set<string>(),
      named: new Map<string, Naming>(),
    };
    this.people.set(key, person);
    return person;
  }
}

/** Who says both yes and no says sometimes. */
function settleNaming({ relation, team, name, needs, twoWay, ratings, comments }: Naming): NamedByRespondent {
  const [talk = null] = twoWay;
  return {
    relation,
    team,
    name,
    needs: [...needs],
    twoWay: twoWay.size > 1 ? 'sometimes' : talk,
    rating: meanOf(ratings),
    comments: [...comments],
  };
}

function addText(texts: Set<string>, text: string): void {
  if (text !== '') texts.add(text);
}

function meanOf(numbers: ReadonlySet<number>): number | null {
  if (numbers.size === 0) return null;
  // In their order, so that the order of rows changes no last digit.
  return [...numbers].sort((a, b) => a - b).reduce((sum, one) => sum + one, 0) / numbers.size;
}
