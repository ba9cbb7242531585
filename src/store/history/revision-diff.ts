import { createTwoFilesPatch } from "diff";
import { describeChanges } from "../../project/describe-changes.ts";
import type { Project } from "../../project/project.ts";
import type { ProjectFile } from "../projects/project-file.ts";
import type { ProjectRecord } from "../projects/project-record.ts";
import type { FileDiff, RevisionDiff } from "../projects/project-store.ts";

/** Two texts with nothing in common can take a diff very long. */
const DIFF_TIMEOUT_MS = 1_000;

/** What leads from revision `from` to revision `to`; either may be the older. */
export async function diffRevisions(
  record: ProjectRecord,
  file: ProjectFile,
  from: number,
  to: number,
): Promise<RevisionDiff> {
  const [before, after] = await Promise.all(
    [from, to].map(async (number) => record.stateOf(await record.revision(file, number))),
  );
  // Both were just read: stateOf throws rather than answer with nothing.
  return { from, to, ...diffStates(before as Project, after as Project) };
}

export function diffStates(before: Project, after: Project): Pick<RevisionDiff, "changes" | "files"> {
  const old = codeOf(before);
  const next = codeOf(after);
  const sceneIds = [...new Set([...next.keys(), ...old.keys()])];
  return {
    changes: describeChanges(before, after),
    files: sceneIds.flatMap((id) => fileDiff(`scenes/${id}.tsx`, old.get(id), next.get(id))),
  };
}

function fileDiff(file: string, before: string | undefined, after: string | undefined): FileDiff[] {
  if (before === after) return [];
  const change = before === undefined ? "added" : after === undefined ? "removed" : "changed";
  const [oldName, newName] = [before === undefined ? "/dev/null" : file, after === undefined ? "/dev/null" : file];
  const patch = createTwoFilesPatch(oldName, newName, before ?? "", after ?? "", undefined, undefined, {
    context: 3,
    timeout: DIFF_TIMEOUT_MS,
  });
  return [{ file, change, patch: patch ?? "The two versions differ in too much to show as a diff.\n" }];
}

function codeOf(project: Project): Map<string, string> {
  const codes = new Map<string, string>();
  for (const { sceneId, code } of project.scenes) if (code !== undefined) codes.set(sceneId, code);
  return codes;
}
