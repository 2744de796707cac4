import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnswers } from '../../src/input/read-answers.ts';
import { decodeAnswers } from '../../src/input/decode-answers.ts';
import { formatPlace } from '../../src/model/source-file.ts';
import type { SurveyAnswers, SurveyRespondent } from '../../src/model/survey-answers.ts';
import {
  COLUMN_WORDS,
  RELATION_WORDS,
  ROLE_WORDS,
  SURVEY_COLUMNS,
  SURVEY_RELATIONS,
  SURVEY_ROLES,
  TWO_WAY_ANSWERS,
  TWO_WAY_WORDS,
} from '../../src/model/survey-columns.ts';
import { readOrganization } from '../../src/input/read-organization.ts';
import { createMemoryReader } from '../../src/input/memory-reader.ts';
import type { Organization } from '../../src/model/organization.ts';

const ORG = `
ripple: 1
teams:
  claims: { name: Claims handling }
  it-desk: { name: IT service desk }
  legal: { name: Schäden & Recht }
  north: { name: Sales }
  south: { name: Sales }
  holder: { name: Policyholder, kind: customer }
handoffs:
  - it-desk -> claims: Screens
  - claims -> legal: Disputed claims
  - claims -> holder: Payment
  - north -> south
`;

const organization = await read(ORG);

async function read(text: string): Promise<Organization> {
  const reading = await readOrganization(['org.yaml'], createMemoryReader({ 'org.yaml': text }));
  if (reading.organization === undefined) throw new Error('the map of this test is wrong');
  return reading.organization;
}

function answersOf(...texts: readonly string[]): SurveyAnswers {
  const { answers, diagnostics } = readTexts(...texts);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return answers;
}

function readTexts(...texts: readonly string[]): ReturnType<typeof readAnswers> {
  return readAnswers(
    texts.map((text, i) => ({ path: `${i + 1}.csv`, text })),
    organization,
  );
}

/** Codes and places, in the order in which they are said. */
function said(...texts: readonly string[]): string[] {
  return readTexts(...texts).diagnostics.map(({ code, place }) =>
    place === undefined ? code : `${code} ${formatPlace(place)}`,
  );
}

const HEAD = 'respondent,team,role,relation,name,needs,two-way,rating,comment\n';

const ONE: SurveyRespondent = {
  code: 'a',
  team: 'claims',
  role: 'member',
  morale: null,
  turnover: null,
  toGive: [],
  toGet: [],
  named: [
    {
      relation: 'customer',
      team: 'legal',
      name: 'legal',
      needs: ['all papers'],
      twoWay: 'sometimes',
      rating: 4,
      comments: ['good, so far'],
    },
  ],
};
const ROW = 'a,claims,member,customer,legal,all papers,sometimes,4,"good, so far"\n';

describe('what is read the same', () => {
  it.each<[string, string]>([
    ['as it is written', HEAD + ROW],
    ['semicolons', (HEAD + ROW).replaceAll(',', ';').replace('good; so', 'good, so')],
    ['tabs', (HEAD + ROW).replaceAll(',', '\t').replace('good\t so', 'good, so')],
    [
      'the line of a spreadsheet',
      `sep=;\r\n${(HEAD + ROW).replaceAll(',', ';').replace('good; so', 'good, so')}`,
    ],
    ['other line ends', (HEAD + ROW).replaceAll('\n', '\r\n')],
    ['old line ends, none at the end', (HEAD + ROW).replaceAll('\n', '\r').slice(0, -1)],
    ['empty rows', `\n,,\n${HEAD}\n,,,,,,,,,,,\n${ROW}\n\n`],
    [
      'rows left as they were handed out',
      `${HEAD}b,claims,member,customer,,,,,\n${ROW}a,claims,member,supplier,,,,,`,
    ],
    [
      'blanks and capitals',
      `${HEAD} a , CLAIMS ,Member, Customer ,legal, all papers ,Sometimes, 4 , "good, so far"\n`.replace(
        ', "good, so far"',
        ',"good, so far"',
      ),
    ],
    ['the row twice', HEAD + ROW + ROW],
    [
      'the row taken apart',
      `${HEAD}a,claims,,customer,legal,all papers,,,\na,claims,,customer,legal,,sometimes,4,"good, so far"\n`,
    ],
    [
      'person and team only once',
      `${HEAD}a,claims,,customer,legal,all papers,sometimes,,\n,,,customer,legal,,,4,"good, so far"\n`,
    ],
    [
      'yes and no',
      `${HEAD}a,claims,,customer,legal,all papers,yes,4,\na,claims,,customer,legal,,no,4,"good, so far"\n`,
    ],
    [
      'German',
      `Kürzel;Team;Rolle;Beziehung;Name;Bedarf;Austausch;Bewertung;Kommentar\na;claims;Mitglied;Kunde;legal;all papers;manchmal;4,0;good, so far`,
    ],
  ])('%s', (_, text) => {
    expect(answersOf(text).respondents).toEqual([ONE]);
  });

  it.each([
    'legal',
    'Legal',
    ' LEGAL ',
    'Schäden & Recht',
    'schaeden-recht',
    'SCHÄDEN  +  RECHT',
    'Scha\u0308den & Recht',
    'the legal team',
    'Abteilung legal'.replace('Abteilung ', 'unser '),
  ])('the name %s', (name) => {
    const [named] = answersOf(`${HEAD}a,claims,,customer,${name},,,,\n`).respondents[0]?.named ?? [];
    expect(named?.team).toBe('legal');
  });

  it.each(['4', '4,0', '4.0', '4/5', '４'])('the rating %s', (rating) => {
    const [named] = answersOf(`${HEAD}a,claims,,customer,legal,,,"${rating}",\n`).respondents[0]?.named ?? [];
    expect(named?.rating).toBe(4);
  });

  it('in any order of columns and rows, in one file or several', () => {
    const rows = [
      'a,claims,member,customer,legal,papers,yes,4,x',
      'a,claims,member,supplier,it-desk,screens,no,2,',
      'b,claims,manager,outside,holder,,,,',
      'b,claims,manager,customer,legal,time,no,,y',
      'a,it-desk,member,customer,claims,,sometimes,5,',
    ].map((row) => row.split(','));
    const header = HEAD.trim().split(',');
    const plain = sorted(answersOf([header, ...rows].map((row) => row.join(',')).join('\n')));
    expect(plain).toHaveLength(3);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(
          header.map((_, i) => i),
          { minLength: header.length },
        ),
        fc.shuffledSubarray(rows, { minLength: rows.length }),
        fc.nat(rows.length),
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n', '\r'),
        (order, shuffled, cut, delimiter, lineEnd) => {
          const file = (part: readonly (readonly string[])[]): string =>
            [header, ...part].map((row) => order.map((i) => row[i]).join(delimiter)).join(lineEnd);
          expect(sorted(answersOf(file(shuffled.slice(0, cut)), file(shuffled.slice(cut))))).toEqual(plain);
        },
      ),
    );
  });
});

/** Neither the order of people nor that of what they name says anything. */
function sorted({ respondents }: SurveyAnswers): SurveyRespondent[] {
  const by = (key: string, other: string): number => (key < other ? -1 : 1);
  return respondents
    .map((one) => ({
      ...one,
      named: one.named.toSorted((a, b) => by(`${a.relation} ${a.name}`, `${b.relation} ${b.name}`)),
    }))
    .toSorted((a, b) => by(`${a.team} ${a.code}`, `${b.team} ${b.code}`));
}

describe('words', () => {
  it.each(['en', 'de'] as const)('that a questionnaire is written with: %s', (language) => {
    const header = SURVEY_COLUMNS.map((column) => COLUMN_WORDS[column][language]);
    for (const role of SURVEY_ROLES)
      for (const relation of SURVEY_RELATIONS)
        for (const twoWay of TWO_WAY_ANSWERS) {
          const row = [
            'a',
            'claims',
            ROLE_WORDS[role][language],
            RELATION_WORDS[relation][language],
            'legal',
          ];
          row.push('papers', TWO_WAY_WORDS[twoWay][language], '3', 'well', '2', '1', 'time', 'files');
          expect(answersOf(`${header.join(';')}\n${row.join(';')}\n`).respondents).toEqual([
            {
              ...ONE,
              role,
              morale: 2,
              turnover: 1,
              toGive: ['time'],
              toGet: ['files'],
              named: [
                {
                  relation,
                  team: 'legal',
                  name: 'legal',
                  needs: ['papers'],
                  twoWay,
                  rating: 3,
                  comments: ['well'],
                },
              ],
            },
          ]);
        }
  });

  it.each(['nobody', 'None', '-', '?', 'n/a', "don't know", 'Keine', 'weiß nicht', 'keine Ahnung'])(
    'for nobody: %s',
    (name) => {
      expect(answersOf(`${HEAD}a,claims,,customer,${name},,,,\n`).respondents).toEqual([
        { ...ONE, named: [] },
      ]);
    },
  );

  it('for nobody that are the name of a team mean the team', async () => {
    const map = await read('ripple: 1\nteams: { na: , b: }\nhandoffs: [b -> na]\n');
    const { answers } = readAnswers([{ path: 'a.csv', text: `${HEAD}a,b,,customer,NA,,,,\n` }], map);
    expect(answers.respondents[0]?.named.map(({ team }) => team)).toEqual(['na']);
  });
});

describe('cells with more than one line', () => {
  it('are one cell, and the places behind them are right', () => {
    const text = `${HEAD}a,claims,,customer,legal,"papers\nand ""time""",yes,4,\nb,claims,,customer,legal,,often?,9,😀\n`;
    expect(said(text)).toEqual(['bad-rating 1.csv:4:34']);
    const fine = answersOf(text.replace(',9,', ',,'));
    expect(fine.respondents[0]?.named[0]?.needs).toEqual(['papers\nand "time"']);
    expect(fine.respondents[1]?.named[0]?.comments).toEqual(['😀']);
  });
});

describe('what is said', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'csv-syntax',
      `${HEAD}a,claims,,customer,"legal,,,,\nb,claims,,customer,legal,,,,\n`,
      ['csv-syntax 1.csv:2:20'],
    ],
    ['csv-workbook', 'PK\u0003\u0004\0', ['csv-workbook 1.csv:1:1']],
    ['column-missing', 'respondent,team,name\na,claims,legal\n', ['column-missing 1.csv:1:1']],
    [
      'a header that is none',
      'a,claims,customer,legal\n',
      [
        ...Array.from({ length: 4 }, () => 'column-missing 1.csv:1:1'),
        ...['1:1', '1:3', '1:10', '1:19'].map((place) => `unknown-column 1.csv:${place}`),
      ],
    ],
    ['column-twice', `respondent,team,relation,name,Abteilung\n`, ['column-twice 1.csv:1:31']],
    [
      'unknown-column',
      'Timestamp,respondent,team,relation,name,ratng\n9:00,a,claims,customer,legal,3\n',
      ['unknown-column 1.csv:1:1', 'unknown-column 1.csv:1:41'],
    ],
    ['no-answers', HEAD, ['no-answers 1.csv:1:1']],
    ['no-answers', '', ['no-answers 1.csv:1:1']],
    [
      'cell-missing',
      `${HEAD},claims,,customer,legal,,,,\na,,,customer,legal,,,,\na,claims,,,legal,,,,\na,claims,,customer,,papers,,,\n`,
      ['2:2', '3:1', '4:12', '5:1'].map((place) => `cell-missing 1.csv:${place}`),
    ],
    [
      'cell-beyond',
      `${HEAD}a,claims,,customer,legal,fast, and right,yes,4,x\n`,
      ['cell-beyond 1.csv:2:48', 'not-one-of 1.csv:2:32', 'bad-rating 1.csv:2:42'],
    ],
    [
      'bad-rating',
      `${HEAD}a,claims,,customer,legal,,,6,\nb,claims,,customer,legal,,,good,\n`,
      ['bad-rating 1.csv:2:28', 'bad-rating 1.csv:3:28'],
    ],
    [
      'own-team-unknown',
      `${HEAD}a,accounts,,customer,legal,,,,\nb,accounts,,customer,legal,,,,\n`,
      ['own-team-unknown 1.csv:2:3'],
    ],
    ['two-teams-of-name', `${HEAD}a,claims,,customer,sales,,,,\n`, ['two-teams-of-name 1.csv:2:20']],
    [
      'name-guessed',
      `${HEAD}a,cliams,,customer,lgal,,,,\nb,claims,,customer,lex,,,,\n`,
      ['name-guessed 1.csv:2:3', 'name-guessed 1.csv:2:20', 'name-unknown 1.csv:3:20'],
    ],
    ['own-team-named', `${HEAD}a,claims,,customer,claims,,,,\n`, ['own-team-named 1.csv:2:20']],
  ])('%s', (_, text, expected) => {
    expect(said(text).toSorted()).toEqual(expected.toSorted());
  });

  it('all at once, in the order of files and places', () => {
    const bad = `${HEAD}a,claims,,customer,legal,,maybe,7,\nb,cllaims,boss,guest,legal,,,,\n`;
    expect(said(bad, bad)).toEqual(
      ['1', '2'].flatMap((file) => [
        `not-one-of ${file}.csv:2:27`,
        `bad-rating ${file}.csv:2:33`,
        ...(file === '1' ? ['name-guessed 1.csv:3:3'] : []),
        `not-one-of ${file}.csv:3:16`,
      ]),
    );
  });

  it('of a name once, with how often it is there and what is near', () => {
    const { diagnostics, answers } = readTexts(
      `${HEAD}a,claims,,customer,Compliance,,,,\nb,claims,,customer,Compliance,,,,\nc,claims,,supplier,It-service,,,,\n`,
    );
    expect(diagnostics.map(({ severity, arguments: args }) => [severity, args])).toEqual([
      ['warning', { name: 'Compliance', nearest: undefined, times: 2 }],
      ['warning', { name: 'It-service', nearest: 'IT service desk', times: 1 }],
    ]);
    expect(answers.respondents.map(({ named }) => named.map(({ team, name }) => [team, name]))).toEqual([
      [[null, 'Compliance']],
      [[null, 'Compliance']],
      [[null, 'It-service']],
    ]);
  });
});

describe('people', () => {
  it('are the same with the same code in the same team alone', () => {
    const people = answersOf(
      `${HEAD}A 1,claims,,customer,legal,,,,\n`,
      `${HEAD}a  1,Claims handling,manager,supplier,it-desk,,,,\na 1,legal,,supplier,claims,,,,\n`,
    ).respondents;
    expect(people.map(({ team, role, named }) => [team, role, named.length])).toEqual([
      ['claims', 'manager', 2],
      ['legal', 'member', 1],
    ]);
  });
});

describe('bytes', () => {
  const text = 'Kürzel;Team;Beziehung;Name\r\na;Schäden & Recht;Kunde;…\r\n';
  const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le');
  const windows = Buffer.from(text.replace('…', '\u0085'), 'latin1');
  it.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16, little end first', utf16],
    ['UTF-16, big end first', Buffer.from(utf16).swap16()],
    ['Windows-1252', windows],
  ])('of %s', (_, bytes) => {
    expect(decodeAnswers(bytes)).toEqual({ text });
  });

  it.each<[string, Uint8Array]>([
    ['a workbook', Buffer.from([0x50, 0x4b, 3, 4, 0x14, 0, 6, 0, 8, 0, 0xe9])],
    ['UTF-16 without a mark', utf16.subarray(2)],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 0x1a, 10])],
  ])('of %s are no text', (_, bytes) => {
    expect(decodeAnswers(bytes)).toEqual({ problem: 'not-text' });
  });
});
