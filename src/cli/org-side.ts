import type { FileReader } from '../input/file-reader.ts';
import { readOrganization } from '../input/read-organization.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { hasErrors } from '../model/diagnostic.ts';
import type { Organization } from '../model/organization.ts';
import { emptyOrganization } from './empty-side.ts';
import type { Attempt } from './attempt.ts';
import { attempt, valueOf } from './attempt.ts';
import type { Environment } from './environment.ts';
import { InputFailure, UnreadableBaseFailure, UsageFailure, joinFailures } from './failure.ts';
import { defaultBase } from './merge-base.ts';
import { askedOrgFiles, chooseOrgFiles } from './org-files.ts';
import { relabelDiagnostics } from './relabel-diagnostics.ts';
import type { OpenedRevision } from './revision-side.ts';
import {
  expectFiles,
  findAboveIn,
  findFilesThen,
  fromFolderOfCall,
  nameInRevision,
  openRevision,
  pathInRepository,
} from './revision-side.ts';
import { findSavedAnswer } from './saved-answer.ts';
import type { SideSource, SideWorld } from './side-source.ts';
import { createSideWorld, needRepository, secondOf, sourceOf } from './side-source.ts';

/** One of two maps that are compared, and what it is. */
export interface OrgSide {
  /** In words: a path, a revision, `merge base with origin/main (1a2b3c4)`. */
  readonly label: string;
  /** Paths of its files are relative to the folder of the call, also where they are those of a revision. */
  readonly organization: Organization;
  /** Their files are named as git does, `v1:teams/claims.yaml`, where they are those of a revision. */
  readonly warnings: readonly Diagnostic[];
}

/** What a call names: `[BASE] [HEAD]` and `-f`. */
export interface OrgSidesAsked {
  readonly base: string | undefined;
  readonly head: string | undefined;
  readonly file: readonly string[];
}

/**
 * The two maps of a call: without BASE where HEAD and the remote's default branch parted, without HEAD the working
 * tree. A file that did not exist in BASE is an organization without teams there. What is wrong with either is said at
 * once; a revision as BASE that alone cannot be read is an `UnreadableBaseFailure`.
 */
export async function openSides(
  asked: OrgSidesAsked,
  environment: Environment,
): Promise<{ readonly base: OrgSide; readonly head: OrgSide }> {
  const world = createSideWorld(environment);
  const { base: baseWord, file } = asked;
  const headWord = asked.head ?? secondOf(baseWord, world);
  if (baseWord === '-' && (headWord === '-' || (headWord === undefined && file.includes('-'))))
    throw new UsageFailure('standard input can be one side alone: name a file for the other one');
  const baseSource = await attempt(() =>
    baseWord === undefined ? defaultSource(world) : sourceOf(baseWord, world),
  );
  const headSource = await attempt((): SideSource =>
    headWord === undefined ? { from: 'working-tree' } : sourceOf(headWord, world),
  );
  if (file.length > 0 && [baseSource, headSource].every(namesItsFiles))
    throw new UsageFailure('-f is for nothing here: both sides name their own files');
  const plan = { world, file, base: valueOf(baseSource), head: valueOf(headSource) };
  const headSide = await attempt(() => openHead(plan));
  const baseSide = await attempt(() => openBase(plan, valueOf(headSide)));
  const [base, head] = [valueOf(baseSide), valueOf(headSide)];
  const failures = [baseSource, headSource, baseSide, headSide].flatMap((one) =>
    'failure' in one ? [one.failure] : [],
  );
  if (failures.length === 0 && base !== undefined && head !== undefined) return { base, head };
  const [only] = failures;
  if (head !== undefined && only instanceof InputFailure && plan.base?.from === 'revision')
    throw new UnreadableBaseFailure(only.diagnostics, plan.base.revision.label, head.label);
  throw joinFailures(failures);
}

/** Whether a side leaves nothing to look for. */
function namesItsFiles(attempted: Attempt<SideSource>): boolean {
  const source = valueOf(attempted);
  return source?.from === 'files' || (source?.from === 'revision' && source.path !== undefined);
}

/** All that is known of a call when its maps are opened; a side whose word means nothing is undefined. */
interface Plan {
  readonly world: SideWorld;
  readonly file: readonly string[];
  readonly base: SideSource | undefined;
  readonly head: SideSource | undefined;
}

/** A side, and the paths that it was read from. */
interface OpenedSide extends OrgSide {
  readonly paths: readonly string[];
}

function defaultSource(world: SideWorld): SideSource {
  const repository = needRepository(
    world,
    'without BASE, the merge base with the default branch is compared',
  );
  return { from: 'revision', revision: defaultBase(repository), path: undefined };
}

async function openHead(plan: Plan): Promise<OpenedSide | undefined> {
  const { world, file, base, head } = plan;
  const { environment } = world;
  if (head === undefined) return undefined;
  if (head.from === 'revision') return openHeadRevision(head, plan);
  const paths = head.from === 'files' ? head.paths : chooseOrgFiles(file, environment);
  const isBesideRevision = head.from === 'working-tree' && base?.from === 'revision';
  const label = isBesideRevision ? 'working tree' : labelOf(paths);
  return readSide({ label, paths, reader: environment.reader });
}

async function openHeadRevision(
  source: SideSource & { readonly from: 'revision' },
  { world, file, base }: Plan,
): Promise<OpenedSide> {
  const repository = needRepository(world, 'a revision is compared');
  const opened = openRevision(source.revision, repository);
  const named = source.path === undefined ? undefined : [fromFolderOfCall(source.path, repository)];
  const asked = named ?? askedInRepository(askedOrgFiles(file, world.environment), world);
  const found = asked ?? [findAboveIn(opened)].filter((path) => path !== undefined);
  if (found.length === 0) {
    throw new UsageFailure(
      `${source.revision.label} holds no ripple.yaml in this folder or in one above it; -f FILE names another`,
    );
  }
  // What the call names may have that name in the base alone.
  const other = named === undefined && base?.from === 'revision' ? base.revision.commit : undefined;
  const { paths, missing, renamed } =
    other === undefined ? { paths: found, missing: found, renamed: [] } : findFilesThen(found, opened, other);
  expectFiles(missing, opened);
  const notes = renamed.map((path) => `there ${path}`);
  return readRevision([labelInRevision(source, opened), ...notes].join(', '), paths, opened);
}

async function openBase(plan: Plan, head: OpenedSide | undefined): Promise<OpenedSide | undefined> {
  const { base, world } = plan;
  if (base === undefined || base.from === 'working-tree') return undefined;
  if (base.from === 'files')
    return readSide({ label: labelOf(base.paths), paths: base.paths, reader: world.environment.reader });
  const repository = needRepository(world, 'a revision is compared');
  const opened = openRevision(base.revision, repository);
  const label = labelInRevision(base, opened);
  if (base.path !== undefined) {
    const paths = [fromFolderOfCall(base.path, repository)];
    expectFiles(paths, opened);
    return readRevision(label, paths, opened);
  }
  const wanted = pathsForBase(plan, head, opened);
  const later = plan.head?.from === 'revision' ? plan.head.revision.commit : undefined;
  const { paths, missing, renamed } = findFilesThen(wanted, opened, later);
  const isNew = missing.length === 0 ? '' : `${missing.join(', ')} is new since ${label}`;
  if (paths.length === 0) {
    if (head === undefined) return undefined;
    return { label: isNew, organization: emptyOrganization(head.organization), warnings: [], paths };
  }
  const notes = [...renamed.map((path) => `there ${path}`), ...(missing.length === 0 ? [] : [isNew])];
  return readRevision([label, ...notes].join(', '), paths, opened);
}

/** What stands beside the head: the files that the call names, else those that the head was read from, else ripple.yaml then. */
function pathsForBase(
  { world, file }: Plan,
  head: OpenedSide | undefined,
  opened: OpenedRevision,
): readonly string[] {
  const { environment } = world;
  if (file.length > 0) return askedInRepository(askedOrgFiles(file, environment), world) ?? [];
  const { repository } = opened;
  const ofHead = (head?.paths ?? []).map((path) => pathInRepository(path, repository, environment.reader));
  const inside = ofHead.filter((path) => path !== undefined);
  if (inside.length > 0 && inside.length === ofHead.length) return inside;
  const asked = askedInRepository(askedOrgFiles(file, environment), world);
  return asked ?? [findAboveIn(opened) ?? 'ripple.yaml'];
}

/** Paths of the call as a revision's reader takes them. */
function askedInRepository(
  asked: readonly string[] | undefined,
  world: SideWorld,
): readonly string[] | undefined {
  if (asked === undefined) return undefined;
  const repository = needRepository(world, 'a revision is compared');
  return asked.map((path) => {
    const inside = pathInRepository(path, repository, world.environment.reader);
    if (inside !== undefined) return inside;
    throw new UsageFailure(
      path === '-'
        ? 'standard input is in no revision: name both sides, or a file'
        : `${path} lies outside of this repository, so no revision holds it`,
    );
  });
}

function labelOf(paths: readonly string[]): string {
  return paths.map((path) => (path === '-' ? 'standard input' : path)).join(', ');
}

function labelInRevision(
  { path }: SideSource & { readonly from: 'revision' },
  opened: OpenedRevision,
): string {
  const { label, name } = opened.revision;
  return path === undefined ? label : label.replace(name, () => `${name}:${path}`);
}

async function readRevision(
  label: string,
  paths: readonly string[],
  opened: OpenedRevision,
): Promise<OpenedSide> {
  const rename = (path: string): string => nameInRevision(path, opened);
  return readSide({ label, paths, reader: opened.reader, rename });
}

interface SideReading {
  readonly label: string;
  readonly paths: readonly string[];
  readonly reader: FileReader;
  /** What diagnostics call a file. */
  readonly rename?: (path: string) => string;
}

async function readSide({ label, paths, reader, rename }: SideReading): Promise<OpenedSide> {
  const reading = await readOrganization(paths, reader);
  const { organization } = reading;
  const diagnostics =
    rename === undefined ? reading.diagnostics : relabelDiagnostics(reading.diagnostics, rename);
  if (organization !== undefined && !hasErrors(diagnostics))
    return { label, organization, warnings: diagnostics, paths };
  const answer = findSavedAnswer(diagnostics);
  if (answer === undefined) throw new InputFailure(diagnostics);
  throw new UsageFailure(
    `${answer.path} is a saved answer of ripple (${answer.kind}), no map; ripple list --format org -o map.json saves a map`,
  );
}
