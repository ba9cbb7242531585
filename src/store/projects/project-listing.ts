import pMap from "p-map";
import { UserError } from "../../errors.ts";
import { isReadableId } from "../../project/readable-id.ts";
import { totalDurationInFrames } from "../../project/timeline/scene-timing.ts";
import { type Documents, READS_AT_ONCE } from "../documents/documents.ts";
import { cursorAfter, PAGE_SIZE, type Position, parseCursor } from "./page-cursor.ts";
import { type ProjectFile, parseProjectFile, projectOf } from "./project-file.ts";
import { ProjectKeys, projectsFolder } from "./project-keys.ts";
import { NoProjectError } from "./project-record.ts";
import type { ProjectPage, ProjectSummary } from "./project-store.ts";
import type { Repairs } from "./repair/repairs.ts";

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
  return summaryIn(parseProjectFile(text, projectId));
}

/** What a list shows of a project. */
export async function summaryIn(file: ProjectFile): Promise<ProjectSummary> {
  // No listing shows code, so none is read.
  const project = await projectOf({ ...file, scenes: file.scenes.map(({ codeHash: _, ...scene }) => scene) }, noCode);
  const { projectId, title, width, height, fps, scenes } = project;
  const { createdAt, head } = file;
  const facts = { projectId, title, width, height, fps, revision: head.revision, createdAt, updatedAt: head.at };
  return { ...facts, sceneCount: scenes.length, durationInFrames: totalDurationInFrames(project) };
}

async function noCode(): Promise<string> {
  return "";
}

function byChangeThenId(a: Position, b: Position): number {
  if (a.updatedAt !== b.updatedAt) return a.updatedAt > b.updatedAt ? -1 : 1;
  return a.projectId < b.projectId ? -1 : a.projectId > b.projectId ? 1 : 0;
}
