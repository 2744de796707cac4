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
  wall: {
    empty: { en: 'Empty wall map to build together', de: 'Leere Wandkarte zum gemeinsamen Bauen' },
    finished: { en: 'Finished wall map', de: 'Fertige Wandkarte' },
    tags: { en: 'Name tags for the wall map', de: 'Namensschilder für die Wandkarte' },
    key: { en: 'What goes along the arrows', de: 'Was auf den Pfeilen unterwegs ist' },
    keyWords: {
      en: 'Each number stands on an arrow of the finished map. Giver → receiver, and below it what is handed over.',
      de: 'Jede Nummer steht auf einem Pfeil der fertigen Karte. Gebende → Empfangende, darunter, was übergeben wird.',
    },
    tile: {
      en: '{title} · sheet {number} of {count} · row {row}, column {column}',
      de: '{title} · Blatt {number} von {count} · Reihe {row}, Spalte {column}',
    },
    planTitle: { en: 'How the wall map is put together', de: 'So wird die Wandkarte zusammengesetzt' },
    planSize: {
      en: {
        one: 'One sheet, {width} × {height} cm.',
        other: '{count} sheets, {rows} in height and {columns} in width: {width} × {height} cm on the wall.',
      },
      de: {
        one: 'Ein Blatt, {width} × {height} cm.',
        other:
          '{count} Blätter, {rows} in der Höhe und {columns} in der Breite: {width} × {height} cm an der Wand.',
      },
    },
    stepPrint: {
      en: 'Print these sheets on one side, at actual size (100 %, not “fit to page”).',
      de: 'Drucken Sie diese Blätter einseitig und in Originalgröße (100 %, nicht „an Seite anpassen“).',
    },
    stepCut: {
      en: 'Cut along the dashed lines. Only the left and the upper edge have them.',
      de: 'Schneiden Sie an den gestrichelten Linien. Es gibt sie nur am linken und am oberen Rand.',
    },
    stepGlue: {
      en: 'Lay each sheet over the one before, up to the short marks, and glue it down. Small numbers at the edge say which sheet comes next.',
      de: 'Legen Sie jedes Blatt bis an die kurzen Marken über das vorige und kleben Sie es fest. Kleine Zahlen am Rand nennen das nächste Blatt.',
    },
    stepHang: {
      en: 'Hang up the empty map first. Keep the finished one out of sight until the group has built its own.',
      de: 'Hängen Sie zuerst die leere Karte auf. Die fertige bleibt verborgen, bis die Gruppe ihre eigene gebaut hat.',
    },
    ask: { en: 'Who hands what to whom?', de: 'Wer übergibt wem was?' },
    howTo: {
      en: 'Put up the name tags. Draw an arrow from the one who gives to the one who gets, and write on it what is handed over.',
      de: 'Hängen Sie die Namensschilder auf. Ziehen Sie einen Pfeil von der gebenden zur empfangenden Seite und schreiben Sie darauf, was übergeben wird.',
    },
    lanes: {
      suppliers: { en: 'Suppliers outside', de: 'Lieferanten draußen' },
      ours: { en: 'Our teams', de: 'Unsere Teams' },
      far: { en: 'Far from the customer', de: 'Weit weg vom Kunden' },
      between: { en: 'In between', de: 'Dazwischen' },
      near: { en: 'Close to the customer', de: 'Nah am Kunden' },
      customers: { en: 'Customers outside', de: 'Kunden draußen' },
    },
    kinds: {
      team: { en: 'team', de: 'Team' },
      role: { en: 'role', de: 'Rolle' },
      system: { en: 'system', de: 'System' },
      supplier: { en: 'supplier', de: 'Lieferant' },
      customer: { en: 'customer', de: 'Kunde' },
    },
    handoff: {
      en: 'hand-off (the number stands in the list)',
      de: 'Übergabe (die Nummer steht in der Liste)',
    },
    feedback: { en: 'feeds the next round', de: 'wirkt erst in der nächsten Runde' },
  },
} as const;
