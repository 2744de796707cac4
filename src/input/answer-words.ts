import type {
  SurveyColumn,
  SurveyRelation,
  SurveyRole,
  SurveyWord,
  TwoWayAnswer,
} from '../model/survey-columns.ts';
import {
  COLUMN_WORDS,
  RELATION_WORDS,
  ROLE_WORDS,
  SURVEY_COLUMNS,
  SURVEY_RELATIONS,
  SURVEY_ROLES,
  TWO_WAY_ANSWERS,
  TWO_WAY_WORDS,
} from '../model/survey-columns.ts';
import { nearestWord } from '../model/nearest.ts';
import { foldName } from './fold-name.ts';

/** What people write for some words of the files: the words themselves in each language, and others like them. */
export interface Vocabulary<W extends string> {
  readonly wordOf: ReadonlyMap<string, W>;
  /** As they are written in each language, in their order. */
  readonly written: readonly string[];
}

/** The headers. */
export const COLUMN_VOCABULARY = vocabulary<SurveyColumn>(SURVEY_COLUMNS, COLUMN_WORDS, {
  respondent:
    'person id code participant respondent-id teilnehmer teilnehmerin teilnehmende nummer nr kennung',
  team: 'my-team our-team your-team department team-id mein-team unser-team ihr-team abteilung',
  role: 'my-role your-role function funktion meine-rolle ihre-rolle',
  relation: 'relationship kind type who beziehungsart art verhältnis',
  name: 'named who-is-it team-named customer-or-supplier bezeichnung wer genannt',
  needs: 'need what-they-need what-they-need-from-us braucht brauchen benötigt was-sie-brauchen bedürfnisse',
  'two-way':
    'two-way-talk two-way-communication talk communication regular-two-way-communication gespräch dialog kommunikation austausch-in-beide-richtungen',
  rating: 'score stars satisfaction note zufriedenheit punkte wertung',
  comment: 'comments remark remarks notes anmerkung anmerkungen bemerkung bemerkungen kommentare',
  morale: 'effect-on-morale moral arbeitsmoral auswirkung-auf-die-stimmung',
  turnover: 'effect-on-turnover kündigungen wechsel auswirkung-auf-die-fluktuation',
  'to-give': 'give what-to-give needs-to-give zu-geben was-wir-geben',
  'to-get': 'get what-to-get needs-to-get zu-bekommen erhalten was-wir-bekommen',
});

/** Whose questions were answered. */
export const ROLE_VOCABULARY = vocabulary<SurveyRole>(SURVEY_ROLES, ROLE_WORDS, {
  member:
    'employee staff team-member everyone mitarbeiter mitarbeiterin mitarbeitende mitarbeiterin teammitglied alle',
  manager:
    'lead leader team-lead head supervisor boss leiter leiterin teamleitung teamleiter teamleiterin führungskraft chef chefin',
});

/** What somebody is to the team. */
export const RELATION_VOCABULARY = vocabulary<SurveyRelation>(SURVEY_RELATIONS, RELATION_WORDS, {
  customer:
    'internal-customer customers internal-customers receiver kunden kundin interner-kunde interne-kundin interne-kunden abnehmer empfänger',
  supplier:
    'suppliers internal-supplier giver lieferanten lieferantin interner-lieferant zulieferer zulieferin',
  outside:
    'outside-customer external-customer customer-outside end-customer aussen extern externer-kunde externe-kundin endkunde endkundin kunde-außen',
});

/** Whether there is regular talk both ways. */
export const TWO_WAY_VOCABULARY = vocabulary<TwoWayAnswer>(TWO_WAY_ANSWERS, TWO_WAY_WORDS, {
  yes: 'y true always often regularly j immer oft häufig regelmäßig wahr',
  sometimes:
    'partly partially occasionally now-and-then rarely seldom teilweise teils gelegentlich selten hin-und-wieder ab-und-zu',
  no: 'n false never none nie niemals gar-nicht falsch',
});

/** What people write who name nobody. */
const NOBODY = new Set(
  words(
    'none nobody no-one nothing na n-a dont-know do-not-know unknown no-idea keine keiner keinen niemand niemanden nichts weiß-nicht keine-ahnung entfällt unbekannt',
  ).map(foldName),
);

/** Whether a name says that there is nobody to be named, or that the person does not know. */
export function isNobody(name: string): boolean {
  const folded = foldName(name);
  return (
    NOBODY.has(folded) || (folded === '' && /^[\s\p{P}\p{S}]*$/u.test(name) && Array.from(name).length < 4)
  );
}

/** The word that is meant, or the nearest one as it is written. */
export function readWord<W extends string>(
  text: string,
  { wordOf, written }: Vocabulary<W>,
): { word: W | undefined; nearest: string | undefined } {
  const word = wordOf.get(foldName(text));
  return { word, nearest: word === undefined ? nearestWord(text, written) : undefined };
}

/** A table of all that is written for some words. One that stood for two of them would be a mistake in the tables above. */
function vocabulary<W extends string>(
  all: readonly W[],
  own: Readonly<Record<W, SurveyWord>>,
  others: Readonly<Record<W, string>>,
): Vocabulary<W> {
  const wordOf = new Map<string, W>();
  for (const word of all) {
    for (const one of [word, own[word].en, own[word].de, ...words(others[word])]) {
      const folded = foldName(one);
      if ((wordOf.get(folded) ?? word) !== word) throw new Error(`${one} stands for two words`);
      wordOf.set(folded, word);
    }
  }
  const written = new Set([...all.map((word) => own[word].en), ...all.map((word) => own[word].de)]);
  return { wordOf, written: [...written] };
}

function words(list: string): string[] {
  return list.split(' ');
}
