import { UserError } from "../../errors.ts";
import type { ProjectSummary } from "./project-store.ts";

/** How many projects a page holds. */
export const PAGE_SIZE = 20;

/** A place in the list of projects, which the newest change comes first in. */
export type Position = Pick<ProjectSummary, "updatedAt" | "projectId">;

export function cursorAfter({ updatedAt, projectId }: Position): string {
  return Buffer.from(`${updatedAt} ${projectId}`).toString("base64url");
}

export function parseCursor(cursor: string): Position {
  const [updatedAt, projectId, ...rest] = Buffer.from(cursor, "base64url").toString("utf8").split(" ");
  if (updatedAt && projectId && rest.length === 0 && !Number.isNaN(Date.parse(updatedAt)))
    return { updatedAt, projectId };
  throw new UserError("The cursor is not valid.", "Call list_projects without a cursor to start again.");
}
