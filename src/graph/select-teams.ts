import { DiagnosticList } from '../model/diagnostic-list.ts';
import { createDiagnostic } from '../model/diagnostic.ts';
import type { NothingSelected } from '../model/diagnostic-catalogue.ts';
import { groupsAround } from '../model/group-path.ts';
import { nearestWord } from '../model/nearest.ts';
import { numberAt } from '../model/indexed.ts';
import type { Organization, Team } from '../model/organization.ts';
import { TEAM_KINDS } from '../model/organization.ts';
import type { Selection, SelectionRequest } from '../model/selection.ts';
import type { Place, SourceFile } from '../model/source-file.ts';
import type { TextPattern } from '../model/text-pattern.ts';
import { isLiteral, matchesPattern } from '../model/text-pattern.ts';
import { graphOf } from './org-graph.ts';
import type { Selector, SelectorAtom, SelectorTerm } from './parse-selector.ts';
import { parseSelector } from './parse-selector.ts';
import { hopsFromAny } from './reach-of-many.ts';
import type { SelectorWords } from './selector-words.ts';
import { createSelectorWords } from './selector-words.ts';
import { findTeamLoops } from './team-loops.ts';

/** The teams that any of the selectors selects and none of the exclusions does. */
export function selectTeams(organization: Organization, { select, exclude }: SelectionRequest): Selection {
  const diagnostics = new DiagnosticList();
  const wanted = select.map((source) => parseSelector(source, diagnostics));
  const unwanted = exclude.map((source) => parseSelector(source, diagnostics));
  const evaluation = new Evaluation(organization, diagnostics);
  const chosen = select.length === 0 ? undefined : evaluation.unite(wanted);
  const excluded = evaluation.unite(unwanted);
  const all = organization.teams.map(({ id }) => id);
  const teams = new Set(all.filter((id) => chosen?.has(id) !== false && !excluded.has(id)));
  const before = chosen?.size ?? all.length;
  if (teams.size === 0 && before > 0) {
    for (const { file, start, end } of exclude.map((source) => placeOfAll(source)))
      evaluation.warn({ file, start, end }, 'all-excluded');
  }
  return { teams, diagnostics: [...diagnostics.all, ...diagnostics.overflow] };
}

function placeOfAll(file: SourceFile): Place {
  return { file, start: 0, end: file.text.length };
}

class Evaluation {
  private readonly organization: Organization;
  private readonly diagnostics: DiagnosticList;
  private readonly words: SelectorWords;
  private loops: Int32Array | undefined;

  constructor(organization: Organization, diagnostics: DiagnosticList) {
    this.organization = organization;
    this.diagnostics = diagnostics;
    this.words = createSelectorWords(organization);
  }

  unite(selectors: readonly Selector[]): Set<string> {
    const united = new Set<string>();
    for (const { terms } of selectors)
      for (const term of terms) for (const id of this.intersect(term)) united.add(id);
    return united;
  }

  warn(place: Place, reason: NothingSelected): void {
    const selector = place.file.text.slice(place.start, place.end);
    this.diagnostics.push(createDiagnostic('nothing-selected', { selector, reason }, place));
  }

  private intersect(term: SelectorTerm): readonly string[] {
    const sets = term.map((atom) => this.selectByAtom(atom));
    const [first, ...others] = sets;
    const common = [...(first ?? [])].filter((id) => others.every((ids) => ids.has(id)));
    const [from, to] = [term[0]?.place, term.at(-1)?.place];
    const isNews = common.length === 0 && sets.every((ids) => ids.size > 0);
    if (isNews && from !== undefined && to !== undefined)
      this.warn({ ...from, end: to.end }, 'nothing-in-common');
    return common;
  }

  private selectByAtom(atom: SelectorAtom): ReadonlySet<string> {
    const start = this.selectByValue(atom);
    if (atom.hopsUpstream === 0 && atom.hopsDownstream === 0) return start;
    const up = hopsFromAny(graphOf(this.organization), start, 'upstream', atom.hopsUpstream);
    const down = hopsFromAny(graphOf(this.organization), start, 'downstream', atom.hopsDownstream);
    return new Set([...up.keys(), ...down.keys()]);
  }

  /** Without its suppliers and receivers. */
  private selectByValue(atom: SelectorAtom): ReadonlySet<string> {
    const { teams } = this.organization;
    const selects = this.matcherOf(atom);
    const ids = new Set(teams.filter((team, i) => selects(team, i)).map(({ id }) => id));
    if (ids.size === 0 && !this.reportUnknown(atom))
      this.warn(atom.place, atom.method === 'loop' && this.namesTeam(atom.value) ? 'no-loop' : 'no-match');
    return ids;
  }

  private matcherOf({ method, value }: SelectorAtom): (team: Team, index: number) => boolean {
    switch (method) {
      case 'id':
        return ({ id }) => matchesPattern(id, value);
      case 'kind':
        return ({ kind }) => matchesPattern(kind, value);
      case 'tag':
        return ({ tags }) => (isNone(value) ? tags.length === 0 : anyMatches(tags, value));
      case 'group':
        return ({ group }) => (isNone(value) ? group === '' : anyMatches(groupsAround(group), value));
      default:
        return this.loopMatcher(value);
    }
  }

  private loopMatcher(value: TextPattern): (team: Team, index: number) => boolean {
    const loops = (this.loops ??= findTeamLoops(this.organization));
    const wanted = new Set<number>();
    this.organization.teams.forEach(({ id }, i) => {
      if (matchesPattern(id, value)) wanted.add(numberAt(loops, i));
    });
    wanted.delete(-1);
    return (_team, i) => wanted.has(numberAt(loops, i));
  }

  private namesTeam(value: TextPattern): boolean {
    return this.organization.teams.some(({ id }) => matchesPattern(id, value));
  }

  /** Whether a value without `*` names nothing that there is, which is then said. */
  private reportUnknown({ method, value, valuePlace: place }: SelectorAtom): boolean {
    const [text = ''] = value;
    if (!isLiteral(value) || (text === '' && (method === 'tag' || method === 'group'))) return false;
    const { words, diagnostics } = this;
    if (diagnostics.isFull) return true;
    if (method === 'tag') {
      diagnostics.push(
        createDiagnostic('unknown-tag', { tag: text, nearest: words.nearestTag(text) }, place),
      );
    } else if (method === 'group') {
      const nearest = words.nearestGroup(text);
      diagnostics.push(createDiagnostic('unknown-group', { group: text, nearest }, place));
    } else if (method === 'kind') {
      if (TEAM_KINDS.some((kind) => kind === text)) return false;
      const nearest = nearestWord(text, TEAM_KINDS);
      diagnostics.push(createDiagnostic('not-one-of', { value: text, choices: TEAM_KINDS, nearest }, place));
    } else {
      if (this.namesTeam(value)) return false;
      const nearest = words.nearestTeam(text, place.file.text);
      diagnostics.push(createDiagnostic('unknown-team', { id: text, nearest }, place));
    }
    return true;
  }
}

/** `tag:""` and `group:""` are those without any. */
function isNone(value: TextPattern): boolean {
  return isLiteral(value) && value[0] === '';
}

function anyMatches(texts: readonly string[], pattern: TextPattern): boolean {
  return texts.some((text) => matchesPattern(text, pattern));
}
