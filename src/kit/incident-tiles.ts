import { isNoticeable, isNoticed } from '../model/noticeable.ts';
import type { WorkshopCard } from '../model/workshop-result.ts';
import type { CardNames } from './card-names.ts';
import { CATALOGUE } from './catalogue.ts';
import { countFigure, hoursFigure, shareFigure } from './figure.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import type { KitContext } from './kit-context.ts';
import { sayHtml } from './say-html.ts';
import { say } from './say.ts';
import { scoreCard } from './score-card.ts';

const WORDS = CATALOGUE.incident.tiles;

/** The figures that everybody wants to know first: the longest wait, how many feel it, how many promises it costs. */
export function incidentTiles(context: KitContext, names: CardNames, card: WorkshopCard): Html {
  const { language, organization } = context;
  const { teams, incidents, totals } = card.impact;
  const given = new Set(incidents.flatMap((incident) => ('team' in incident ? incident.team : [])));
  const noticing = teams.filter(isNoticed);
  const feel = noticing.filter(({ id }) => !given.has(id)).length;
  const customers = noticing.filter(({ kind }) => kind === 'customer').length;
  const all = organization.teams.filter(({ kind }) => kind === 'customer').length;
  const of = sayHtml(language, WORDS.of, { count: countFigure(customers), all: countFigure(all) });
  const { promisesBroken } = totals;
  return html`<div class="incident-tiles">
    ${worstTile(context, names, card)}
    ${tile(countFigure(feel), html`${say(language, WORDS.feel, { count: feel })}`)}
    ${tile(of, html`${say(language, WORDS.customers)}`)}
    ${tile(countFigure(promisesBroken), html`${say(language, WORDS.promises, { count: promisesBroken })}`)}
  </div>`;
}

/** The longest wait of a customer; where nobody waits, what most is not right of what a customer gets. */
function worstTile(context: KitContext, names: CardNames, card: WorkshopCard): Html {
  const { language, organization, workshop } = context;
  const { waiting } = scoreCard(workshop, card, organization.calendar);
  if (waiting !== null) {
    const team = names.team(waiting.id);
    return tile(hoursFigure(context, waiting.late), sayHtml(language, WORDS.wait, { team }));
  }
  const wrong = card.impact.teams
    .filter((team) => team.kind === 'customer' && isNoticeable(team))
    .toSorted((a, b) => b.defects - a.defects)[0];
  if (wrong === undefined)
    return tile(html`${say(language, WORDS.noWait)}`, html`${say(language, WORDS.noWaitMore)}`);
  const usual = shareFigure(context, wrong.baselineDefects);
  return tile(
    shareFigure(context, wrong.defects),
    sayHtml(language, WORDS.wrong, { team: names.team(wrong.id), usual }),
  );
}

function tile(figure: Html, words: Html): Html {
  return html`<div><b>${figure}</b><span>${words}</span></div>`;
}
