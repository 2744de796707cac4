/**
 * Every word of the kit, in every language side by side: a translator changes this file alone. `{name}` is filled in; where the
 * number of something changes its words, `one` and `other` are given and `{count}` decides. Grouped by the part that says it.
 */
export const CATALOGUE = {
  parts: {
    guide: { en: 'Facilitator’s guide', de: 'Leitfaden für die Moderation' },
    'team-cards': { en: 'Team cards', de: 'Teamkarten' },
    'incident-cards': { en: 'Incident cards', de: 'Ereigniskarten' },
    'score-sheets': { en: 'Score sheets', de: 'Punktezettel' },
    'wall-map': { en: 'Wall map', de: 'Wandkarte' },
    'engagement-cycle': { en: 'Engagement Cycle', de: 'Kundenweg (Engagement Cycle)' },
    charters: { en: 'Service charters', de: 'Leistungsversprechen' },
    slips: { en: 'Agreement slips and thank-you slips', de: 'Vereinbarungen und Dankeskarten' },
    all: { en: 'The whole kit', de: 'Das ganze Paket' },
  },
  time: {
    weeks: {
      en: { one: '{count} week', other: '{count} weeks' },
      de: { one: '{count} Woche', other: '{count} Wochen' },
    },
    days: {
      en: { one: '{count} day', other: '{count} days' },
      de: { one: '{count} Tag', other: '{count} Tage' },
    },
    hours: {
      en: { one: '{count} hour', other: '{count} hours' },
      de: { one: '{count} Stunde', other: '{count} Stunden' },
    },
    minutes: {
      en: { one: '{count} minute', other: '{count} minutes' },
      de: { one: '{count} Minute', other: '{count} Minuten' },
    },
    underAMinute: { en: 'under a minute', de: 'unter einer Minute' },
    none: { en: 'no time', de: 'keine Zeit' },
  },
  sheets: {
    number: { en: 'sheet {number} of {count}', de: 'Blatt {number} von {count}' },
    front: { en: 'front', de: 'Vorderseite' },
    back: { en: 'back', de: 'Rückseite' },
  },
  score: {
    /** Said by the guide too. */
    rule: {
      en: 'Each right tick scores one point and each wrong tick takes one off, but you never go below zero. The right wait and the right answer on telling score two points each.',
      de: 'Jedes richtige Kreuz zählt einen Punkt, jedes falsche zieht einen ab, aber nie unter null. Die richtige Wartezeit und die richtige Antwort zum Bescheidgeben zählen je zwei Punkte.',
    },
    /** The boxes for how long the customer waits. */
    none: { en: 'no customer waits', de: 'kein Kunde wartet' },
    day: { en: 'up to 1 day', de: 'bis zu 1 Tag' },
    week: { en: 'up to 1 week', de: 'bis zu 1 Woche' },
    month: { en: 'up to 4 weeks', de: 'bis zu 4 Wochen' },
    longer: { en: 'longer', de: 'länger' },
  },
} as const;
