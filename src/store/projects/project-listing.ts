import pMap from "p-map";
import { UserError } from "../../errors.ts";
import { isReadableId } from "../../project/readable-id.ts";
import { totalDurationInFrames } from "../../project/timeline/scene-timing.ts";
import { type Documents, READS_AT_ONCE } from "../documents/documents.ts";
import { parseProjectFile, projectOf } from "./project-file.ts";
import { ProjectKeys, projectsFolder } from "./project-keys.ts";
import { NoProjectError } from "./project-record.ts";
import type { ProjectPage, ProjectSummary } from "./project-store.ts";
import type { Repairs } from "./repair/repairs.ts";

const PAGE_SIZE = 20;

type Listed = ProjectSummary | { readonly projectId: string; readonly problem: string } | undefined;

/** One page of an owner's projects, most recently changed first. */
export async function listProjects(
  { documents, repairs }: ListPorts,
  owner: string,
  cursor?: string,
): Promise<ProjectPage> {
  const names = (await documents.list(projectsFolder(owner))).filter(isReadableId);
  const summary = (projectId: string) =>
    repairs.whole(owner, projectId, () => summaryOf(documents, owner, projectId)).catch(unlisted(projectId));
  const listed = await pMap(names, summary, { concurrency: READS_AT_ONCE });
  const projects = listed.filter((entry) => entry !== undefined && "title" in entry).sort(byChangeThenId);
  const after = cursor === undefined ? undefined : parseCursor(cursor);
  const rest = after ? projects.filter((project) => byChangeThenId(after, project) < 0) : projects;
  const page = rest.slice(0, PAGE_SIZE);
  const last = page.at(-1);
  return {
    projects: page,
    damaged: after ? [] : listed.filter((entry) => entry !== undefined && "problem" in entry),
    ...(last && rest.length > page.length ? { nextCursor: cursorAfter(last) } : {}),
  };
}

interface ListPorts {
  readonly documents: Documents;
  readonly repairs: Repairs;
}

/** One broken project must not hide the others, whatever is wrong with it. A folder that is no project is none of our business. */
function unlisted(projectId: string): (error: unknown) => Listed {
  return (error) => {
    if (error instanceof NoProjectError) return undefined;
    return { projectId, problem: error instanceof UserError ? error.message : "Its folder cannot be read." };
  };
}

async function summaryOf(documents: Documents, owner: string, projectId: string): Promise<Listed> {
  const text = await documents.read(new ProjectKeys(owner, projectId).project);
  if (text === undefined) throw new NoProjectError(projectId);
  const file = parseProjectFile(text, projectId);
  // No listing shows code, so none is read.
  const project = await projectOf({ ...file, scenes: file.scenes.map(({ codeHash: _, ...scene }) => scene) }, noCode);
  const { title, width, height, fps, scenes } = project;
  const { createdAt, head } = file;
  const facts = { projectId, title, width, height, fps, revision: head.revision, createdAt, updatedAt: head.at };
  return { ...facts, sceneCount: scenes.length, durationInFrames: totalDurationInFrames(project) };
}

async function noCode(): Promise<string> {
  return "";
}

type Position = Pick<ProjectSummary, "updatedAt" | "projectId">;

function byChangeThenId(a: Position, b: Position): number {
  if (a.updatedAt !== b.updatedAt) return a.updatedAt > b.updatedAt ? -1 : 1;
  return a.projectId < b.projectId ? -1 : a.projectId > b.projectId ? 1 : 0;
}

function cursorAfter({ updatedAt, projectId }: Position): string {
  return Buffer.from(`${updatedAt} ${projectId}`).toString("base64url");
}

function parseCursor(cursor: string): Position {
  const [updatedAt, projectId, ...rest] = Buffer.from(cursor, "base64url").toString("utf8").split(" ");
  if (updatedAt && projectId && rest.length === 0) return { updatedAt, projectId };
  throw new UserError("The cursor is not valid.", "Call list_projects without a cursor to start again.");
}
