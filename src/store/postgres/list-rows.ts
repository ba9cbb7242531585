import { sql } from "kysely";
import type { Rows } from "../../database/database.ts";
import { cursorAfter, PAGE_SIZE, parseCursor } from "../projects/page-cursor.ts";
import type { ProjectPage } from "../projects/project-store.ts";

/** One page of an owner's projects, most recently changed first, by the columns alone. */
export async function listRows(rows: Rows, owner: string, cursor?: string): Promise<ProjectPage> {
  const after = cursor === undefined ? undefined : parseCursor(cursor);
  let query = rows
    .selectFrom("project")
    .select(["id", "title", "width", "height", "fps", "scene_count", "duration_in_frames", "revision"])
    .select(["created_at", "updated_at"])
    .where("owner", "=", owner)
    .orderBy("updated_at", "desc")
    .orderBy("id")
    .limit(PAGE_SIZE + 1);
  if (after)
    query = query.where(
      sql<boolean>`(updated_at < ${after.updatedAt} or (updated_at = ${after.updatedAt} and id > ${after.projectId}))`,
    );
  const found = await query.execute();
  const projects = found.slice(0, PAGE_SIZE).map((row) => ({
    projectId: row.id,
    title: row.title,
    width: row.width,
    height: row.height,
    fps: row.fps,
    sceneCount: row.scene_count,
    durationInFrames: Number(row.duration_in_frames),
    revision: row.revision,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  }));
  const last = projects.at(-1);
  return { projects, damaged: [], ...(last && found.length > PAGE_SIZE ? { nextCursor: cursorAfter(last) } : {}) };
}
