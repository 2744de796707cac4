import { SHOP } from './scratch.ts';

/** The folder that every call of the table is run in. */
export const FILES = {
  'ripple.yaml': SHOP,
  'kept.yaml': SHOP.replace('promise: { late: 1h }', 'promise: { late: 5d }'),
  'calm.yaml': SHOP.replace('what: Parcel', 'what: Parcel, slack: 2d').replace('late: 1h', 'late: 5d'),
  'better.yaml': SHOP.replace('slack: 2h', 'slack: 1d'),
  'loose.yaml': SHOP.replace(', promise: { late: 1h }', ''),
  'loose-worse.yaml': SHOP.replace(', promise: { late: 1h }', '').replace('slack: 2h', 'slack: 0h'),
  'guest.yaml': SHOP.replace('teams:', 'teams:\n  guest: { kind: customer }'),
  'strict.yaml': `${SHOP.replace('teams:', 'teams:\n  guest: { kind: customer }')}rules: { customer-unserved: error }\n`,
  'broken.yaml': SHOP.replace('to: b', 'to: bb'),
  'staying/ripple.yaml': SHOP,
  'note.txt': 'no YAML\n',
  'list.json': `{ "kind": "ripple/list", "version": 1, "org": "", "select": [], "exclude": [], "teams": [], "handoffs": [],
    "totals": { "teams": 0, "customers": 0, "handoffs": 0, "handoffsInside": 0, "allTeams": 0, "allHandoffs": 0 } }\n`,
  'map.json': `{ "kind": "ripple/graph", "version": 1, "org": "", "by": "team", "rolledUp": null, "scenario": null,
    "incidents": [], "status": null, "nodes": [], "arrows": [], "clusters": [] }\n`,
  'answers.csv': 'respondent,team,relation,name\n1,a,customer,b\n2,a,customer,c\n3,a,customer,b\n',
  'names.csv': 'name,id\nAlpha,a\n',
  'odd.json': '{ "kind": "ripple/lsit", "version": 1 }',
} as const;

/** A call that ends with 2, and a part of what it says. */
export type Refused = readonly [call: string, says: string];

/** The calls of one verb, words parted by spaces. */
export interface VerbRows {
  readonly done: readonly string[];
  /** By each word of `--fail-on`: calls that find what it forbids, and calls that do not; without `--fail-on` itself. */
  readonly gates?: Readonly<
    Record<string, { readonly found: readonly string[]; readonly clean: readonly string[] }>
  >;
  /** Unknown ids and words; what is wrong with any verb's call or file is tried of each. */
  readonly refused: readonly Refused[];
  /** What it is called with for a map that does not hold together; none: it reads no map. */
  readonly withMap?: string;
}

const IMPACT_GATES: VerbRows['gates'] = {
  'broken-promise': { found: ['impact a'], clean: ['impact a -f kept.yaml', 'impact a --delay 1h'] },
  'customer-late': { found: ['impact a', 'impact a -f kept.yaml'], clean: ['impact a -f calm.yaml'] },
  never: { found: [], clean: ['impact a'] },
};

/** By all verbs that there are. */
export const ROWS: Readonly<Record<string, VerbRows>> = {
  init: {
    done: ['init new'],
    refused: [
      ['init', 'ripple.yaml exists and stays as it is'],
      ['init staying', 'staying/ripple.yaml exists and stays as it is'],
      ['init note.txt', 'cannot write note.txt/ripple.yaml'],
      ['init a b', 'too many arguments'],
    ],
  },
  check: {
    done: ['check', 'check -f guest.yaml'],
    gates: {
      error: {
        found: ['check -f strict.yaml'],
        clean: ['check -f guest.yaml --rule customer-unserved', 'check -f strict.yaml --exclude guest'],
      },
      warn: {
        found: ['check -f strict.yaml', 'check -f guest.yaml --rule customer-unserved'],
        clean: ['check --rule handoff-without-needs'],
      },
      info: {
        found: ['check --rule handoff-without-needs', 'check -f guest.yaml --rule customer-unserved'],
        clean: ['check --rule customer-unserved'],
      },
      never: { found: [], clean: ['check -f strict.yaml'] },
    },
    refused: [
      ['check ripple.yaml', 'files follow -f'],
      ['check --rule customer-unservd', 'Did you mean customer-unserved?'],
      ['check --select nobody', 'error[unknown-team]'],
      ['check --baseline no.json', 'there is no baseline no.json'],
      ['check --baseline note.txt', 'note.txt:1:1'],
    ],
    withMap: 'check',
  },
  list: {
    done: ['list', 'list a+', 'list nob*'],
    refused: [
      ['list nobody', 'error[unknown-team]'],
      ['list --columns nme', 'did you mean “name”?'],
    ],
    withMap: 'list',
  },
  impact: {
    done: ['impact a', 'impact --scenario flu'],
    gates: IMPACT_GATES,
    refused: [
      ['impact nobody', 'error[unknown-team]'],
      ['impact --scenario flue', 'error[unknown-scenario]'],
      ['impact a --delay soon', 'error[bad-duration]'],
    ],
    withMap: 'impact a',
  },
  exposure: {
    done: ['exposure shopper'],
    refused: [
      ['exposure', "missing required argument 'team'"],
      ['exposure shoper', 'error[unknown-team]'],
      ['exposure shopper --late-by soon', 'error[bad-duration]'],
    ],
    withMap: 'exposure shopper',
  },
  why: {
    done: ['why a shopper', 'why shopper a'],
    refused: [
      ['why a', "missing required argument 'to'"],
      ['why a shoper', 'error[unknown-team]'],
      ['why a shopper --ways 0', '--ways'],
    ],
    withMap: 'why a shopper',
  },
  stress: {
    done: ['stress', 'stress --structure'],
    gates: {
      'broken-promise': { found: ['stress'], clean: ['stress -f kept.yaml', 'stress --delay 30m'] },
      'customer-late': { found: ['stress', 'stress --delay 30m'], clean: ['stress -f calm.yaml'] },
      never: { found: [], clean: ['stress'] },
    },
    refused: [
      ['stress a', 'too many arguments'],
      ['stress --select nobody', 'error[unknown-team]'],
      ['stress --rank-by lat', 'Allowed choices are late, promises.'],
      ['stress --shard 3/2', '--shard'],
      ['stress --merge no.json', 'no.json'],
    ],
    withMap: 'stress',
  },
  engagement: {
    done: ['engagement'],
    refused: [
      ['engagement nothing', 'error[unknown-engagement]'],
      ['engagement --team nobody', 'error[unknown-team]'],
    ],
    withMap: 'engagement',
  },
  diff: {
    done: ['diff ripple.yaml ripple.yaml', 'diff ripple.yaml kept.yaml'],
    gates: {
      'broken-promise': {
        found: ['diff better.yaml ripple.yaml'],
        clean: ['diff loose.yaml loose-worse.yaml', 'diff ripple.yaml better.yaml'],
      },
      worse: {
        found: ['diff better.yaml ripple.yaml', 'diff loose.yaml loose-worse.yaml'],
        clean: ['diff ripple.yaml better.yaml', 'diff loose.yaml loose-worse.yaml --worse-by 4w'],
      },
      any: {
        found: ['diff ripple.yaml better.yaml', 'diff loose.yaml loose-worse.yaml --worse-by 4w'],
        clean: ['diff ripple.yaml ripple.yaml'],
      },
      never: { found: [], clean: ['diff better.yaml ripple.yaml'] },
    },
    refused: [
      ['diff v1 v2', 'v1'],
      ['diff no.yaml ripple.yaml', 'no.yaml'],
      ['diff ripple.yaml broken.yaml', 'error[unknown-team]'],
      ['diff ripple.yaml kept.yaml calm.yaml', 'too many arguments'],
      ['diff ripple.yaml kept.yaml --worse-by soon', 'error[bad-duration]'],
    ],
    withMap: 'diff ripple.yaml',
  },
  report: {
    done: [
      'report',
      'report --format markdown',
      'report --quality 20% --json',
      'report --from list.json',
      'report --from list.json --all --format text -f kept.yaml',
      'report --from list.json --format csv',
      'report --from map.json --format svg',
      'report --from map.json --format graphml -f ripple.yaml',
    ],
    refused: [
      ['report a', 'too many arguments'],
      ['report --delay soon', 'error[bad-duration]'],
      ['report --quality most', 'error[bad-share]'],
      ['report -f no.yaml', 'error[file-not-found]'],
      ['report --all', '--all is for a saved answer'],
      ['report --from no.json', 'error[file-not-found]'],
      ['report --from ripple.yaml', 'ripple.yaml:1:1  error[json-syntax]'],
      ['report --from odd.json', 'did you mean “ripple/list”?'],
      ['report --from list.json -f broken.yaml', 'broken.yaml:9:20  error[unknown-team]'],
      ['report --from list.json --delay 1d --quality 1%', 'leave out --delay and --quality'],
      ['report --from list.json --format dot', 'dot is for a saved map'],
      ['report --from list.json -o list.json', '-o list.json would replace the saved answer'],
      ['report --from list.json --format sarif', 'unknown format'],
    ],
    withMap: 'report',
  },
  graph: {
    done: ['graph', 'graph a+ --by group', 'graph nob*', 'graph --scenario flu'],
    refused: [
      ['graph nobody', 'error[unknown-team]'],
      ['graph --select nobody', 'error[unknown-team]'],
      ['graph --team nobody', 'error[unknown-team]'],
      ['graph --scenario flue', 'error[unknown-scenario]'],
      ['graph --delay 1d', 'say where it starts'],
      ['graph --by tag', 'Allowed choices are team, group.'],
    ],
    withMap: 'graph',
  },
  workshop: {
    done: [
      'workshop',
      'workshop -o kit',
      'workshop -o staying --force --json',
      'workshop -o kit --paper LETTER',
    ],
    refused: [
      ['workshop a', 'too many arguments'],
      ['workshop --team nobody', 'error[unknown-team]'],
      ['workshop --minutes 44', '--minutes takes a whole number from 45 to 480, not “44”'],
      ['workshop --participants 61', '--participants takes a whole number from 4 to 60'],
      ['workshop --seed 0', '--seed takes a whole number from 1'],
      ['workshop --level eassy', 'Did you mean easy?'],
      ['workshop --language fr', 'It is one of en, de.'],
      ['workshop --paper a5', 'Did you mean a4?'],
      ['workshop -o staying', 'the folder staying holds something already'],
      ['workshop -o note.txt', '-o note.txt is a file'],
      ['workshop -o -', 'name a folder'],
      ['workshop -o kit -o kit2', '-o names two folders'],
      ['workshop --pdf', '--pdf needs a folder'],
      ['workshop --force', '--force is for the folder of a kit'],
      ['workshop --key who.csv', 'without --anonymize all have their own names'],
    ],
    withMap: 'workshop',
  },
  survey: {
    done: [
      'survey read answers.csv',
      'survey',
      'survey new -o questions',
      'survey new -o staying --force --for manager',
      'survey read answers.csv --min-answers 4 --format markdown',
      'survey compare answers.csv answers.csv',
    ],
    refused: [
      ['survey nwe', 'Did you mean new?'],
      ['survey new', '-o FOLDER says where'],
      ['survey new -o staying', 'the folder staying holds something already'],
      ['survey new -o questions --team nobody', 'error[unknown-team]'],
      ['survey new -o questions --paper a5', 'Allowed choices are a4, letter.'],
      ['survey read', "missing required argument 'answers'"],
      ['survey read no.csv', 'error[file-not-found]'],
      ['survey read names.csv', 'error[column-missing]'],
      ['survey read staying', 'the folder staying has no answers'],
      ['survey read no*.csv', 'no file matches no*.csv'],
      ['survey read answers.csv --min-answers none', '--min-answers takes a whole number from 1 to 1000'],
      ['survey read answers.csv -o text:answers.csv', '-o answers.csv would replace the answers'],
      ['survey read - -f -', 'standard input cannot be both'],
      ['survey compare answers.csv', "missing required argument 'after'"],
      ['survey compare answers.csv answers.csv answers.csv', 'too many arguments'],
      ['survey compare answers.csv list.json', 'list.json:1:11  error[not-one-of]'],
      ['survey compare no.csv nope.csv', 'nope.csv'],
      ['survey compare - -', 'not more than one'],
    ],
    withMap: 'survey read answers.csv',
  },
  explain: {
    done: ['explain', 'explain unknown-team', 'explain single-source'],
    refused: [
      ['explain unknown-taem', 'Did you mean unknown-team?'],
      ['explain a b', 'too many arguments'],
    ],
  },
  schema: {
    done: ['schema', 'schema --modeline', 'schema --into kept.yaml'],
    refused: [
      ['schema --into no.yaml', 'error[file-not-found]'],
      ['schema ripple.yaml', 'too many arguments'],
    ],
  },
};
