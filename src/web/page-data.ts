import type { Organization } from '../model/organization.ts';
import type { PackedOrganization } from './pack-organization.ts';
import { packOrganization, unpackOrganization } from './pack-organization.ts';
import type { PackedPicture } from './pack-picture.ts';
import { packPicture, unpackPicture } from './pack-picture.ts';
import type { PagePicture } from './page-picture.ts';

/** Everything that the page knows: what the command line reads and lays out, so that the page only asks and shows. */
export interface PageData {
  readonly organization: Organization;
  /** The first is the whole map. */
  readonly pictures: readonly PagePicture[];
}

export type { PagePicture };

interface PackedData {
  readonly organization: PackedOrganization;
  readonly pictures: readonly PackedPicture[];
}

/**
 * What the page knows as a text in JSON, safe inside a script element. Left out is what the page needs not (places, files,
 * rules, own keys) and what it can fill in (defaults, what follows from the organization).
 */
export function packPageData({ organization, pictures }: PageData): string {
  const packed: PackedData = {
    organization: packOrganization(organization),
    pictures: pictures.map((picture) => packPicture(picture, organization)),
  };
  return JSON.stringify(packed).replaceAll('<', String.raw`\u003c`);
}

/** What was packed; what was left out of the organization is empty. */
export function unpackPageData(text: string): PageData {
  const packed: PackedData = JSON.parse(text);
  const organization = unpackOrganization(packed.organization);
  return { organization, pictures: packed.pictures.map((picture) => unpackPicture(picture, organization)) };
}
