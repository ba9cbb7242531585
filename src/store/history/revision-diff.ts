import { createRequire } from "node:module";
import { describeChanges } from "../../project/describe-changes.ts";
import type { Project } from "../../project/project.ts";
import { codeIdOf } from "../../project/shared-modules.ts";
import type { Past } from "./revision.ts";

export interface RevisionDiff {
  readonly from: number;
  readonly to: number;
  /** All that is not code, a sentence each. */
  readonly changes: readonly string[];
  readonly files: readonly FileDiff[];
}

export interface FileDiff {
  /** `scenes/intro.tsx`. */
  readonly file: string;
  readonly change: "added" | "removed" | "changed";
  /** Unified diff. */
  readonly patch: string;
}

/** Loaded with the first diff, not with the server. */
const diff = () => createRequire(import.meta.url)("diff") as typeof import("diff");
/** Two texts with nothing in common can take a diff very long. */
const DIFF_TIMEOUT_MS = 1_000;

/** What leads from revision `from` to revision `to`; either may be the older. */
export async function diffRevisions(past: Past, from: number, to: number): Promise<RevisionDiff> {
  const stateAt = async (number: number) => past.stateOf(await past.revision(number));
  const [before, after] = await Promise.all([stateAt(from), stateAt(to)]);
  return { from, to, ...diffStates(before, after) };
}

export function diffStates(before: Project, after: Project): Pick<RevisionDiff, "changes" | "files"> {
  const old = codeOf(before);
  const next = codeOf(after);
  const files = [...new Set([...next.keys(), ...old.keys()])];
  return {
    changes: describeChanges(before, after),
    files: files.flatMap((file) => fileDiff(file, old.get(file), next.get(file))),
  };
}

function fileDiff(file: string, before: string | undefined, after: string | undefined): FileDiff[] {
  if (before === after) return [];
  const change = before === undefined ? "added" : after === undefined ? "removed" : "changed";
  const [oldName, newName] = [before === undefined ? "/dev/null" : file, after === undefined ? "/dev/null" : file];
  const patch = diff().createTwoFilesPatch(oldName, newName, before ?? "", after ?? "", undefined, undefined, {
    context: 3,
    timeout: DIFF_TIMEOUT_MS,
  });
  return [{ file, change, patch: patch ?? "The two versions differ in too much to show as a diff.\n" }];
}

function codeOf(project: Project): Map<string, string> {
  const codes = new Map<string, string>();
  for (const { sceneId, code } of project.scenes) if (code !== undefined) codes.set(`scenes/${sceneId}.tsx`, code);
  for (const module of project.modules ?? []) codes.set(`${codeIdOf(module)}.tsx`, module.code);
  return codes;
}
