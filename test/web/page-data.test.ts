import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerImpact } from '../../src/analysis/answer-impact.ts';
import { buildModel } from '../../src/analysis/org-model.ts';
import { planViews } from '../../src/analysis/plan-views.ts';
import { createDiskReader } from '../../src/cli/disk-reader.ts';
import { readOrganization } from '../../src/input/read-organization.ts';
import { layOutGraph } from '../../src/layout/lay-out-graph.ts';
import type { Incident, Organization } from '../../src/model/organization.ts';
import { packRuns, unpackRuns } from '../../src/web/pack-values.ts';
import type { PageData, PagePicture } from '../../src/web/page-data.ts';
import { packPageData, unpackPageData } from '../../src/web/page-data.ts';
import { REPOSITORY } from '../cli/run-cli.ts';
import { HOSTILE_NAMES, orgNamed } from '../hostile-names.ts';
import { orgCases, plainHandOff, plainOrganization, plainTeam } from '../random-orgs.ts';
import { organizationOf } from '../read-text.ts';

const CASES = new URL('../conformance/impact/', import.meta.url);

async function readExample(name: string): Promise<Organization> {
  const reader = createDiskReader(REPOSITORY, () => new Uint8Array());
  const { organization } = await readOrganization([`examples/${name}`], reader);
  if (organization === undefined) throw new Error(name);
  return organization;
}

async function readCase(file: string): Promise<Organization> {
  const { org, incidents } = JSON.parse(readFileSync(new URL(file, CASES), 'utf8')) as {
    org: object;
    incidents: object[];
  };
  return organizationOf(JSON.stringify({ ...org, scenarios: { case: { incidents } } }));
}

async function draw(organization: Organization): Promise<PagePicture[]> {
  const pictures: PagePicture[] = [];
  for (const view of planViews(buildModel(organization)))
    pictures.push({ view, layout: await layOutGraph(view) });
  return pictures;
}

const carried = (data: PageData): PageData => unpackPageData(packPageData(data));
const carry = (organization: Organization): Organization =>
  carried({ organization, pictures: [] }).organization;

/** To the last bit: JSON writes every number exactly. */
function expectSameAnswers(organization: Organization, incidents: readonly (readonly Incident[])[]): void {
  const [model, again] = [buildModel(organization), buildModel(carry(organization))];
  for (const together of incidents) {
    for (const telling of ['declared', 'told', 'untold'] as const) {
      const [before, after] = [model, again].map((each) =>
        answerImpact(each, { incidents: together, telling }),
      );
      expect(JSON.stringify(after?.result)).toBe(JSON.stringify(before?.result));
      expect([...(after?.steps ?? [])]).toEqual([...(before?.steps ?? [])]);
      expect(after?.brokenAnyway).toEqual(before?.brokenAnyway);
    }
  }
}

/** Every team in turn, and all scenarios. */
function questionsOf({ teams, scenarios }: Organization): (readonly Incident[])[] {
  return [
    ...scenarios.map(({ incidents }) => incidents),
    ...teams.map(({ id }) => [
      { target: { team: id }, delayHours: 20.3, outageHours: 0, qualityShare: 1 / 3, noticeHours: 0 },
    ]),
  ];
}

describe('what the page is given', { timeout: 30_000 }, () => {
  it.each(['insurer', 'clinic', 'platform', 'whiteboard'])(
    'gives the answers of the command line in the %s',
    async (name) => {
      const organization = await readExample(name);
      expectSameAnswers(organization, questionsOf(organization));
    },
  );

  it('gives them in all conformance cases', async () => {
    const files = readdirSync(CASES);
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) {
      const organization = await readCase(file);
      expectSameAnswers(
        organization,
        organization.scenarios.map(({ incidents }) => incidents),
      );
    }
  });

  it('gives them in any organization', () => {
    fc.assert(
      fc.property(orgCases(), ({ organization, incidents }) => expectSameAnswers(organization, [incidents])),
    );
  });

  it('leaves out of the insurer nothing but places, files, rules, what is accepted and own keys', async () => {
    const organization = await readExample('insurer');
    const again = carry(organization);
    expect(JSON.parse(JSON.stringify(again, dropUncarried))).toEqual(
      JSON.parse(JSON.stringify(organization, dropUncarried)),
    );
    expect(again.teams.length).toBeGreaterThan(20);
    expect(again.engagements.length).toBeGreaterThan(0);
  });

  it('brings back every view and place', async () => {
    for (const organization of [await readExample('insurer'), manyGroups()]) {
      const pictures = await draw(organization);
      const again = carried({ organization, pictures });
      expect(again.pictures).toEqual(pictures);
      expect(pictures.flatMap(({ view }) => view.arrows).length).toBeGreaterThan(50);
    }
  });

  it('is small: the insurer with its map in 45 kB', async () => {
    const organization = await readExample('insurer');
    const text = packPageData({ organization, pictures: await draw(organization) });
    expect(Buffer.byteLength(text)).toBeLessThan(45_000);
  });

  it('cannot be left by a name', async () => {
    for (const name of HOSTILE_NAMES.slice(0, 40)) {
      const organization = await organizationOf(orgNamed(name));
      const pictures = await draw(organization);
      const text = packPageData({ organization, pictures });
      expect(text).not.toContain('<');
      expect(unpackPageData(text).organization.name).toBe(organization.name);
      expect(unpackPageData(text).pictures).toEqual(pictures);
    }
  });
});

describe('runs of numbers', () => {
  it('are the numbers again', () => {
    expect(packRuns([3, 4, 5, 9])).toEqual([3, 2, 3, 0]);
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(200)), (numbers) => {
        const sorted = numbers.toSorted((a, b) => a - b);
        expect(unpackRuns(packRuns(sorted))).toEqual(sorted);
      }),
    );
  });
});

function dropUncarried(key: string, value: unknown): unknown {
  return ['place', 'keyPlaces', 'files', 'rules', 'accepts', 'extra'].includes(key) ? undefined : value;
}

/** 200 teams in groups of groups, each giving to three others: too much for one picture. */
function manyGroups(): Organization {
  const teams = Array.from({ length: 200 }, (_, i) =>
    plainTeam(`t${i}`, { group: `Area ${i % 5} / Unit ${i % 20}` }),
  );
  const handoffs = teams.flatMap(({ id }, i) =>
    [1, 7, 20].flatMap((step) => {
      const to = teams[i + step]?.id;
      return to === undefined ? [] : [plainHandOff(`${id}->${to}`, id, to)];
    }),
  );
  return plainOrganization(teams, handoffs);
}
