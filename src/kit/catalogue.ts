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
  /** What stands for names that nobody is to recognize. */
  anonymous: {
    org: { en: 'Our organization', de: 'Unsere Organisation' },
    /** Each used once before any is used again with a number. */
    teams: {
      en: [
        'Heron',
        'Otter',
        'Badger',
        'Falcon',
        'Beaver',
        'Kingfisher',
        'Hedgehog',
        'Lynx',
        'Swallow',
        'Dolphin',
        'Squirrel',
        'Raven',
        'Salmon',
        'Marten',
        'Owl',
        'Bison',
        'Crane',
        'Hare',
        'Seal',
        'Starling',
        'Moose',
        'Swift',
        'Dormouse',
        'Ibex',
        'Wren',
        'Puffin',
        'Stork',
        'Weasel',
        'Nightingale',
        'Panther',
        'Osprey',
        'Gecko',
        'Robin',
        'Walrus',
        'Lark',
        'Tortoise',
        'Magpie',
        'Fox',
        'Pelican',
        'Chamois',
      ],
      de: [
        'Reiher',
        'Otter',
        'Dachs',
        'Falke',
        'Biber',
        'Eisvogel',
        'Igel',
        'Luchs',
        'Schwalbe',
        'Delfin',
        'Eichhorn',
        'Rabe',
        'Lachs',
        'Marder',
        'Eule',
        'Wisent',
        'Kranich',
        'Hase',
        'Robbe',
        'Star',
        'Elch',
        'Mauersegler',
        'Siebenschläfer',
        'Steinbock',
        'Zaunkönig',
        'Papageitaucher',
        'Storch',
        'Wiesel',
        'Nachtigall',
        'Panther',
        'Fischadler',
        'Gecko',
        'Rotkehlchen',
        'Walross',
        'Lerche',
        'Schildkröte',
        'Elster',
        'Fuchs',
        'Pelikan',
        'Gämse',
      ],
    },
    team: { en: 'Team {name}', de: 'Team {name}' },
    customer: { en: 'Customer', de: 'Kunde' },
    supplier: { en: 'Supplier', de: 'Lieferant' },
    system: { en: 'System', de: 'System' },
    group: { en: 'Department', de: 'Abteilung' },
    types: {
      deliverable: { en: 'Delivery', de: 'Lieferung' },
      service: { en: 'Service', de: 'Leistung' },
      information: { en: 'Message', de: 'Nachricht' },
      approval: { en: 'Approval', de: 'Freigabe' },
      instruction: { en: 'Instruction', de: 'Anweisung' },
      support: { en: 'Support', de: 'Hilfe' },
    },
    scenario: { en: 'Scenario', de: 'Szenario' },
    engagement: { en: 'Engagement', de: 'Kundenweg' },
    stage: { en: 'Stage', de: 'Abschnitt' },
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
    empty: { en: 'This side stays empty.', de: 'Diese Seite bleibt leer.' },
  },
  team: {
    kinds: {
      team: { en: 'Team', de: 'Team' },
      role: { en: 'Role', de: 'Rolle' },
      system: { en: 'System', de: 'System' },
      supplier: { en: 'Supplier from outside', de: 'Lieferant von außen' },
      customer: { en: 'Customer outside', de: 'Kunde außerhalb' },
    },
    whoWeAre: { en: 'Who are we? What do we do?', de: 'Wer sind wir? Was tun wir?' },
    questions: {
      receivers: { en: 'Who are our internal customers?', de: 'Wer sind unsere internen Kunden?' },
      needs: {
        en: 'What do they need from us: when, how good, how exact?',
        de: 'Was brauchen sie von uns: wann, wie gut, wie genau?',
      },
      givers: {
        en: 'Whose customers are we? What do we need?',
        de: 'Wessen Kunden sind wir? Was brauchen wir?',
      },
      distance: {
        en: 'How many hand-offs is it to a customer outside? Who is it?',
        de: 'Wie viele Übergaben sind es bis zum Kunden außerhalb? Wer ist das?',
      },
    },
    customerQuestions: {
      receivers: { en: 'Who hands us something? What?', de: 'Wer gibt uns etwas? Was?' },
      needs: {
        en: 'What do we need: when, how good, how exact?',
        de: 'Was brauchen wir: wann, wie gut, wie genau?',
      },
      givers: {
        en: 'Who works for us that we never see?',
        de: 'Wer arbeitet für uns, ohne dass wir es sehen?',
      },
      distance: { en: 'When are we glad that we came here?', de: 'Wann sind wir froh, hier Kunde zu sein?' },
    },
    turn: {
      en: 'Write first. Then turn the card over.',
      de: 'Erst schreiben. Dann die Karte umdrehen.',
    },
    weGet: { en: 'We are the customers of', de: 'Wir sind Kunden von' },
    weGive: { en: 'Our customers, and what they need', de: 'Unsere Kunden, und was sie brauchen' },
    nothingGot: {
      en: 'Nobody on this map. Whom do we depend on all the same?',
      de: 'Niemandem auf dieser Karte. Von wem hängen wir trotzdem ab?',
    },
    nothingGiven: {
      en: 'Nobody on this map. Who would miss us first?',
      de: 'Niemand auf dieser Karte. Wer würde uns zuerst vermissen?',
    },
    customerGives: {
      en: 'We are the reason for all of this. What we say about the work helps everybody who does it.',
      de: 'Für uns geschieht das alles. Was wir zur Arbeit sagen, hilft allen, die sie tun.',
    },
    work: { en: 'their work', de: 'die Arbeit' },
    more: { en: 'and {count} more', de: 'und {count} weitere' },
    needs: {
      timing: { en: 'When:', de: 'Wann:' },
      quality: { en: 'How good:', de: 'Wie gut:' },
      accuracy: { en: 'How exact:', de: 'Wie genau:' },
      unknown: { en: 'What do they need of it? Ask them.', de: 'Was brauchen sie davon? Fragen Sie nach.' },
    },
    wePromise: { en: 'We promise:', de: 'Wir versprechen:' },
    theyPromise: { en: 'They promise:', de: 'Versprochen ist:' },
    promise: {
      onTime: { en: 'on time', de: 'pünktlich' },
      atMostLate: { en: 'at most {time} late', de: 'höchstens {time} zu spät' },
      right: { en: '{share} right', de: '{share} richtig' },
    },
    we: { en: 'we', de: 'wir' },
    hops: {
      en: {
        one: '{count} hand-off to a customer outside',
        other: '{count} hand-offs to the nearest customer outside',
      },
      de: {
        one: '{count} Übergabe bis zum Kunden außerhalb',
        other: '{count} Übergaben bis zum nächsten Kunden außerhalb',
      },
    },
    weAreTheCustomer: { en: 'The ripple ends with us.', de: 'Bei uns kommt die Welle an.' },
    noWay: {
      en: 'On this map no way leads from us to a customer outside.',
      de: 'Auf dieser Karte führt kein Weg von uns zu einem Kunden außerhalb.',
    },
  },
  incident: {
    title: { en: 'Incident {number}', de: 'Ereignis {number}' },
    answerTitle: { en: 'Incident {number}: {reveal}', de: 'Ereignis {number}: {reveal}' },
    levels: {
      1: { en: 'warm-up', de: 'zum Einstieg' },
      2: { en: 'takes some thought', de: 'zum Nachdenken' },
      3: { en: 'may surprise you', de: 'mit Überraschung' },
    },
    happens: { en: 'What happens', de: 'Was passiert' },
    teamLate: {
      en: '{team} is {time} late with its work.',
      de: 'Bei {team} verzögert sich die Arbeit um {time}.',
    },
    teamOut: { en: '{team} stands still for {time}.', de: '{team} steht {time} still.' },
    teamQuality: {
      en: '{share} of what {team} hands on is not right.',
      de: 'Von dem, was {team} weitergibt, stimmen {share} nicht.',
    },
    handoffLate: {
      en: '“{what}” from {from} to {to} comes {time} late.',
      de: '„{what}“ von {from} an {to} kommt {time} zu spät.',
    },
    handoffQuality: {
      en: '{share} of “{what}” from {from} to {to} is not right.',
      de: 'Von „{what}“ von {from} an {to} stimmen {share} nicht.',
    },
    knownAhead: { en: 'This is known {time} ahead.', de: 'Das ist {time} vorher bekannt.' },
    moreAtOnce: {
      en: 'And {count} more things at the same time.',
      de: 'Und {count} weitere Dinge zur selben Zeit.',
    },
    choice: {
      en: 'There is a backup: {receiver} needs only one of these.',
      de: 'Es gibt Ersatz: {receiver} braucht nur eines davon.',
    },
    choiceItem: { en: '{what}, from {team}', de: '{what}, von {team}' },
    guess: { en: 'Your guess', de: 'Ihr Tipp' },
    askWho: { en: 'Who feels it? Tick the teams.', de: 'Wer spürt es? Kreuzen Sie die Teams an.' },
    askWait: {
      en: 'How long does the customer wait who waits longest?',
      de: 'Wie lange wartet der Kunde, der am längsten wartet?',
    },
    askTelling: {
      en: 'Would it help if everyone told the next team at once?',
      de: 'Würde es helfen, wenn alle sofort Bescheid geben?',
    },
    turn: {
      en: 'Talk, agree, tick. Then turn the card over.',
      de: 'Reden, einigen, ankreuzen. Dann die Karte umdrehen.',
    },
    reveals: {
      neighbor: { en: 'The next desk feels it', de: 'Das Nachbarteam spürt es' },
      absorbed: { en: 'It ends before a customer feels it', de: 'Es endet, bevor ein Kunde es spürt' },
      scenario: { en: 'Several things at once', de: 'Mehreres auf einmal' },
      quality: { en: 'What is not right travels on', de: 'Was nicht stimmt, reist weiter' },
      'back-room': { en: 'Far from any customer, and yet', de: 'Weit weg von jedem Kunden, und doch' },
      telling: { en: 'What a word in time can do', de: 'Was ein Wort zur rechten Zeit bewirkt' },
      slot: { en: 'A little becomes a lot', de: 'Aus wenig wird viel' },
      backup: { en: 'The backup does not help', de: 'Der Ersatz hilft nicht' },
      loop: { en: 'It never catches up', de: 'Es wird nie aufgeholt' },
    },
    tiles: {
      wait: { en: 'is the longest wait: {team}', de: 'ist die längste Wartezeit: {team}' },
      noWait: { en: 'No customer waits', de: 'Kein Kunde wartet' },
      noWaitMore: { en: 'for anything', de: 'auf irgendetwas' },
      wrong: {
        en: 'is not right of what {team} gets (else {usual})',
        de: 'stimmen nicht von dem, was {team} bekommt (sonst {usual})',
      },
      feel: {
        en: { one: 'other feels it', other: 'others feel it' },
        de: { one: 'anderes Team spürt es', other: 'andere spüren es' },
      },
      customers: { en: 'customers feel it', de: 'Kunden spüren es' },
      of: { en: '{count} of {all}', de: '{count} von {all}' },
      promises: {
        en: { one: 'promise is not kept', other: 'promises are not kept' },
        de: { one: 'Zusage wird nicht gehalten', other: 'Zusagen werden nicht gehalten' },
      },
    },
    way: { en: 'The way it took to {team}', de: 'Der Weg bis zu {team}' },
    noWay: { en: 'Nobody else feels it.', de: 'Sonst spürt es niemand.' },
    moreSteps: {
      en: { one: '({count} more hand-off in between)', other: '({count} more hand-offs in between)' },
      de: { one: '({count} weitere Übergabe dazwischen)', other: '({count} weitere Übergaben dazwischen)' },
    },
    reasons: {
      again: { en: 'in round {round}', de: 'in Runde {round}' },
      leaves: { en: 'leaves {time} late', de: 'geht {time} zu spät ab' },
      slack: { en: 'the slack takes up {time}', de: 'der Spielraum fängt {time} auf' },
      slot: {
        en: 'waiting for the next slot adds {time} (slots {every} apart)',
        de: 'das Warten auf den nächsten Termin kostet {time} mehr (Takt: {every})',
      },
      workaround: { en: 'a workaround saves {time}', de: 'eine Notlösung spart {time}' },
      wouldSave: {
        en: 'word in time would save {time}',
        de: 'rechtzeitig Bescheid zu geben würde {time} sparen',
      },
      notBlocking: { en: 'it can do without for {time}', de: '{time} lang geht es auch ohne' },
      backup: { en: 'another one steps in', de: 'Ersatz springt ein' },
      rework: { en: 'finding and mending takes {time}', de: 'Finden und Nachbessern braucht {time}' },
      buffer: { en: 'a buffer makes up for {time}', de: 'eine Reserve holt {time} auf' },
      own: { en: 'its own trouble lasts {time}', de: 'die eigene Störung dauert {time}' },
      wrong: { en: '{share} of it is not right', de: '{share} davon stimmen nicht' },
      found: { en: '{share} of that is found', de: '{share} davon werden gefunden' },
      late: { en: '{time} late', de: '{time} zu spät' },
      waits: { en: 'waits {time}', de: 'wartet {time}' },
      onTime: { en: 'on time', de: 'pünktlich' },
      spoilt: {
        en: '{share} not right there (else {usual})',
        de: 'dort stimmen {share} nicht (sonst {usual})',
      },
    },
    allLate: {
      en: 'All of these come late, for they hang on {start}:',
      de: 'All das kommt zu spät, denn es hängt an {start}:',
    },
    round: { en: 'Round and round:', de: 'Immer im Kreis:' },
    persistent: {
      en: 'It never catches up: each round is late again.',
      de: 'Es wird nie aufgeholt: Jede Runde ist wieder zu spät.',
    },
    unsettled: {
      en: 'It had not come to rest after {rounds} rounds.',
      de: 'Nach {rounds} Runden war es noch nicht zur Ruhe gekommen.',
    },
    feels: { en: 'Who feels it', de: 'Wer es spürt' },
    nobody: { en: 'Nobody in the game.', de: 'Niemand im Spiel.' },
    wrongShare: { en: '{share} not right', de: '{share} stimmen nicht' },
    more: { en: 'and {count} more', de: 'und {count} weitere' },
    outside: {
      en: 'Not in the game, but they feel it too: {count}',
      de: 'Nicht im Spiel, spüren es aber auch: {count}',
    },
    help: { en: 'What would help', de: 'Was helfen würde' },
    tellingYes: { en: 'Telling helps: yes.', de: 'Bescheid geben hilft: ja.' },
    tellingNo: {
      en: 'Telling helps: no. If everyone tells at once, these numbers stay the same.',
      de: 'Bescheid geben hilft: nein. Auch wenn alle sofort Bescheid geben, bleiben diese Zahlen gleich.',
    },
    tellingCustomers: {
      en: 'If everyone tells at once, customers wait {told} in all. If nobody tells, it is {untold}.',
      de: 'Geben alle sofort Bescheid, warten die Kunden zusammen {told}. Gibt niemand Bescheid: {untold}.',
    },
    tellingTeams: {
      en: 'If everyone tells at once, all others are {told} late in all. If nobody tells, it is {untold}.',
      de: 'Geben alle sofort Bescheid, sind alle anderen zusammen {told} zu spät. Gibt niemand Bescheid: {untold}.',
    },
    tellingPromises: {
      en: 'Promises that are not kept: {told} if everyone tells at once, {untold} if nobody does.',
      de: 'Zusagen, die nicht gehalten werden: {told}, wenn alle sofort Bescheid geben, {untold}, wenn niemand es tut.',
    },
    grows: {
      slot: {
        en: 'Biggest jump: {from} → {to}, the wait for the next slot adds {time}.',
        de: 'Größter Sprung: {from} → {to}, das Warten auf den nächsten Termin kostet {time} mehr.',
      },
      rework: {
        en: 'Biggest jump: {to}, finding and mending takes {time}.',
        de: 'Größter Sprung: {to}, Finden und Nachbessern braucht {time}.',
      },
    },
    shrinks: {
      slack: {
        en: 'Biggest rescue: {from} → {to}, the slack takes up {time}.',
        de: 'Größte Rettung: {from} → {to}, der Spielraum fängt {time} auf.',
      },
      workaround: {
        en: 'Biggest rescue: {to}, a workaround saves {time}.',
        de: 'Größte Rettung: {to}, eine Notlösung spart {time}.',
      },
      buffer: {
        en: 'Biggest rescue: {to}, a buffer makes up for {time}.',
        de: 'Größte Rettung: {to}, eine Reserve holt {time} auf.',
      },
    },
    talkTitle: { en: 'Talk', de: 'Reden Sie darüber' },
    talk: {
      neighbor: [
        {
          en: 'Who would have heard of this first, and from whom?',
          de: 'Wer hätte zuerst davon erfahren, und von wem?',
        },
        {
          en: 'What would make it easier for {start} to give this right and on time?',
          de: 'Was würde es {start} leichter machen, das richtig und pünktlich zu geben?',
        },
      ],
      absorbed: [
        { en: 'Who took the weight off the others here?', de: 'Wer hat hier den anderen etwas abgenommen?' },
        {
          en: 'Do they know that? When did we last thank them?',
          de: 'Wissen sie das? Wann haben wir uns zuletzt bedankt?',
        },
      ],
      scenario: [
        {
          en: 'Which of these would you look after first? Why?',
          de: 'Worum würden Sie sich zuerst kümmern? Warum?',
        },
        { en: 'Who would call whom on the first morning?', de: 'Wer würde wen am ersten Morgen anrufen?' },
      ],
      quality: [
        {
          en: 'Where could this be seen first? What would it take?',
          de: 'Wo könnte man das zuerst sehen? Was bräuchte es dazu?',
        },
        {
          en: 'What would make it easier for {start} to give this right?',
          de: 'Was würde es {start} leichter machen, das richtig zu geben?',
        },
      ],
      'back-room': [
        { en: 'Have {start} and {end} ever met?', de: 'Sind sich {start} und {end} je begegnet?' },
        {
          en: 'What should each of them know of the other’s work?',
          de: 'Was sollten beide von der Arbeit der anderen wissen?',
        },
      ],
      telling: [
        {
          en: 'Who needs to know first? How early, and how?',
          de: 'Wer muss es zuerst wissen? Wie früh, und wie?',
        },
        {
          en: 'What would make it easier for us to tell early?',
          de: 'Was würde es uns leichter machen, früh Bescheid zu geben?',
        },
      ],
      slot: [
        { en: 'Where else do we have slots like this one?', de: 'Wo haben wir noch solche festen Termine?' },
        {
          en: 'What would a second chance in between cost, and what would it save?',
          de: 'Was würde ein zweiter Termin dazwischen kosten, und was würde er sparen?',
        },
      ],
      backup: [
        { en: 'What do both of them hang on?', de: 'Woran hängen sie alle?' },
        {
          en: 'Which other backups of ours did we ever try out?',
          de: 'Welchen anderen Ersatz haben wir je ausprobiert?',
        },
      ],
      loop: [
        { en: 'Who waits for whom here?', de: 'Wer wartet hier auf wen?' },
        {
          en: 'Where could the round get some air: slack, a buffer, a fresh start?',
          de: 'Wo könnte die Runde Luft bekommen: Spielraum, Reserve, ein Neuanfang?',
        },
      ],
    },
  },
  score: {
    /** Said by the guide too. */
    rule: {
      en: 'Each right tick scores one point and each wrong tick takes one off, but you never go below zero. The right wait and the right answer on telling score two points each.',
      de: 'Jedes richtige Kreuz zählt einen Punkt, jedes falsche zieht einen ab, aber nie unter null. Die richtige Wartezeit und die richtige Antwort zum Bescheidgeben zählen je zwei Punkte.',
    },
    title: { en: 'Score sheet', de: 'Punktezettel' },
    table: { en: 'Table', de: 'Tisch' },
    names: { en: 'Names', de: 'Namen' },
    howTo: {
      en: 'Read an incident card. Agree on your guess and tick it here. Then turn the card over and count your points.',
      de: 'Lesen Sie eine Ereigniskarte. Einigen Sie sich auf einen Tipp und kreuzen Sie ihn hier an. Drehen Sie dann die Karte um und zählen Sie die Punkte.',
    },
    card: { en: 'Incident', de: 'Ereignis' },
    who: { en: 'Who feels it?', de: 'Wer spürt es?' },
    nobody: { en: 'nobody in this list', de: 'niemand in dieser Liste' },
    starts: { en: 'starts here', de: 'beginnt hier' },
    waits: {
      en: 'How long does the customer wait who waits longest?',
      de: 'Wie lange wartet der Kunde, der am längsten wartet?',
    },
    telling: {
      en: 'Would it help if everyone told the next team at once?',
      de: 'Würde es helfen, wenn alle sofort Bescheid geben?',
    },
    yes: { en: 'yes', de: 'ja' },
    no: { en: 'no', de: 'nein' },
    points: { en: 'Our points', de: 'Unsere Punkte' },
    sum: { en: 'All points together', de: 'Alle Punkte zusammen' },
    /** The boxes for how long the customer waits. */
    none: { en: 'no customer waits', de: 'kein Kunde wartet' },
    day: { en: 'up to 1 day', de: 'bis zu 1 Tag' },
    week: { en: 'up to 1 week', de: 'bis zu 1 Woche' },
    month: { en: 'up to 4 weeks', de: 'bis zu 4 Wochen' },
    longer: { en: 'longer', de: 'länger' },
  },
  charter: {
    title: { en: 'Service charter', de: 'Leistungsversprechen' },
    lead: {
      en: 'A first draft from the map. Talk about it with each other, change it, and fill in what is missing.',
      de: 'Ein erster Entwurf aus der Karte. Sprechen Sie miteinander darüber, ändern Sie ihn und ergänzen Sie, was fehlt.',
    },
    gives: { en: 'What we give', de: 'Was wir geben' },
    gets: { en: 'What we need', de: 'Was wir brauchen' },
    toWhom: { en: 'To whom', de: 'Wem' },
    fromWhom: { en: 'From whom', de: 'Von wem' },
    what: { en: 'What', de: 'Was' },
    theirNeeds: { en: 'What they need of it', de: 'Worauf es ihnen ankommt' },
    ourNeeds: { en: 'What we need of it', de: 'Worauf es uns ankommt' },
    ourPromise: { en: 'What we promise', de: 'Was wir versprechen' },
    easier: { en: 'What would make it easier?', de: 'Was würde es leichter machen?' },
    lateAtMost: { en: 'late by {time} at most', de: 'höchstens {time} verspätet' },
    onTime: { en: 'on time', de: 'pünktlich' },
    rightAtLeast: { en: 'at least {share} right', de: 'zu mindestens {share} richtig' },
    more: {
      en: { one: 'and one more on the map', other: 'and {count} more on the map' },
      de: { one: 'und noch eine Übergabe auf der Karte', other: 'und noch {count} Übergaben auf der Karte' },
    },
    tell: { en: 'We tell early when', de: 'Wir sagen früh Bescheid, wenn' },
    agreed: { en: 'Agreed on', de: 'Vereinbart am' },
    again: { en: 'We look at it again on', de: 'Wir sehen es uns wieder an am' },
  },
  cycle: {
    title: { en: 'Engagement Cycle', de: 'Kundenweg' },
    chart: { en: 'Engagement Cycle: {name}', de: 'Kundenweg: {name}' },
    chartPart: {
      en: 'Engagement Cycle: {name} (part {part} of {parts})',
      de: 'Kundenweg: {name} (Teil {part} von {parts})',
    },
    lead: {
      en: 'The way begins and ends with the customer. Where does it wait? What makes the next one’s work easier?',
      de: 'Der Weg beginnt und endet bei Kundin oder Kunde. Wo wartet er? Was macht es den Nächsten leichter?',
    },
    blankTitle: { en: 'Engagement Cycle of a customer', de: 'Der Weg einer Kundin oder eines Kunden' },
    blankLead: {
      en: 'Choose a customer. Write down the stages from the first contact to the last, and who does what there.',
      de: 'Wählen Sie eine Kundin oder einen Kunden. Schreiben Sie die Stationen auf, vom ersten Kontakt bis zum letzten, und wer dort was tut.',
    },
    customer: { en: 'Customer', de: 'Kundin, Kunde' },
    leadTime: { en: '{time} in all', de: '{time} insgesamt' },
    promised: { en: 'promised within {time}', de: 'versprochen in {time}' },
    takes: { en: '{time} of work', de: '{time} Arbeit' },
    waits: { en: '{time} of waiting', de: '{time} Warten' },
    need: { en: '{what} (from {from})', de: '{what} (von {from})' },
    needOfNothing: { en: 'something from {from}', de: 'etwas von {from}' },
    moreNeeds: { en: 'and {count} more', de: 'und {count} weitere' },
    asks: {
      en: { one: '? one open question', other: '? {count} open questions' },
      de: { one: '? eine offene Frage', other: '? {count} offene Fragen' },
    },
    gap: {
      en: '? The map has no hand-off from {from} to {to}. How does it get there?',
      de: '? Die Karte hat keine Übergabe von {from} an {to}. Wie kommt es dorthin?',
    },
    listTitle: { en: 'Stage by stage: {name}', de: 'Station für Station: {name}' },
    blankList: { en: 'Stage by stage', de: 'Station für Station' },
    stage: { en: 'Stage and team', de: 'Station und Team' },
    times: { en: 'Work and waiting', de: 'Arbeit und Warten' },
    needs: { en: 'What it needs, from whom', de: 'Was sie braucht, von wem' },
    easier: { en: 'What would make it easier?', de: 'Was würde es leichter machen?' },
    blankStage: { en: 'Stage', de: 'Station' },
    blankTeam: { en: 'Who', de: 'Wer' },
    blankTimes: { en: 'Work, waiting', de: 'Arbeit, Warten' },
    blankNeeds: { en: 'Needs from whom', de: 'Braucht von wem' },
  },
  slip: {
    agreements: { en: 'Agreement slips', de: 'Vereinbarungszettel' },
    thanks: { en: 'Thank-you slips', de: 'Dankeskarten' },
    agreement: { en: 'What we agree on', de: 'Unsere Vereinbarung' },
    giver: { en: 'Who gives', de: 'Wer gibt' },
    receiver: { en: 'Who gets', de: 'Wer bekommt' },
    what: { en: 'What', de: 'Was' },
    easier: {
      en: 'What would make this easier to give you right?',
      de: 'Was würde es leichter machen, es Ihnen gut zu geben?',
    },
    tryThis: { en: 'We both try this:', de: 'Das probieren wir beide aus:' },
    until: { en: 'Until', de: 'Bis' },
    again: { en: 'We talk again on', de: 'Wir sprechen wieder am' },
    thankYou: { en: 'Thank you!', de: 'Danke!' },
    to: { en: 'To', de: 'An' },
    thanksFor: { en: 'For', de: 'Für' },
    helped: { en: 'It helps us because', de: 'Das hilft uns, weil' },
    from: { en: 'From', de: 'Von' },
    tip: { en: 'A good customer …', de: 'Gute Kundinnen und Kunden …' },
    tips: {
      early: {
        en: '… asks early, and says by when it is needed and what it is for.',
        de: '… fragen früh und sagen, bis wann sie etwas brauchen und wofür.',
      },
      enough: {
        en: '… says what is good enough. Perfect costs time that others wait for.',
        de: '… sagen, was gut genug ist. Perfekt kostet Zeit, auf die andere warten.',
      },
      whole: {
        en: '… hands in all that is needed, the first time. Ask for a checklist if there is none.',
        de: '… geben gleich alles mit, was gebraucht wird. Gibt es keine Checkliste, bitten sie um eine.',
      },
      change: {
        en: '… tells at once when plans change, even if it is not sure yet.',
        de: '… sagen sofort Bescheid, wenn sich ein Plan ändert, auch wenn er noch nicht feststeht.',
      },
      visit: {
        en: '… goes and looks at how the work is done, once at least.',
        de: '… sehen sich wenigstens einmal an, wie die Arbeit entsteht.',
      },
      urgent: {
        en: '… says “urgent” only when it is, and says who will wait longer for it.',
        de: '… sagen nur dann „dringend“, wenn es stimmt, und sagen dazu, wer dafür länger wartet.',
      },
      answer: {
        en: '… answers questions the same day, so that nobody has to guess.',
        de: '… beantworten Fragen am selben Tag, damit niemand raten muss.',
      },
      back: {
        en: '… tells what became of it, and what was good about it.',
        de: '… erzählen, was daraus wurde und was daran gut war.',
      },
    },
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
  guide: {
    name: { en: 'The Ripple Effect', de: 'Der Welleneffekt' },
    lead: {
      en: 'A session about the people who wait for our work. Guide for the facilitator, made from the map of {org}.',
      de: 'Ein Workshop über die Menschen, die auf unsere Arbeit warten. Leitfaden für die Moderation, erstellt aus der Karte von {org}.',
    },
    footer: {
      en: '{part} · {org} · page {number} of {count}',
      de: '{part} · {org} · Seite {number} von {count}',
    },
    sayLabel: { en: 'Say', de: 'Sagen' },
    doLabel: { en: 'Do', de: 'Tun' },
    facts: {
      session: { en: '{minutes} minutes, {people} people', de: '{minutes} Minuten, {people} Personen' },
      tables: {
        en: { one: 'one table', other: '{count} tables' },
        de: { one: 'ein Tisch', other: '{count} Tische' },
      },
      cards: {
        en: { one: 'one incident card', other: '{count} incident cards' },
        de: { one: 'eine Ereigniskarte', other: '{count} Ereigniskarten' },
      },
      teams: {
        en: '{cast} of the {teams} teams on the map are in the game',
        de: '{cast} der {teams} Teams auf der Karte sind im Spiel',
      },
      range: { en: '{least} to {most}', de: '{least} bis {most}' },
      each: {
        en: { one: '{number} card', other: '{number} cards' },
        de: { one: '{number} Karte', other: '{number} Karten' },
      },
      shared: { en: 'one card, or shares one', de: 'eine Karte oder teilt sich eine' },
    },
    aim: {
      heading: { en: 'What it is for', de: 'Worum es geht' },
      text: {
        en: 'Most of us know our boss better than the people who need our work. In this session people see where their work goes, who feels it when it is late or not right, and how far a small thing can travel.',
        de: 'Die meisten von uns kennen ihre Vorgesetzten besser als die Menschen, die ihre Arbeit brauchen. In diesem Workshop sehen alle, wohin ihre Arbeit geht, wer es spürt, wenn sie zu spät kommt oder nicht stimmt, und wie weit eine Kleinigkeit reichen kann.',
      },
      take: { en: 'What each person takes home:', de: 'Das nimmt jede Person mit:' },
      takes: [
        {
          en: 'the names of those inside who need their work, and what they need of it;',
          de: 'die Namen derer im Haus, die ihre Arbeit brauchen, und was sie davon brauchen;',
        },
        {
          en: 'a picture of how a small delay grows, or ends, on its way to a customer;',
          de: 'ein Bild davon, wie eine kleine Verspätung auf dem Weg zum Kunden wächst oder endet;',
        },
        {
          en: 'one agreement with one colleague: who does what, until when.',
          de: 'eine Vereinbarung mit einem anderen Menschen im Haus: wer was bis wann tut.',
        },
      ],
      hurry: {
        en: 'Only a few minutes left to prepare? Read this page, “Minute by minute” and “What to watch for”. Keep the answer key to yourself.',
        de: 'Nur wenige Minuten zur Vorbereitung? Lesen Sie diese Seite, „Minute für Minute“ und „Worauf Sie achten sollten“. Behalten Sie die Lösungen für sich.',
      },
    },
    glance: {
      heading: { en: 'The session at a glance', de: 'Der Workshop auf einen Blick' },
      columns: [
        { en: 'From the start', de: 'Ab Beginn' },
        { en: 'How long', de: 'Dauer' },
        { en: 'What', de: 'Was' },
        { en: 'By our clock', de: 'Uhrzeit' },
      ],
      fromTo: { en: '{from} to {to}', de: '{from} bis {to}' },
      minutes: {
        en: { one: '{count} minute', other: '{count} minutes' },
        de: { one: '{count} Minute', other: '{count} Minuten' },
      },
    },
    steps: {
      welcome: {
        name: { en: 'Welcome', de: 'Begrüßung' },
        uses: { en: 'a big sheet with the two rules', de: 'ein großes Blatt mit den zwei Regeln' },
      },
      customers: {
        name: { en: 'Who are your internal customers?', de: 'Wer sind Ihre internen Kunden?' },
        uses: { en: 'team cards, pens', de: 'Teamkarten, Stifte' },
      },
      map: {
        name: { en: 'Build the map on the wall', de: 'Die Karte an der Wand bauen' },
        uses: {
          en: 'empty wall map, name tags, tape, markers; later the finished map',
          de: 'leere Wandkarte, Namensschilder, Klebeband, dicke Stifte; später die fertige Karte',
        },
      },
      incidents: {
        name: { en: 'Guess the ripple, incident by incident', de: 'Die Welle raten, Ereignis für Ereignis' },
        uses: { en: 'incident cards, score sheets', de: 'Ereigniskarten, Punktezettel' },
      },
      debrief: {
        name: { en: 'What did we see?', de: 'Was haben wir gesehen?' },
        uses: { en: 'one circle of chairs, no tables', de: 'ein Stuhlkreis ohne Tische' },
      },
      break: { name: { en: 'Break', de: 'Pause' }, uses: { en: 'coffee', de: 'Kaffee' } },
      engagement: {
        name: { en: 'A customer’s way through us', de: 'Der Weg eines Kunden durch unser Haus' },
        uses: { en: 'Engagement Cycle charts, sticky notes', de: 'Blätter zum Kundenweg, Haftnotizen' },
      },
      agreements: {
        name: { en: 'What would make it easier?', de: 'Was würde es leichter machen?' },
        uses: {
          en: 'service charters, agreement slips, thank-you slips',
          de: 'Leistungsversprechen, Vereinbarungen, Dankeskarten',
        },
      },
      close: {
        name: { en: 'Back at work', de: 'Zurück bei der Arbeit' },
        uses: { en: 'the slips', de: 'die ausgefüllten Zettel' },
      },
    },
    before: {
      heading: { en: 'Before the session', de: 'Vor dem Workshop' },
      weeks: { en: 'Two weeks before', de: 'Zwei Wochen vorher' },
      weeksTodo: [
        {
          en: 'Invite people from teams that give work to each other. Mix old hands and new ones. Bosses may play, and speak last.',
          de: 'Laden Sie Menschen aus Teams ein, die einander zuarbeiten. Mischen Sie Erfahrene und Neue. Führungskräfte spielen mit und sprechen zuletzt.',
        },
        {
          en: 'Show the map to two or three people who know the work. It need not be perfect. It must be close enough to talk about.',
          de: 'Zeigen Sie die Karte zwei oder drei Menschen, die die Arbeit kennen. Sie muss nicht perfekt sein, aber gut genug, um darüber zu reden.',
        },
        {
          en: 'Hand out the survey “Who needs your work?” (ripple survey new). Hand it out again later to see what has changed.',
          de: 'Verteilen Sie den Fragebogen „Wer braucht Ihre Arbeit?“ (ripple survey new). Verteilen Sie ihn später noch einmal, um zu sehen, was sich geändert hat.',
        },
      ],
      day: { en: 'The day before', de: 'Am Tag vorher' },
      dayTodo: [
        {
          en: 'Print the list below. Cut the cards, tags and slips. Put a rubber band around each set.',
          de: 'Drucken Sie, was unten steht. Schneiden Sie Karten, Schilder und Zettel. Machen Sie um jeden Satz ein Gummiband.',
        },
        {
          en: 'Read the answer key once. Follow each way on the finished map with your finger.',
          de: 'Lesen Sie einmal die Lösungen. Fahren Sie jeden Weg auf der fertigen Karte mit dem Finger nach.',
        },
        {
          en: 'Write the two rules on a big sheet: “We talk about hand-offs, not about people.” “Nobody on this map does a bad job.”',
          de: 'Schreiben Sie die zwei Regeln auf ein großes Blatt: „Wir sprechen über Übergaben, nicht über Personen.“ „Auf dieser Karte macht niemand schlechte Arbeit.“',
        },
      ],
      hour: { en: 'One hour before', de: 'Eine Stunde vorher' },
      hourTodo: [
        {
          en: 'Hang the empty map where all can reach it. Keep the finished one rolled up and out of sight.',
          de: 'Hängen Sie die leere Karte so auf, dass alle herankommen. Die fertige bleibt gerollt und außer Sicht.',
        },
        {
          en: 'On each table: one set of team cards, one set of incident cards in order with the front up, score sheets, pens.',
          de: 'Auf jeden Tisch: ein Satz Teamkarten, ein Satz Ereigniskarten der Reihe nach mit der Vorderseite oben, Punktezettel, Stifte.',
        },
        {
          en: 'Write the clock times into the table on page 1. Set a timer.',
          de: 'Tragen Sie die Uhrzeiten in die Tabelle auf Seite 1 ein. Stellen Sie einen Wecker bereit.',
        },
      ],
    },
    print: {
      heading: { en: 'What to print', de: 'Was zu drucken ist' },
      text: {
        en: 'Each part is a file of its own. Print at full size (100 %, “actual size”). Thick paper is nice for the cards. The file all.html has one copy of each part, laid out for printing on both sides: some backs stay empty.',
        de: 'Jeder Teil ist eine eigene Datei. Drucken Sie in voller Größe (100 %, „tatsächliche Größe“). Für die Karten ist dickeres Papier schön. Die Datei all.html enthält alles einmal, für beidseitigen Druck angeordnet: Manche Rückseiten bleiben leer.',
      },
      columns: [
        { en: 'Part', de: 'Teil' },
        { en: 'Pages', de: 'Seiten' },
        { en: 'Copies', de: 'Wie oft' },
        { en: 'Paper', de: 'Blatt Papier' },
        { en: 'How', de: 'Wie' },
      ],
      total: { en: 'All together', de: 'Zusammen' },
      both: {
        en: 'Both sides, turned on the long edge.',
        de: 'Beidseitig, an der langen Kante gewendet.',
      },
      single: { en: 'One side only.', de: 'Einseitig.' },
      how: {
        guide: {
          en: 'For you, and for whoever helps you.',
          de: 'Für Sie und für alle, die mithelfen.',
        },
        'team-cards': { en: 'One set for each table. Cut.', de: 'Ein Satz je Tisch. Schneiden.' },
        'incident-cards': {
          en: 'One set for each table. Cut. The answers are on the back!',
          de: 'Ein Satz je Tisch. Schneiden. Hinten stehen die Lösungen!',
        },
        'score-sheets': { en: 'One set for each table.', de: 'Ein Satz je Tisch.' },
        'wall-map': {
          en: 'Trim along the marks and tape together.',
          de: 'An den Marken beschneiden und zusammenkleben.',
        },
        'engagement-cycle': { en: 'One set for each table.', de: 'Ein Satz je Tisch.' },
        charters: { en: 'One for each team in the game.', de: 'Eines für jedes Team im Spiel.' },
        slips: {
          en: 'Cut. There is an agreement and a thank-you for each person.',
          de: 'Schneiden. Es gibt eine Vereinbarung und einen Dank je Person.',
        },
      },
    },
    bring: {
      heading: { en: 'What to bring', de: 'Was mitzubringen ist' },
      things: {
        pens: { en: '{count} pens', de: '{count} Stifte' },
        markers: { en: '{count} thick markers in two colors', de: '{count} dicke Stifte in zwei Farben' },
        notes: {
          en: { one: 'one pad of sticky notes', other: '{count} pads of sticky notes' },
          de: { one: 'ein Block Haftnotizen', other: '{count} Blöcke Haftnotizen' },
        },
        scissors: {
          en: '{count} pairs of scissors, a ruler and a cutting knife if you have one',
          de: '{count} Scheren, dazu Lineal und Schneidemesser, falls vorhanden',
        },
        tape: {
          en: {
            one: 'one roll of tape that comes off the wall again',
            other: '{count} rolls of tape that comes off the wall again',
          },
          de: {
            one: 'eine Rolle Klebeband, das sich wieder von der Wand löst',
            other: '{count} Rollen Klebeband, das sich wieder von der Wand löst',
          },
        },
        sheets: {
          en: 'big sheets of paper for the rules, for “What the map gets wrong” and for “Who talks to whom until when”',
          de: 'große Blätter für die Regeln, für „Was auf der Karte nicht stimmt“ und für „Wer spricht mit wem bis wann“',
        },
        timer: {
          en: 'a timer and a bell, or a glass and a spoon',
          de: 'ein Wecker und eine Glocke oder ein Glas und ein Löffel',
        },
      },
    },
    room: {
      heading: { en: 'The room', de: 'Der Raum' },
      tables: {
        en: {
          one: 'One table for {sizes} people, away from the wall.',
          other: '{count} tables with room to walk between them, {sizes} people at each.',
        },
        de: {
          one: 'Ein Tisch für {sizes} Personen, nicht an der Wand.',
          other: '{count} Tische mit Platz zum Gehen dazwischen, je {sizes} Personen.',
        },
      },
      all: [
        {
          en: 'A free wall for two posters side by side, with room for people to stand in front of it.',
          de: 'Eine freie Wand für zwei Plakate nebeneinander, mit Platz für die Menschen davor.',
        },
        {
          en: 'No seats by rank. No table for one team alone.',
          de: 'Keine Sitzordnung nach Rang. Kein Tisch für ein Team allein.',
        },
      ],
    },
    small: {
      heading: { en: 'With few people', de: 'Mit wenigen Personen' },
      notes: [
        {
          en: 'Everybody holds several teams. Lay them in front of you as on the map, those near the customer on the right.',
          de: 'Alle halten mehrere Teams. Legen Sie die Karten vor sich wie auf der Wandkarte, die kundennahen rechts.',
        },
        {
          en: 'Everybody guesses alone first, then you agree on one guess. Else the quickest one guesses for all.',
          de: 'Erst rät jede Person für sich, dann einigen Sie sich auf eine Antwort. Sonst rät die schnellste Person für alle.',
        },
        {
          en: 'You may play too: take the customer outside. Wait aloud: “I am still waiting. What do I know?”',
          de: 'Spielen Sie selbst mit: als Kunde. Warten Sie laut: „Ich warte noch. Was weiß ich?“',
        },
        {
          en: 'The map may lie on a table, so that all sit around it.',
          de: 'Die Karte kann auf einem Tisch liegen, sodass alle darum herumsitzen.',
        },
      ],
    },
    large: {
      heading: { en: 'With several tables', de: 'Mit mehreren Tischen' },
      notes: {
        helpers: {
          en: 'Ask {count} people to help you, one for each two tables. Give them this guide the day before. They keep time and listen. They do not give answers.',
          de: 'Bitten Sie {count} Personen um Hilfe, eine für je zwei Tische. Geben Sie ihnen diesen Leitfaden am Tag vorher. Sie achten auf die Zeit und hören zu. Sie verraten keine Lösungen.',
        },
        helper: {
          en: 'Ask one person to help you. That person keeps time and listens at the tables. No answers are given.',
          de: 'Bitten Sie eine Person um Hilfe. Sie achtet auf die Zeit und hört an den Tischen zu. Lösungen verrät sie nicht.',
        },
        same: {
          en: 'All tables play the same card at the same time. Ring once to guess, twice to turn the card, three times to stop.',
          de: 'Alle Tische spielen zur selben Zeit dieselbe Karte. Einmal läuten: raten. Zweimal: Karte umdrehen. Dreimal: aufhören.',
        },
        wall: {
          en: 'At the wall, two people from each table build the map. The others call out what they see. Change over half way.',
          de: 'An der Wand bauen je zwei Personen pro Tisch. Die anderen rufen zu, was sie sehen. Nach der Hälfte wechseln.',
        },
        voices: {
          en: 'After each card hear two tables, not all. Take turns, so that each table speaks.',
          de: 'Hören Sie nach jeder Karte zwei Tische, nicht alle. Wechseln Sie ab, damit jeder Tisch zu Wort kommt.',
        },
        debrief: {
          en: 'Talk in two steps: first at the tables, then one sentence from each table to all.',
          de: 'Sprechen Sie in zwei Schritten: erst an den Tischen, dann ein Satz von jedem Tisch an alle.',
        },
      },
    },
    cast: {
      heading: { en: 'The teams in the game', de: 'Die Teams im Spiel' },
      all: {
        en: 'All teams of the map are in the game.',
        de: 'Alle Teams der Karte sind im Spiel.',
      },
      some: {
        en: 'These teams make the best game. They start an incident, pass it on, or feel it.',
        de: 'Mit diesen Teams spielt es sich am besten. Bei ihnen fängt etwas an, sie geben es weiter oder sie spüren es.',
      },
      anonymized: {
        en: 'All names in this kit are made up. The links between the teams and all numbers are real. Whoever made the kit may have a list of who is who. It should stay out of the room.',
        de: 'Alle Namen in diesem Paket sind erfunden. Die Verbindungen zwischen den Teams und alle Zahlen sind echt. Wer das Paket erstellt hat, hat vielleicht eine Liste, wer wer ist. Sie gehört nicht in den Raum.',
      },
      columns: [
        { en: 'Team', de: 'Team' },
        { en: 'From the customer', de: 'Bis zum Kunden' },
        { en: 'Why it is in the game', de: 'Warum es im Spiel ist' },
      ],
      hops: {
        en: { one: '{number} hand-off', other: '{number} hand-offs' },
        de: { one: '{number} Übergabe', other: '{number} Übergaben' },
      },
      customer: { en: 'a customer', de: 'Kunde' },
      noWay: { en: 'no way leads there', de: 'kein Weg führt hin' },
      reasons: {
        all: { en: 'it is on the map', de: 'es ist auf der Karte' },
        asked: { en: 'asked for', de: 'gewünscht' },
        hub: { en: 'many hand-offs', de: 'viele Übergaben' },
        neighbor: { en: 'works with many of the others', de: 'arbeitet mit vielen der anderen zusammen' },
        starts: {
          en: { one: 'card {cards} starts here', other: 'cards {cards} start here' },
          de: { one: 'Karte {cards} beginnt hier', other: 'Karten {cards} beginnen hier' },
        },
        passes: {
          en: { one: 'passes on card {cards}', other: 'passes on cards {cards}' },
          de: { one: 'gibt Karte {cards} weiter', other: 'gibt Karten {cards} weiter' },
        },
        feels: {
          en: { one: 'feels card {cards}', other: 'feels cards {cards}' },
          de: { one: 'spürt Karte {cards}', other: 'spürt Karten {cards}' },
        },
        spared: {
          en: { one: 'is spared by card {cards}', other: 'is spared by cards {cards}' },
          de: { one: 'bleibt von Karte {cards} verschont', other: 'bleibt von Karten {cards} verschont' },
        },
      },
    },
    minute: {
      heading: { en: 'Minute by minute', de: 'Minute für Minute' },
      text: {
        en: 'The texts are to be spoken. Use your own words if you like them better. Times are hours and minutes from the start.',
        de: 'Die Texte sind zum Sprechen. Nehmen Sie eigene Worte, wenn sie Ihnen lieber sind. Zeiten sind Stunden und Minuten ab Beginn.',
      },
      step: { en: '{from} to {to}: {name} ({minutes})', de: '{from} bis {to}: {name} ({minutes})' },
      move: { en: '{at} · {name} ({minutes})', de: '{at} · {name} ({minutes})' },
      rounds: {
        heading: {
          en: 'When each card is played (in minutes)',
          de: 'Wann welche Karte gespielt wird (in Minuten)',
        },
        columns: [
          { en: 'From the start', de: 'Ab Beginn' },
          { en: 'Card', de: 'Karte' },
          { en: 'What it shows', de: 'Was sie zeigt' },
          { en: 'Guess', de: 'Raten' },
          { en: 'Turn', de: 'Drehen' },
          { en: 'Talk', de: 'Reden' },
        ],
      },
    },
    moves: {
      welcome: {
        hello: {
          name: { en: 'Welcome', de: 'Begrüßung' },
          do: [
            {
              en: 'Greet people at the door. Mix the tables: people from one team sit apart.',
              de: 'Begrüßen Sie alle an der Tür. Mischen Sie die Tische: Wer im selben Team arbeitet, sitzt nicht zusammen.',
            },
          ],
          say: [
            {
              en: 'Welcome, and thank you for your time. Today we look at one thing: what happens to our work after it leaves our hands?',
              de: 'Willkommen und danke für Ihre Zeit. Heute geht es um eine einzige Frage: Was passiert mit unserer Arbeit, wenn wir sie aus der Hand gegeben haben?',
            },
            {
              en: 'Somebody waits for it. That person is our customer, even when we share the same roof. And they have a customer too.',
              de: 'Jemand wartet darauf. Dieser Mensch ist unser Kunde, auch wenn wir unter demselben Dach arbeiten. Und er hat selbst wieder Kunden.',
            },
          ],
        },
        rules: {
          name: { en: 'Two rules', de: 'Zwei Regeln' },
          do: [
            {
              en: 'Point to the sheet with the two rules. It stays up all the time.',
              de: 'Zeigen Sie auf das Blatt mit den zwei Regeln. Es bleibt die ganze Zeit hängen.',
            },
          ],
          say: [
            {
              en: 'We play with a map of {org}. It shows who gives work to whom. The numbers are the best guess of people who know the work. Nobody is being measured here.',
              de: 'Wir spielen mit einer Karte von {org}. Sie zeigt, wer wem zuarbeitet. Die Zahlen sind Schätzungen von Menschen, die die Arbeit kennen. Hier wird niemand gemessen.',
            },
            {
              en: 'Two rules. One: we talk about hand-offs, not about people. Two: nobody on this map does a bad job. Things start somewhere. We want to see where they go.',
              de: 'Es gibt zwei Regeln. Erstens: Wir sprechen über Übergaben, nicht über Personen. Zweitens: Auf dieser Karte macht niemand schlechte Arbeit. Etwas fängt irgendwo an. Wir wollen sehen, wohin es läuft.',
            },
          ],
        },
        hands: {
          name: { en: 'A show of hands', de: 'Handzeichen' },
          do: [
            {
              en: 'Look around the room. Do not comment. You will ask this again at the end.',
              de: 'Schauen Sie in die Runde. Kommentieren Sie nichts. Sie fragen am Ende noch einmal.',
            },
          ],
          say: [
            {
              en: 'Show me with one hand: how many teams feel it when your own work comes a day late? One finger for each team. Keep your number in mind.',
              de: 'Zeigen Sie mit einer Hand: Wie viele Teams spüren es, wenn Ihre eigene Arbeit einen Tag zu spät kommt? Ein Finger für jedes Team. Merken Sie sich Ihre Zahl.',
            },
          ],
        },
      },
      customers: {
        deal: {
          name: { en: 'Deal the team cards', de: 'Teamkarten austeilen' },
          do: [
            {
              en: 'At each table, deal all team cards with the front up. Each person gets {hold}. Nobody should hold their own team. It is easier to see from the other side.',
              de: 'An jedem Tisch alle Teamkarten mit der Vorderseite nach oben austeilen. Jede Person bekommt {hold}. Niemand sollte das eigene Team halten. Von der anderen Seite sieht man mehr.',
            },
          ],
          say: [
            {
              en: 'Today you are these teams. Think as they would think. Please do not turn the cards over yet.',
              de: 'Heute sind Sie diese Teams. Denken Sie, wie diese Teams denken würden. Bitte drehen Sie die Karten noch nicht um.',
            },
          ],
        },
        guess: {
          name: { en: 'Guess alone', de: 'Allein raten' },
          do: [
            {
              en: 'Everyone writes without talking. Walk around. Help by asking: “Who would call first?”',
              de: 'Alle schreiben, ohne zu sprechen. Gehen Sie herum. Helfen Sie mit der Frage: „Wer würde zuerst anrufen?“',
            },
          ],
          say: [
            {
              en: 'Take one card. Who needs what this team makes? Who would feel it first if it came late, or was not right? Write down two names. Then write what they need of it: when, how good, how exact.',
              de: 'Nehmen Sie eine Karte. Wer braucht, was dieses Team macht? Wer spürt es zuerst, wenn es zu spät kommt oder nicht stimmt? Schreiben Sie zwei Namen auf. Dann schreiben Sie dazu, was diese davon brauchen: wann, wie gut, wie genau.',
            },
          ],
        },
        turn: {
          name: { en: 'Turn the cards', de: 'Karten umdrehen' },
          do: [
            {
              en: 'Pairs talk, a minute each. Do not check who was right. To miss one is what we are here for.',
              de: 'Zu zweit sprechen, jede Person eine Minute. Fragen Sie nicht, wer recht hatte. Jemanden übersehen zu haben ist genau der Punkt.',
            },
          ],
          say: [
            {
              en: 'Now turn your cards over. Tell the person next to you: which customer did you miss? Why is that one easy to miss?',
              de: 'Drehen Sie jetzt Ihre Karten um. Erzählen Sie der Person neben sich: Welchen Kunden haben Sie übersehen? Warum übersieht man den so leicht?',
            },
          ],
        },
        ask: {
          name: { en: 'Ask your customer', de: 'Den Kunden fragen' },
          do: [
            {
              en: 'Ring the bell at half time to swap. Then ask two people what they did not know before.',
              de: 'Läuten Sie nach der Hälfte, dann wird gewechselt. Fragen Sie danach zwei Personen, was sie vorher nicht wussten.',
            },
          ],
          say: [
            {
              en: 'Find a person who holds a team that your team gives work to. Ask one thing only: what do you need from me to do your job well? Listen. Do not explain yourself. Then swap.',
              de: 'Suchen Sie jemanden mit der Karte eines Teams, dem Ihr Team zuarbeitet. Fragen Sie nur eines: Was brauchen Sie von mir, um Ihre Arbeit gut zu machen? Hören Sie zu. Rechtfertigen Sie sich nicht. Dann wechseln Sie.',
            },
          ],
        },
      },
      map: {
        build: {
          name: { en: 'Put it on the wall', de: 'An die Wand damit' },
          do: [
            {
              en: 'People tape their tags on the empty map and draw the arrows. Let them move things around. Do not show the finished map yet.',
              de: 'Alle kleben ihre Schilder auf die leere Karte und zeichnen die Pfeile. Umhängen ist erlaubt. Zeigen Sie die fertige Karte noch nicht.',
            },
          ],
          say: [
            {
              en: 'Let us build the map together. Bring the name tags of your teams to the wall. The customers outside go to the far right. Then draw an arrow to each team that you give work to. Say aloud what you hand over.',
              de: 'Wir bauen die Karte gemeinsam. Bringen Sie die Namensschilder Ihrer Teams zur Wand. Die Kunden draußen kommen ganz nach rechts. Zeichnen Sie dann einen Pfeil zu jedem Team, dem Sie zuarbeiten. Sagen Sie laut, was Sie übergeben.',
            },
          ],
        },
        compare: {
          name: { en: 'Hold it against the finished map', de: 'Mit der fertigen Karte vergleichen' },
          do: [
            {
              en: 'Hang up the finished map beside yours. Mark in one color what you forgot, in the other what the map gets wrong. Put the second kind on the list.',
              de: 'Hängen Sie die fertige Karte daneben. Markieren Sie in einer Farbe, was Sie vergessen haben, in der anderen, was auf der Karte nicht stimmt. Das Zweite kommt auf die Liste.',
            },
          ],
          say: [
            {
              en: 'Here is the map as we know it so far. What did we forget? And what does this map get wrong? Both are good finds.',
              de: 'Das ist die Karte, so weit wir sie bisher kennen. Was haben wir vergessen? Und was stimmt auf dieser Karte nicht? Beides sind gute Funde.',
            },
          ],
        },
        follow: {
          name: { en: 'How far to the customer?', de: 'Wie weit ist es bis zum Kunden?' },
          do: [
            {
              en: 'Let three people count aloud. The longest way of the game: {far}.',
              de: 'Lassen Sie drei Personen laut zählen. Der längste Weg im Spiel: {far}.',
            },
          ],
          say: [
            {
              en: 'Put a finger on one of your teams. Follow the arrows until you come to a customer outside. Count the hand-offs. Who has the longest way? Do those people ever meet?',
              de: 'Legen Sie einen Finger auf eines Ihrer Teams. Folgen Sie den Pfeilen bis zu einem Kunden draußen. Zählen Sie die Übergaben. Wer hat den längsten Weg? Begegnen sich diese Menschen jemals?',
            },
          ],
        },
      },
      incidents: {
        explain: {
          name: { en: 'How a round goes', de: 'So läuft eine Runde' },
          do: [
            {
              en: 'Show one score sheet. Show where the guesses go. Choose the person with the next birthday to write.',
              de: 'Zeigen Sie einen Punktezettel und wo die Vermutungen hinkommen. Es schreibt, wer als Nächstes Geburtstag hat.',
            },
          ],
          say: [
            {
              en: 'Now things happen. I read a card. At your table you guess: whom does it reach? How long does the customer wait? Would word in time have helped? Write it down. Then we turn the card and look.',
              de: 'Jetzt passiert etwas. Ich lese eine Karte vor. An Ihrem Tisch raten Sie: Wen erreicht es? Wie lange wartet der Kunde? Hätte es geholfen, früh Bescheid zu geben? Schreiben Sie es auf. Dann drehen wir die Karte um und sehen nach.',
            },
            {
              en: 'You cannot know this. Nobody can. Guess all the same. A guess makes you look twice.',
              de: 'Sie können das nicht wissen. Niemand kann das. Raten Sie trotzdem. Wer geraten hat, sieht genauer hin.',
            },
          ],
        },
        guess: {
          name: { en: 'Each round: guess', de: 'In jeder Runde: raten' },
          do: [
            {
              en: 'Read the front aloud. If a table writes at once, ask them to trace the way with a finger first.',
              de: 'Lesen Sie die Vorderseite vor. Wenn ein Tisch sofort schreibt, soll er zuerst den Weg mit dem Finger zeigen.',
            },
          ],
          say: [
            {
              en: 'Talk before you write. Who gets it first? What do they do with it? Who is next? Hear the person who holds that team.',
              de: 'Reden Sie, bevor Sie schreiben. Wer bekommt es zuerst? Was machen die damit? Wer kommt dann? Hören Sie, was die Person mit dieser Teamkarte sagt.',
            },
          ],
        },
        reveal: {
          name: { en: 'Each round: turn the card', de: 'In jeder Runde: Karte umdrehen' },
          do: [
            {
              en: 'Walk the way on the wall map with your finger, one hand-off at a time. Those who hold a team on the way stand up.',
              de: 'Gehen Sie den Weg auf der Wandkarte mit dem Finger ab, Übergabe für Übergabe. Wer die Karte eines Teams auf dem Weg hat, steht auf.',
            },
          ],
          say: [
            {
              en: 'Turn the card. Count your points. Look around: all who stand now feel it. Did you know that you hang together?',
              de: 'Drehen Sie die Karte um. Zählen Sie Ihre Punkte. Schauen Sie sich um: Alle, die jetzt stehen, spüren es. Wussten Sie, dass Sie zusammenhängen?',
            },
          ],
        },
        talk: {
          name: { en: 'Each round: talk', de: 'In jeder Runde: reden' },
          do: [
            {
              en: 'Use the questions on the back. Leave time for them: this is where people learn, not in the points.',
              de: 'Nehmen Sie die Fragen auf der Rückseite. Lassen Sie dafür Zeit: Hier wird gelernt, nicht bei den Punkten.',
            },
          ],
          say: [
            {
              en: 'What would have made this hurt less? Who would have to tell whom, and how early? What would they need to do it gladly?',
              de: 'Was hätte hier geholfen? Wer müsste wem Bescheid geben, und wie früh? Was bräuchten sie, um das gern zu tun?',
            },
          ],
        },
        points: {
          name: { en: 'The widest gap', de: 'Der größte Abstand' },
          do: [
            {
              en: 'Give the best guess a hand. Then write the widest gap of each table on a big sheet. You need it when you talk.',
              de: 'Ein Applaus für die besten Vermutungen. Schreiben Sie dann den größten Abstand jedes Tisches auf ein großes Blatt. Sie brauchen es im Gespräch.',
            },
          ],
          say: [
            {
              en: 'On which card was your guess furthest from the truth? That is your best find today.',
              de: 'Bei welcher Karte lag Ihre Vermutung am weitesten daneben? Das ist heute Ihr bester Fund.',
            },
          ],
        },
      },
      debrief: {
        feelings: { name: { en: 'How did it feel?', de: 'Wie war das für Sie?' } },
        surprise: { name: { en: 'What surprised you?', de: 'Was hat Sie überrascht?' } },
        blame: { name: { en: 'Did we look for somebody?', de: 'Haben wir jemanden gesucht?' } },
        structure: { name: { en: 'What in the set-up did it?', de: 'Was am Aufbau hat das bewirkt?' } },
        real: {
          name: { en: 'What is not like our real life?', de: 'Was ist bei uns in Wirklichkeit anders?' },
        },
        change: { name: { en: 'What do we do about it?', de: 'Was machen wir daraus?' } },
      },
      break: {
        rest: {
          name: { en: 'Break', de: 'Pause' },
          do: [
            {
              en: 'Put the Engagement Cycle charts and the slips on the tables. Listen to what people talk about. Open the windows.',
              de: 'Legen Sie die Blätter zum Kundenweg und die Zettel auf die Tische. Hören Sie, worüber gesprochen wird. Öffnen Sie die Fenster.',
            },
          ],
          say: [
            {
              en: 'Take a break. Have a coffee with a person whose work you need.',
              de: 'Wir machen Pause. Trinken Sie einen Kaffee mit jemandem, dessen Arbeit Sie brauchen.',
            },
          ],
        },
      },
      engagement: {
        choose: {
          name: { en: 'Choose a customer', de: 'Einen Kunden wählen' },
          do: [
            {
              en: 'Each table takes one chart. One person plays the customer and sits in the middle. For a way of your own, use the empty back.',
              de: 'Jeder Tisch nimmt ein Blatt. Eine Person spielt den Kunden und sitzt in der Mitte. Für einen eigenen Weg nehmen Sie die leere Rückseite.',
            },
          ],
          say: [
            {
              en: 'Up to now we walked with the work. Now we walk with the customer, from the first call to the end. Customer, tell us what you came for.',
              de: 'Bisher sind wir mit der Arbeit gegangen. Jetzt gehen wir mit dem Kunden, vom ersten Anruf bis zum Ende. Kunde, sagen Sie uns, weshalb Sie gekommen sind.',
            },
          ],
        },
        walk: {
          name: { en: 'Walk around the ring', de: 'Um den Ring gehen' },
          do: [
            {
              en: 'Go from stage to stage. At each one put up two notes: what the customer feels, and what this team needs from inside.',
              de: 'Gehen Sie von Station zu Station. An jeder kommen zwei Notizen dazu: was der Kunde erlebt und was dieses Team von innen braucht.',
            },
          ],
          say: [
            {
              en: 'At each stage ask the customer: what do you see, and what do you wait for? Then ask the team: who inside must have done their part by now?',
              de: 'Fragen Sie an jeder Station den Kunden: Was sehen Sie, und worauf warten Sie? Fragen Sie dann das Team: Wer im Haus muss bis jetzt seinen Teil getan haben?',
            },
          ],
        },
        gaps: {
          name: { en: 'Find the gaps', de: 'Die Lücken finden' },
          do: [
            {
              en: 'Mark the two stages where the customer waits longest, and each place where nobody could say who gives what.',
              de: 'Markieren Sie die zwei Stationen, an denen der Kunde am längsten wartet, und jede Stelle, an der niemand sagen konnte, wer was liefert.',
            },
          ],
          say: [
            {
              en: 'Where does the customer wait and nobody works on it? What one thing from inside would make that shorter?',
              de: 'Wo wartet der Kunde, ohne dass jemand daran arbeitet? Welche eine Sache von innen würde das verkürzen?',
            },
          ],
        },
      },
      agreements: {
        pair: {
          name: { en: 'Find your partner', de: 'Partner finden' },
          do: [
            {
              en: 'Pairs are real colleagues now, no longer the teams of the game. Those who find nobody make a group of three.',
              de: 'Jetzt geht es um die wirklichen Kolleginnen und Kollegen, nicht mehr um die Teams im Spiel. Wer niemanden findet, kommt in eine Dreiergruppe.',
            },
          ],
          say: [
            {
              en: 'The game is over. Be yourself again. Find a person in this room who needs your work, or whose work you need. Take one blank agreement slip for the two of you.',
              de: 'Das Spiel ist vorbei. Sie sind wieder Sie selbst. Suchen Sie jemanden im Raum, der Ihre Arbeit braucht oder dessen Arbeit Sie brauchen. Nehmen Sie zu zweit eine leere Vereinbarung.',
            },
          ],
        },
        ask: {
          name: { en: 'Ask both ways', de: 'In beide Richtungen fragen' },
          do: [
            {
              en: 'Ring at half time to swap. Nobody fills in a slip yet. Walk around and listen for “they should”. Turn it into “what would you need to”.',
              de: 'Läuten Sie nach der Hälfte zum Wechsel. Noch schreibt niemand. Gehen Sie herum. Hören Sie auf „die müssten“. Machen Sie daraus „was bräuchten Sie, um“.',
            },
          ],
          say: [
            {
              en: 'The one who gets the work asks first: what would make this easier to give me right? Then the one who gives it asks: what do you do with it, and what do you need to know early? Both give, and both take.',
              de: 'Wer die Arbeit bekommt, fragt zuerst: Was würde es Ihnen leichter machen, mir das richtig zu geben? Dann fragt, wer sie gibt: Was machen Sie damit, und was müssen Sie früh wissen? Beide geben, und beide nehmen.',
            },
          ],
        },
        slip: {
          name: { en: 'Write it down', de: 'Aufschreiben' },
          do: [
            {
              en: 'One slip per pair, two sentences, one date. Small and sure beats big and late. Write the pair and the date on “Who talks to whom until when”.',
              de: 'Eine Vereinbarung je Paar, zwei Sätze, ein Datum. Lieber klein und sicher als groß und spät. Das Paar und das Datum kommen auf „Wer spricht mit wem bis wann“.',
            },
          ],
          say: [
            {
              en: 'Write two sentences: I will … and in turn you will … Add a day on which you talk again. Then read it to each other. Does it sound fair to both?',
              de: 'Schreiben Sie zwei Sätze: Ich werde … und dafür werden Sie … Dazu ein Tag, an dem Sie wieder miteinander sprechen. Lesen Sie es einander vor. Klingt es für beide fair?',
            },
          ],
        },
        charter: {
          name: { en: 'Sharpen a charter', de: 'Ein Leistungsversprechen schärfen' },
          do: [
            {
              en: 'Each group takes the charter of one real team and strikes out what is not so. What is left may be hung up at work.',
              de: 'Jede Gruppe nimmt das Leistungsversprechen eines wirklichen Teams und streicht, was nicht stimmt. Was bleibt, kann am Arbeitsplatz hängen.',
            },
          ],
          say: [
            {
              en: 'Here is what this team could promise, and what it needs from others to keep it. What would you sign today? What is missing on the side of “we need”?',
              de: 'Das könnte dieses Team versprechen, und das braucht es von anderen, um es zu halten. Was würden Sie heute unterschreiben? Was fehlt auf der Seite „Wir brauchen“?',
            },
          ],
        },
        thank: {
          name: { en: 'Say thank you', de: 'Danke sagen' },
          do: [
            {
              en: 'Everyone fills in one thank-you slip. It may go to a person who is not in the room. Hand over the others now.',
              de: 'Alle schreiben eine Dankeskarte. Sie darf an jemanden gehen, der nicht im Raum ist. Die anderen werden jetzt übergeben.',
            },
          ],
          say: [
            {
              en: 'A good customer says what helped. Think of one person whose work made yours easier last month. Write what they did and what it saved you.',
              de: 'Gute Kunden sagen, was geholfen hat. Denken Sie an eine Person, deren Arbeit Ihre im letzten Monat leichter gemacht hat. Schreiben Sie auf, was sie getan hat und was es Ihnen erspart hat.',
            },
          ],
        },
      },
      close: {
        hands: {
          name: { en: 'Hands again', de: 'Noch einmal die Hände' },
          do: [
            {
              en: 'Look around again. Just say what you see: “More fingers than at the start.”',
              de: 'Schauen Sie wieder in die Runde. Sagen Sie nur, was Sie sehen: „Mehr Finger als am Anfang.“',
            },
          ],
          say: [
            {
              en: 'Once more with one hand: how many teams feel it when your own work comes a day late? Who shows a new number?',
              de: 'Noch einmal mit einer Hand: Wie viele Teams spüren es, wenn Ihre eigene Arbeit einen Tag zu spät kommt? Wer zeigt jetzt eine andere Zahl?',
            },
          ],
        },
        round: {
          name: { en: 'One sentence each', de: 'Ein Satz von allen' },
          do: [
            {
              en: 'Go around, one sentence each. In a big group, at the tables. Bosses speak last.',
              de: 'Reihum, ein Satz von jeder Person. In großen Gruppen an den Tischen. Führungskräfte zuletzt.',
            },
          ],
          say: [
            {
              en: 'Please finish this sentence: I will talk to … about … until …',
              de: 'Bitte beenden Sie diesen Satz: Ich spreche mit … über … bis …',
            },
          ],
        },
        thanks: {
          name: { en: 'What comes next', de: 'Wie es weitergeht' },
          do: [
            {
              en: 'Take photos of the map, the lists and the slips. People keep their slips.',
              de: 'Fotografieren Sie die Karte, die Listen und die Zettel. Die Zettel behalten alle selbst.',
            },
          ],
          say: [
            {
              en: 'You get a photo of all this today. In four weeks we meet for twenty minutes and ask: what has changed? Thank you for your open talk.',
              de: 'Sie bekommen heute noch ein Foto von allem. In vier Wochen treffen wir uns für zwanzig Minuten und fragen: Was hat sich geändert? Danke für das offene Gespräch.',
            },
          ],
        },
      },
    },
    lessons: {
      neighbor: { en: 'The next desk feels it.', de: 'Das Nachbarteam spürt es.' },
      absorbed: {
        en: 'It ends before a customer feels it. Ask: who made that happen, and what does it cost them?',
        de: 'Es endet, bevor ein Kunde es spürt. Fragen Sie: Wer hat das möglich gemacht, und was kostet es sie?',
      },
      scenario: {
        en: 'Several things at once. Ask: which one would you deal with first?',
        de: 'Mehreres auf einmal. Fragen Sie: Was würden Sie zuerst angehen?',
      },
      quality: {
        en: 'Work that is not right. Ask: who could have seen it first, and with what?',
        de: 'Arbeit, die nicht stimmt. Fragen Sie: Wer hätte es zuerst sehen können, und woran?',
      },
      'back-room': {
        en: 'Far from any customer, and yet one feels it. Ask: did these two know of each other?',
        de: 'Weit weg von jedem Kunden, und doch spürt es einer. Fragen Sie: Wussten diese beiden voneinander?',
      },
      telling: {
        en: 'Word in time changes it. Ask: who knew first, and who would have loved to know?',
        de: 'Früh Bescheid zu geben ändert es. Fragen Sie: Wer wusste es zuerst, und wer hätte es gern gewusst?',
      },
      slot: {
        en: 'A little becomes much, for the next slot is far off. Ask: who set that slot, and for what good reason?',
        de: 'Aus wenig wird viel, weil der nächste Termin weit weg ist. Fragen Sie: Wer hat diesen Termin gesetzt, und aus welchem guten Grund?',
      },
      backup: {
        en: 'The backups hang on the same giver. Ask: what do we call a backup, and what is one?',
        de: 'Die Ersatzwege hängen am selben Geber. Fragen Sie: Was nennen wir Ersatz, und was ist wirklich einer?',
      },
      loop: {
        en: 'It goes round and never catches up. Ask: where could somebody step out of the ring?',
        de: 'Es läuft im Kreis und wird nie aufgeholt. Fragen Sie: Wo könnte jemand aus dem Kreis heraus?',
      },
    },
    missing: {
      en: 'This map has no example of these, so no card shows them: {list}.',
      de: 'Dafür hat diese Karte kein Beispiel, deshalb zeigt es keine Ereigniskarte: {list}.',
    },
    kinds: {
      neighbor: { en: 'the next desk feels it', de: 'das Nachbarteam spürt es' },
      absorbed: { en: 'it ends on the way', de: 'es endet unterwegs' },
      scenario: { en: 'several at once', de: 'mehreres auf einmal' },
      quality: { en: 'work that is not right', de: 'Arbeit, die nicht stimmt' },
      'back-room': { en: 'a back room', de: 'ein Hinterzimmer' },
      telling: { en: 'word in time', de: 'rechtzeitig Bescheid geben' },
      slot: { en: 'the next slot', de: 'der nächste Termin' },
      backup: { en: 'backups that do not help', de: 'Ersatz, der nicht hilft' },
      loop: { en: 'a ring that never catches up', de: 'ein Kreis, der nie aufholt' },
    },
    way: {
      en: 'On our map, “{name}” takes {lead} from start to end. For {takes} of it, somebody works on it.',
      de: 'Auf unserer Karte dauert „{name}“ von Anfang bis Ende {lead}. Daran gearbeitet wird {takes} davon.',
    },
    longBreak: {
      en: 'A break as long as this is a meal. Keep ten minutes of it for later: stop when heads get tired.',
      de: 'Eine so lange Pause ist eine Mahlzeit. Sparen Sie zehn Minuten davon auf: für später, wenn die Köpfe müde werden.',
    },
    debrief: {
      feelings: {
        say: [
          {
            en: 'Before we think: how did it feel? When did you get restless? When did you feel you could not do a thing?',
            de: 'Bevor wir nachdenken: Wie war das für Sie? Wann wurden Sie unruhig? Wann hatten Sie das Gefühl, nichts tun zu können?',
          },
        ],
        do: [
          {
            en: 'Take single words. Do not explain, do not solve. Leave five seconds of silence.',
            de: 'Sammeln Sie einzelne Wörter. Nichts erklären, nichts lösen. Halten Sie fünf Sekunden Stille aus.',
          },
        ],
        customer: {
          en: 'Who played {focus}? On card {card} you were waiting {late}. What did you know while you waited?',
          de: 'Wer hat {focus} gespielt? Bei Karte {card} haben Sie {late} gewartet. Was wussten Sie, während Sie warteten?',
        },
      },
      surprise: {
        say: [
          {
            en: 'What did you not see coming? Where was your guess furthest off?',
            de: 'Was haben Sie nicht kommen sehen? Wo lag Ihre Vermutung am weitesten daneben?',
          },
        ],
        do: [
          {
            en: 'Write each surprise on a note. Put it on the map where it belongs.',
            de: 'Schreiben Sie jede Überraschung auf eine Notiz. Kleben Sie sie auf der Karte an ihre Stelle.',
          },
        ],
        grows: {
          en: 'Card {card} starts with {start} at {team}. At the end, {focus} waits {late}. Who had guessed that much?',
          de: 'Karte {card} beginnt mit {start} bei {team}. Am Ende wartet {focus} {late}. Wer hatte so viel vermutet?',
        },
        far: {
          en: 'On card {card} it takes {steps} hand-offs from {team} to {focus}. Do these two ever speak?',
          de: 'Bei Karte {card} sind es {steps} Übergaben von {team} bis {focus}. Sprechen diese beiden je miteinander?',
        },
      },
      blame: {
        say: [
          {
            en: 'Be honest: did you look for somebody whose fault it was? I do that too. It is how our heads work.',
            de: 'Ganz ehrlich: Haben Sie nach jemandem gesucht, der schuld ist? Ich mache das auch. So arbeiten unsere Köpfe.',
          },
        ],
        do: [
          {
            en: 'Nod, and go on. If a name of a real person comes up, say: “Let us speak of the hand-off.”',
            de: 'Nicken Sie und gehen Sie weiter. Fällt der Name einer wirklichen Person, sagen Sie: „Sprechen wir über die Übergabe.“',
          },
        ],
        last: {
          en: 'On card {card}, {focus} hears it from {giver}. Yet at {giver} all went as it should. It began at {team}, {steps} hand-offs before. Whom would {focus} call?',
          de: 'Bei Karte {card} erfährt {focus} es von {giver}. Dabei lief bei {giver} alles, wie es soll. Angefangen hat es bei {team}, {steps} Übergaben vorher. Wen würde {focus} anrufen?',
        },
        plain: {
          en: 'Who was the first you thought of? Could that team have known what its work sets off?',
          de: 'An wen haben Sie zuerst gedacht? Konnte dieses Team wissen, was seine Arbeit auslöst?',
        },
      },
      structure: {
        say: [
          {
            en: 'Nobody did a bad job on these cards, and still people waited. So what in the set-up did it?',
            de: 'Auf diesen Karten hat niemand schlecht gearbeitet, und doch wurde gewartet. Was am Aufbau hat das bewirkt?',
          },
        ],
        do: [
          {
            en: 'Collect on a sheet: fixed days, long ways, only one giver, no spare time, nobody told. Add what people name.',
            de: 'Sammeln Sie auf einem Blatt: feste Termine, lange Wege, nur ein Geber, keine Reserve, niemand wusste Bescheid. Ergänzen Sie, was genannt wird.',
          },
        ],
        slot: {
          en: 'On card {card}, the next slot from {giver} to {taker} adds {slot}. Nobody was slow there. What is the slot good for?',
          de: 'Bei Karte {card} kommen zwischen {giver} und {taker} {slot} dazu, nur bis zum nächsten Termin. Dort war niemand langsam. Wozu ist der Termin gut?',
        },
        backup: {
          en: 'On card {card}, {taker} has {count} ways to get the same thing. Why do they not help?',
          de: 'Bei Karte {card} hat {taker} {count} Wege zur selben Sache. Warum helfen sie nicht?',
        },
        loop: {
          en: 'On card {card}, it goes round between {count} teams. What would it take to catch up once?',
          de: 'Bei Karte {card} läuft es im Kreis zwischen {count} Teams. Was bräuchte es, um einmal aufzuholen?',
        },
        absorbed: {
          en: 'On card {card}, {start} at {team} never gets to a customer. What stopped it? Is that luck, or is somebody paying for it?',
          de: 'Bei Karte {card} kommen {start} bei {team} nie bei einem Kunden an. Was hat es aufgehalten? Ist das Glück, oder zahlt jemand dafür?',
        },
        quality: {
          en: 'On card {card}, {share} of what {focus} gets is not right. As a rule it is {usual}. Where could it be seen early?',
          de: 'Bei Karte {card} stimmt {share} von dem nicht, was bei {focus} ankommt. Sonst ist es {usual}. Wo ließe es sich früh erkennen?',
        },
      },
      real: {
        say: [
          {
            en: 'A map is not the land. What is not like our real life? What do people do that no card shows?',
            de: 'Eine Karte ist nicht die Landschaft. Was ist bei uns in Wirklichkeit anders? Was tun wir, was auf keiner Karte steht?',
          },
          {
            en: 'Which number on the map would you change? Who could tell us the right one?',
            de: 'Welche Zahl auf der Karte würden Sie ändern? Wer könnte uns die richtige sagen?',
          },
        ],
        do: [
          {
            en: 'Write it on “What the map gets wrong”, with a name behind each: who will find out?',
            de: 'Schreiben Sie es auf „Was auf der Karte nicht stimmt“, mit einem Namen dahinter: Wer findet es heraus?',
          },
        ],
      },
      change: {
        say: [
          {
            en: 'What is one small thing that would help, and that is in our own hands? Who would have to know what, how early?',
            de: 'Welche kleine Sache würde helfen und liegt in unserer eigenen Hand? Wer müsste was wissen, und wie früh?',
          },
        ],
        do: [
          {
            en: 'Ask for first steps, not for plans. Keep the best three in sight. You need them for the agreements.',
            de: 'Fragen Sie nach ersten Schritten, nicht nach Plänen. Die besten drei bleiben sichtbar. Sie brauchen sie für die Vereinbarungen.',
          },
        ],
        telling: {
          en: 'Card {card}: with no word at all, customers wait {untold} in all. If everyone tells at once, it is {told}. What would it take to make that call?',
          de: 'Karte {card}: Sagt niemand etwas, warten die Kunden zusammen {untold}. Sagen alle sofort Bescheid, sind es {told}. Was bräuchte es, damit dieser Anruf kommt?',
        },
        promises: {
          en: 'On card {card}, {count} of our promises are not kept. Which one would you save first?',
          de: 'Bei Karte {card} werden {count} unserer Zusagen nicht gehalten. Welche würden Sie zuerst retten?',
        },
      },
    },
    watch: {
      heading: { en: 'What to watch for', de: 'Worauf Sie achten sollten' },
      columns: [
        { en: 'You see or hear', de: 'Sie sehen oder hören' },
        { en: 'You say or do', de: 'Sie sagen oder tun' },
      ],
      rows: [
        {
          sign: { en: '“It is always them.”', de: '„Es sind immer die.“' },
          answer: {
            en: 'Say: “On this map all do their work. What do they need that they do not get?” Then go to the wall and follow the arrow back.',
            de: 'Sagen Sie: „Auf dieser Karte machen alle ihre Arbeit. Was brauchen sie und bekommen es nicht?“ Gehen Sie dann zur Wand und folgen Sie dem Pfeil zurück.',
          },
        },
        {
          sign: {
            en: 'One person talks for the whole table.',
            de: 'Eine Person spricht für den ganzen Tisch.',
          },
          answer: {
            en: 'Give that person the pen. Say: “Let us first hear who holds the card of that team.”',
            de: 'Geben Sie dieser Person den Stift. Sagen Sie: „Hören wir zuerst die Person mit der Karte dieses Teams.“',
          },
        },
        {
          sign: {
            en: 'A table ticks boxes and does not talk.',
            de: 'Ein Tisch macht Kreuze und redet nicht.',
          },
          answer: {
            en: 'Ask: “Show me the way with your finger. Who gets it first? What do they do then?” No ticks without a way.',
            de: 'Fragen Sie: „Zeigen Sie mir den Weg mit dem Finger. Wer bekommt es zuerst? Was machen die dann?“ Kein Kreuz ohne Weg.',
          },
        },
        {
          sign: {
            en: '“They just have to deliver.” (Colleagues as vending machines: coin in, work out.)',
            de: '„Die müssen einfach liefern.“ (Kollegen als Automat: Münze rein, Arbeit raus.)',
          },
          answer: {
            en: 'Ask: “What would make this easier to give you right? What do you give them so that they can?”',
            de: 'Fragen Sie: „Was würde es ihnen leichter machen, es richtig zu geben? Was bekommen sie von Ihnen, damit sie es können?“',
          },
        },
        {
          sign: { en: '“That number is wrong.”', de: '„Diese Zahl stimmt nicht.“' },
          answer: {
            en: 'Say: “You may well be right. What would you put there?” Write it on the list. Then ask: “Does it still go the same way?”',
            de: 'Sagen Sie: „Das kann gut sein. Was würden Sie einsetzen?“ Schreiben Sie es auf die Liste. Fragen Sie dann: „Nimmt es trotzdem denselben Weg?“',
          },
        },
        {
          sign: {
            en: 'Somebody goes quiet, for a card starts at their real team.',
            de: 'Jemand wird still, weil eine Karte beim eigenen Team beginnt.',
          },
          answer: {
            en: 'Say: “It could start at any of us. We took this card for what it teaches, not for how anyone works.” Talk in the break.',
            de: 'Sagen Sie: „Das könnte bei jedem von uns anfangen. Wir haben die Karte genommen, weil man daran etwas sieht, nicht wegen der Arbeit von irgendwem.“ Sprechen Sie in der Pause miteinander.',
          },
        },
        {
          sign: { en: 'The boss answers first.', de: 'Die Führungskraft antwortet zuerst.' },
          answer: {
            en: 'Say: “Let us start with the one furthest from the customer.” Agree on this before the session.',
            de: 'Sagen Sie: „Fangen wir bei der Person an, die am weitesten vom Kunden weg ist.“ Sprechen Sie das vorher ab.',
          },
        },
        {
          sign: { en: 'All complain about “those up there”.', de: 'Alle klagen über „die da oben“.' },
          answer: {
            en: 'Ask: “Which part of this is in our own hands?” Write the rest on a sheet and say who will take it to them.',
            de: 'Fragen Sie: „Welcher Teil davon liegt in unserer eigenen Hand?“ Schreiben Sie den Rest auf ein Blatt und sagen Sie, wer ihn weiterträgt.',
          },
        },
        {
          sign: { en: 'Nobody says anything.', de: 'Niemand sagt etwas.' },
          answer: {
            en: 'Count to ten in your head. Then: “Take one minute with the person next to you.”',
            de: 'Zählen Sie im Kopf bis zehn. Dann: „Nehmen Sie sich eine Minute mit der Person neben Ihnen.“',
          },
        },
        {
          sign: { en: 'Points become a fight.', de: 'Um Punkte wird gestritten.' },
          answer: {
            en: 'Say: “Points are for fun. The gap between your guess and the truth is the real prize.”',
            de: 'Sagen Sie: „Die Punkte sind zum Spaß. Der wirkliche Gewinn ist der Abstand zwischen Vermutung und Wahrheit.“',
          },
        },
        {
          sign: { en: 'Time runs away.', de: 'Die Zeit läuft davon.' },
          answer: {
            en: 'Leave out one card from the middle. Never cut the talk at the end or the agreements: they are what people take home.',
            de: 'Lassen Sie eine Karte aus der Mitte weg. Kürzen Sie nie das Gespräch am Ende oder die Vereinbarungen: Das nehmen die Menschen mit.',
          },
        },
      ],
    },
    blame: {
      heading: { en: 'How to keep it free of blame', de: 'Wie es ohne Schuld bleibt' },
      points: [
        {
          en: 'People play other teams, not their own. So nobody has to defend a thing.',
          de: 'Alle spielen andere Teams, nicht das eigene. So muss sich niemand verteidigen.',
        },
        {
          en: 'A team with a long ripple is not a weak team. It is where help would matter most.',
          de: 'Ein Team mit langer Welle ist kein schwaches Team. Dort würde Hilfe am meisten bewirken.',
        },
        {
          en: 'Score sheets stay in the room. No list of points or names goes to anyone.',
          de: 'Punktezettel bleiben im Raum. Keine Liste mit Punkten oder Namen geht an irgendwen.',
        },
        {
          en: 'Talk goes both ways. Each “I need” gets a “and what do you need from me?”',
          de: 'Gesprochen wird in beide Richtungen. Zu jedem „Ich brauche“ gehört ein „Und was brauchen Sie von mir?“',
        },
      ],
      columns: [
        { en: 'Instead of', de: 'Statt' },
        { en: 'try', de: 'lieber' },
      ],
      rows: [
        {
          not: { en: '“Who made the mistake?”', de: '„Wer hat den Fehler gemacht?“' },
          but: {
            en: '“Where did it start, and who felt it?”',
            de: '„Wo fing es an, und wer hat es gespürt?“',
          },
        },
        {
          not: { en: '“They are always late.”', de: '„Die sind immer zu spät.“' },
          but: { en: '“We need it by noon, because …”', de: '„Wir brauchen es bis mittags, weil …“' },
        },
        {
          not: { en: '“That is your job.”', de: '„Das ist Ihre Aufgabe.“' },
          but: {
            en: '“What would make this easier to give me right?”',
            de: '„Was würde es leichter machen, mir das richtig zu geben?“',
          },
        },
        {
          not: { en: '“You should have told us.”', de: '„Das hätten Sie uns sagen müssen.“' },
          but: {
            en: '“When can you know it, and whom could you call?”',
            de: '„Wann können Sie es wissen, und wen könnten Sie anrufen?“',
          },
        },
      ],
    },
    after: {
      heading: { en: 'Back at work: the second half', de: 'Zurück bei der Arbeit: die zweite Hälfte' },
      text: {
        en: 'The session is the first half. The second half is small talks between two people at work. Plan it now, while all are willing.',
        de: 'Der Workshop ist die erste Hälfte. Die zweite sind kleine Gespräche zu zweit bei der Arbeit. Planen Sie sie jetzt, solange alle wollen.',
      },
      todo: [
        {
          en: 'Same day: send everyone the photos of the map and of “Who talks to whom until when”. Send no points.',
          de: 'Am selben Tag: Schicken Sie allen die Fotos der Karte und von „Wer spricht mit wem bis wann“. Keine Punkte.',
        },
        {
          en: 'Within a week: each pair meets for 15 minutes where the work arrives. They look at one real hand-off and check their slip.',
          de: 'Innerhalb einer Woche: Jedes Paar trifft sich 15 Minuten dort, wo die Arbeit ankommt. Sie sehen sich eine wirkliche Übergabe an und prüfen ihre Vereinbarung.',
        },
        {
          en: 'Within two weeks: put what the map gets wrong right. Print the charters again and hang them where people work.',
          de: 'Innerhalb von zwei Wochen: Korrigieren Sie, was auf der Karte nicht stimmt. Drucken Sie die Leistungsversprechen neu und hängen Sie sie auf, wo gearbeitet wird.',
        },
        {
          en: 'After four weeks: 20 minutes with all. Which slips hold? What got easier? What did we learn to tell each other early? Write one new slip.',
          de: 'Nach vier Wochen: 20 Minuten mit allen. Welche Vereinbarungen halten? Was wurde leichter? Was sagen wir einander jetzt früher? Schreiben Sie eine neue Vereinbarung.',
        },
        {
          en: 'After three months: hand out the survey again and hold it against the first one (ripple survey compare). Do more people know whom they serve?',
          de: 'Nach drei Monaten: Verteilen Sie den Fragebogen noch einmal und vergleichen Sie ihn mit dem ersten (ripple survey compare). Wissen jetzt mehr Menschen, für wen sie arbeiten?',
        },
        {
          en: 'At any time: a thank-you slip. It is the cheapest way to keep good work coming.',
          de: 'Jederzeit: eine Dankeskarte. Nichts hält gute Zusammenarbeit günstiger am Laufen.',
        },
      ],
      plan: {
        heading: { en: 'Who talks to whom until when', de: 'Wer spricht mit wem bis wann' },
        text: {
          en: 'Copy this from the big sheet, so that you can ask in four weeks.',
          de: 'Übertragen Sie das vom großen Blatt, damit Sie in vier Wochen nachfragen können.',
        },
        columns: [
          { en: 'About what', de: 'Worüber' },
          { en: 'Who', de: 'Wer' },
          { en: 'talks to whom', de: 'spricht mit wem' },
          { en: 'until', de: 'bis' },
        ],
      },
    },
    key: {
      heading: { en: 'Answer key', de: 'Lösungen' },
      text: {
        en: 'For your eyes only. On the cards, a day means {day} and a week means {week}.',
        de: 'Nur für Sie. Auf den Karten hat ein Tag {day} und eine Woche {week}.',
      },
      hoursADay: {
        en: { one: '{count} hour', other: '{count} hours' },
        de: { one: '{count} Stunde', other: '{count} Stunden' },
      },
      daysAWeek: {
        en: { one: '{count} day', other: '{count} days' },
        de: { one: '{count} Tag', other: '{count} Tage' },
      },
      card: { en: 'Card {card}: {what}', de: 'Karte {card}: {what}' },
      scenario: { en: '{name}: ', de: '{name}: ' },
      incident: {
        delay: { en: '{place} is {hours} late', de: '{place}: {hours} zu spät' },
        outage: { en: '{place} is out for {hours}', de: '{place}: Ausfall von {hours}' },
        quality: {
          en: '{share} more of the work of {place} is not right',
          de: '{place}: {share} mehr stimmt nicht',
        },
        handoff: { en: '{from} → {to}', de: '{from} → {to}' },
      },
      ticks: { en: 'Right ticks: {list}.', de: 'Richtige Kreuze: {list}.' },
      begins: {
        en: 'It begins at {list}: nothing to tick there.',
        de: 'Es beginnt bei {list}: Dort ist nichts anzukreuzen.',
      },
      felt: { en: '{team} ({what})', de: '{team} ({what})' },
      customer: { en: '{name} (customer)', de: '{name} (Kunde)' },
      late: { en: '{hours} late', de: '{hours} zu spät' },
      defects: { en: '{share} not right, as a rule {usual}', de: '{share} stimmt nicht, sonst {usual}' },
      nobody: { en: 'Nobody in the game feels it.', de: 'Niemand im Spiel spürt es.' },
      outside: {
        en: {
          one: 'Beyond the game, {number} more team feels it.',
          other: 'Beyond the game, {number} more teams feel it.',
        },
        de: {
          one: 'Außerhalb des Spiels spürt es {number} weiteres Team.',
          other: 'Außerhalb des Spiels spüren es {number} weitere Teams.',
        },
      },
      way: { en: 'The way: {way}.', de: 'Der Weg: {way}.' },
      wait: { en: 'The right box for the wait: “{box}”.', de: 'Richtiges Kästchen zur Wartezeit: „{box}“.' },
      tellingYes: {
        en: 'Telling helps: yes. All customers together wait {untold} with no word, {told} if everyone tells at once.',
        de: 'Hilft es, Bescheid zu geben? Ja. Alle Kunden zusammen warten {untold}, wenn niemand etwas sagt, {told}, wenn alle sofort Bescheid geben.',
      },
      tellingInside: {
        en: 'Telling helps: yes. All teams together are {untold} late with no word, {told} if everyone tells at once.',
        de: 'Hilft es, Bescheid zu geben? Ja. Alle Teams zusammen sind {untold} zu spät, wenn niemand etwas sagt, {told}, wenn alle sofort Bescheid geben.',
      },
      tellingPromises: {
        en: 'Telling helps: yes. Promises that are not kept: {untold} with no word, {told} if everyone tells at once.',
        de: 'Hilft es, Bescheid zu geben? Ja. Zusagen, die nicht gehalten werden: {untold}, wenn niemand etwas sagt, {told}, wenn alle sofort Bescheid geben.',
      },
      tellingNo: {
        en: 'Telling helps: no. To tell at once changes nothing here. Ask what would.',
        de: 'Hilft es, Bescheid zu geben? Nein. Hier ändert es nichts. Fragen Sie, was helfen würde.',
      },
      points: { en: 'Most points: {points}.', de: 'Höchste Punktzahl: {points}.' },
      rule: { en: 'How points are counted', de: 'So werden Punkte gezählt' },
      loops: {
        en: 'It goes round: {loop}. It never catches up by itself.',
        de: 'Es läuft im Kreis: {loop}. Von selbst wird es nie aufgeholt.',
      },
      check: { en: 'To see it on the screen: {command}', de: 'Am Bildschirm nachzusehen: {command}' },
    },
    more: { en: 'and {number} more', de: 'und {number} weitere' },
  },
  survey: {
    title: { en: 'Whom do we serve?', de: 'Für wen arbeiten wir?' },
    members: { en: 'Questions for everybody', de: 'Fragen an alle' },
    managers: { en: 'Questions for those who lead a team', de: 'Fragen an alle, die ein Team leiten' },
    noNames: {
      en: 'Please do not write your name, here or anywhere. It takes ten minutes. No answer is wrong: we look for what would help, and for nothing else. Name teams or jobs, not people. When you are done, fold the sheet and put it in the box.',
      de: 'Bitte schreiben Sie nirgends Ihren Namen auf. Es dauert zehn Minuten. Keine Antwort ist falsch: Wir suchen, was helfen würde, und sonst nichts. Nennen Sie Teams oder Aufgaben, keine Personen. Falten Sie das Blatt am Ende und werfen Sie es in die Box.',
    },
    together: {
      en: 'Answers are shown only together with those of others.',
      de: 'Gezeigt werden Antworten nur zusammen mit denen anderer.',
    },
    team: { en: 'Your team:', de: 'Ihr Team:' },
    customers: { en: 'Who are your customers inside?', de: 'Wer sind Ihre internen Kunden?' },
    customersHint: {
      en: 'Who gets your work and needs it for their own? A line for each, the most important first. Empty lines are fine.',
      de: 'Wer bekommt Ihre Arbeit und braucht sie für die eigene? Eine Zeile für jeden, die wichtigsten zuerst. Leere Zeilen sind in Ordnung.',
    },
    customerName: { en: 'Team or job', de: 'Team oder Aufgabe' },
    customerNeeds: {
      en: 'What do they need from you to do their jobs well?',
      de: 'Was brauchen sie von Ihnen, um ihre Arbeit gut zu machen?',
    },
    talk: {
      en: 'Do you talk regularly, both ways?',
      de: 'Sprechen Sie regelmäßig miteinander?',
    },
    customerRating: {
      en: 'How happy would they say they are? Your guess.',
      de: 'Wie zufrieden wären sie wohl? Schätzen Sie.',
    },
    scale: {
      en: '1: not at all, 5: very',
      de: '1: gar nicht, 5: sehr',
    },
    suppliers: { en: 'Whose work do you need for yours?', de: 'Wessen Arbeit brauchen Sie für Ihre?' },
    suppliersHint: {
      en: 'Who gives you something? A team, a job, a system, a supplier. You are their customer.',
      de: 'Wer liefert Ihnen etwas? Ein Team, eine Aufgabe, ein System, ein Lieferant. Sie sind dort Kunde.',
    },
    supplierName: { en: 'Team, job, system or supplier', de: 'Team, Aufgabe, System oder Lieferant' },
    supplierNeeds: {
      en: 'What do you need from them to do your job well?',
      de: 'Was brauchen Sie von dort, um Ihre Arbeit gut zu machen?',
    },
    supplierRating: { en: 'How happy are you with it?', de: 'Wie zufrieden sind Sie damit?' },
    outside: { en: 'Who feels it outside?', de: 'Wer spürt es draußen?' },
    outsideHint: {
      en: 'Which customers outside feel it in the end if your work is late or not right, even if it takes many steps?',
      de: 'Welche Kunden draußen spüren es am Ende, wenn Ihre Arbeit spät kommt oder nicht stimmt, auch über viele Stationen?',
    },
    outsideName: { en: 'Customer outside', de: 'Kunde draußen' },
    outsideNeeds: { en: 'What do they need from all of us?', de: 'Was brauchen sie von uns allen?' },
    easier: {
      en: 'What would help you and one of those to work well together? Please say whom you mean.',
      de: 'Was würde Ihnen und jemandem davon helfen, gut zusammenzuarbeiten? Bitte sagen Sie, wen Sie meinen.',
    },
    weight: {
      en: 'When service between teams is frustrating, how much does it weigh on …',
      de: 'Wenn die Zusammenarbeit zwischen Teams frustriert: Wie stark drückt das …',
    },
    morale: { en: '… the mood in your team?', de: '… auf die Stimmung in Ihrem Team?' },
    turnover: { en: '… the wish to leave?', de: '… auf den Wunsch, zu gehen?' },
    weightScale: { en: '1: not at all, 5: very much', de: '1: gar nicht, 5: sehr' },
    toGive: {
      en: 'What does your team need to give, so that others get excellent service?',
      de: 'Was muss Ihr Team geben, damit andere ausgezeichnet versorgt sind?',
    },
    toGet: {
      en: 'What does your team need to get, so that it can give excellent service?',
      de: 'Was muss Ihr Team bekommen, um andere ausgezeichnet zu versorgen?',
    },
    thanks: { en: 'Thank you!', de: 'Vielen Dank!' },
    page: { en: 'page {number} of {count}', de: 'Seite {number} von {count}' },
    howTo: { en: 'How to run this survey', de: 'So führen Sie diese Umfrage durch' },
    steps: {
      print: {
        en: 'Print {members} for everybody and {managers} for those who lead a team, on both sides of the paper.',
        de: 'Drucken Sie {members} für alle und {managers} für alle, die ein Team leiten, auf beiden Seiten des Papiers.',
      },
      printOne: {
        en: 'Print {file} once for each person, on both sides of the paper.',
        de: 'Drucken Sie {file} für jede Person einmal, auf beiden Seiten des Papiers.',
      },
      say: {
        en: 'Say why you ask: to find out what would help, not to grade anybody. Say what you will do with the answers, and when people will see them.',
        de: 'Sagen Sie, warum Sie fragen: um zu erfahren, was helfen würde, nicht um jemanden zu bewerten. Sagen Sie, was mit den Antworten geschieht und wann alle sie sehen.',
      },
      handOut: {
        en: 'Give each person ten quiet minutes. People answer alone, and before the map is shown to them.',
        de: 'Geben Sie allen zehn ruhige Minuten. Jeder antwortet für sich, und bevor die Karte gezeigt wird.',
      },
      collect: {
        en: 'Put up a closed box. Empty it when all have had time, and mix the sheets before you look at them. Let nobody type in the sheets of their own team.',
        de: 'Stellen Sie eine geschlossene Box auf. Leeren Sie sie erst, wenn alle Zeit hatten, und mischen Sie die Blätter, bevor Sie sie ansehen. Niemand tippt die Blätter des eigenen Teams ab.',
      },
      type: {
        en: 'Type the sheets into {file}: a row for each name on a sheet. Number the sheets and write the number under “{respondent}” in each of their rows. Write names as they stand there; {names} has those of the map.',
        de: 'Tippen Sie die Blätter in {file} ab: eine Zeile für jeden Namen auf einem Blatt. Nummerieren Sie die Blätter und schreiben Sie die Nummer in jeder ihrer Zeilen unter „{respondent}“. Übernehmen Sie die Namen, wie sie dastehen; {names} enthält die der Karte.',
      },
      orFile: {
        en: 'Or send {file} to people and ask them to put it, filled in, into a shared folder. Each takes a word of their own as “{respondent}”, one that does not tell who they are. A name on a file can tell: the box is safer.',
        de: 'Oder schicken Sie {file} herum und bitten alle, die ausgefüllte Datei in einen gemeinsamen Ordner zu legen. Unter „{respondent}“ wählt jeder ein eigenes Wort, das nicht verrät, wer es war. Eine Datei kann verraten, von wem sie ist: Die Box ist sicherer.',
      },
      read: {
        en: 'Put the filled-in spreadsheets into a folder, say “before”, and let ripple read them:',
        de: 'Legen Sie die ausgefüllten Tabellen in einen Ordner, etwa „before“ (vorher), und lassen Sie ripple lesen:',
      },
      after: {
        en: 'Ask again some weeks after the workshop, keep those answers in a folder of their own, and compare:',
        de: 'Fragen Sie einige Wochen nach dem Workshop noch einmal, bewahren Sie diese Antworten in einem eigenen Ordner auf, und vergleichen Sie:',
      },
      back: {
        en: 'Show people what came out, soon. Begin with what is good. Then ask: what would help, and who could begin?',
        de: 'Zeigen Sie bald, was herauskam. Beginnen Sie mit dem, was gut ist. Fragen Sie dann: Was würde helfen, und wer könnte anfangen?',
      },
      burn: {
        en: 'Then shred the sheets: a hand can be known by its writing.',
        de: 'Vernichten Sie die Blätter danach: Eine Handschrift kann man erkennen.',
      },
    },
    columnsTitle: { en: 'The columns of the spreadsheet', de: 'Die Spalten der Tabelle' },
    columnHelp: {
      respondent: {
        en: 'the number of the sheet, or a word that does not tell who it is',
        de: 'Nummer des Blatts, oder ein Wort, das nicht verrät, wer es ist',
      },
      team: { en: 'the team of whoever answers', de: 'das Team, dem die Person angehört' },
      role: { en: '{member} or {manager}', de: '{member} oder {manager}' },
      relation: {
        en: '{customer}, {supplier} or {outside}: the question that the row answers',
        de: '{customer}, {supplier} oder {outside}: die Frage, zu der die Zeile gehört',
      },
      name: { en: 'who is named', de: 'wer genannt wird' },
      needs: { en: 'what is needed', de: 'was gebraucht wird' },
      'two-way': { en: '{yes}, {sometimes} or {no}', de: '{yes}, {sometimes} oder {no}' },
      rating: { en: '1 to 5', de: '1 bis 5' },
      comment: {
        en: 'what would help, in the row of whoever is meant',
        de: 'was helfen würde, in der Zeile derer, die gemeint sind',
      },
      morale: { en: '1 to 5, once for each sheet', de: '1 bis 5, einmal für jedes Blatt' },
      turnover: { en: '1 to 5, once for each sheet', de: '1 bis 5, einmal für jedes Blatt' },
      'to-give': { en: 'once for each sheet', de: 'einmal für jedes Blatt' },
      'to-get': { en: 'once for each sheet', de: 'einmal für jedes Blatt' },
    },
    names: {
      id: { en: 'id', de: 'Kennung' },
      name: { en: 'name', de: 'Name' },
    },
  },
} as const;
