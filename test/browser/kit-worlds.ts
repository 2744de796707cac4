import { join } from 'node:path';
import { answerWorkshop } from '../../src/analysis/answer-workshop.ts';
import { buildModel } from '../../src/analysis/org-model.ts';
import { createDiskReader } from '../../src/cli/disk-reader.ts';
import { openKit } from '../../src/cli/open-kit.ts';
import { readOrganization } from '../../src/input/read-organization.ts';
import type { KitContext } from '../../src/kit/kit-context.ts';
import type { Organization } from '../../src/model/organization.ts';
import type { WorkshopResult } from '../../src/model/workshop-result.ts';
import { REPOSITORY } from '../cli/run-cli.ts';
import { HOSTILE_NAMES } from '../hostile-names.ts';

/** The organization of a file or folder of this repository. */
export async function organizationAt(path: string): Promise<Organization> {
  const reader = createDiskReader(REPOSITORY, () => new Uint8Array(0));
  const { organization } = await readOrganization([join(REPOSITORY, path)], reader);
  if (organization === undefined) throw new Error(`${path} cannot be read`);
  return organization;
}

/** Names of 60 characters, of scripts that run the other way or have no spaces, and of letters that are wide. */
export const LONG_NAMES: readonly string[] = [
  'W'.repeat(60),
  'Kraftfahrzeughaftpflichtversicherungsschadensregulierungsamt',
  'Department of Inter-Regional Coordination and Quality Review',
  'a/b_c-d.e,f;g:h!i?j(k)l[m]n{o}p<q>r|s~t^u*v+w=x&y%z$1#2@3456',
  'إدارة المطالبات والتعويضات وخدمة العملاء في المنطقة الشمالية',
  'המחלקה לתביעות ולפיצויים ושירות הלקוחות במחוז הצפון והמרכז ב',
  '北部地区客户服务与理赔管理部门及其下属的所有分支机构和合作伙伴单位的综合协调与质量监督委员会办公室（总部）临时小组',
  'カスタマーサービスおよび保険金請求管理部門とその関連部署を統括する品質監督委員会の事務局（本部）東京支社臨時',
  'ฝ่ายบริการลูกค้าและการจัดการสินไหมทดแทนภาคเหนือของบริษัทประกัน',
  'गुणवत्ता समीक्षा एवं अंतर-क्षेत्रीय समन्वय विभाग उत्तर क्षेत्र',
  '𝕱𝖚𝖑𝖑 👨‍👩‍👧‍👦 🏳️‍🌈 ﷽ ﷽ ﷽ ﷽ ﷽ ﷽ ﷽ ﷽ ﷽ ﷽ ﷽',
  'Ünïçødé Ĺöñğ Ñämé Wîth Äççéñts Övér Évérÿ Sïñglé Lëttér Hërê',
];

/** All names that are orders to somebody. */
export const ORDERING_NAMES: readonly string[] = HOSTILE_NAMES;

/** The same organization with these names in turn, for everything that people can write. */
export function renameAll(organization: Organization, names: readonly string[]): Organization {
  let next = 0;
  const name = (): string => names[next++ % names.length] ?? '';
  return {
    ...organization,
    name: name(),
    teams: organization.teams.map((team) => ({ ...team, name: name(), group: name(), description: name() })),
    handoffs: organization.handoffs.map((handoff) => ({
      ...handoff,
      what: name(),
      needs: { timing: name(), quality: name(), accuracy: name() },
    })),
    scenarios: organization.scenarios.map((scenario) => ({ ...scenario, name: name(), description: name() })),
    engagements: organization.engagements.map((engagement) => ({
      ...engagement,
      name: name(),
      stages: engagement.stages.map((stage) => ({
        ...stage,
        name: name(),
        needs: stage.needs.map((need) => ({ ...need, what: name() })),
      })),
    })),
  };
}

/** A workshop of an organization, and how its kit is made for a language and a paper. */
export interface KitWorld {
  readonly workshop: WorkshopResult;
  readonly open: (look: Pick<KitContext, 'language' | 'paper'>) => Promise<KitContext>;
}

/** Of 90 minutes, and with more people of more, so that every part of a session is tried. */
export function kitWorld(organization: Organization, participants: number): KitWorld {
  const model = buildModel(organization);
  const minutes = participants < 12 ? 45 : participants < 60 ? 90 : 240;
  const question = { minutes, participants, seed: 1, level: 'mixed', asked: [], anonymized: false } as const;
  const workshop = answerWorkshop(model, question);
  return { workshop, open: (look) => openKit(model, workshop, look) };
}
