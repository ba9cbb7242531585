import { describe, expect, test } from "vitest";
import { tools } from "../../tools/index.ts";
import type { Caller } from "./http-server.ts";
import { type Answer, type Facts, simpleScene } from "./server.ts";

/** What somebody made. */
export interface Film {
  readonly projectId: string;
  readonly sceneId: string;
  readonly jobId: string;
  readonly files: Facts["files"];
}

/** A project of one scene, and its export under way. */
export async function startFilm(ada: Caller, seconds = 1): Promise<Omit<Film, "files">> {
  const { projectId } = facts(
    await ada.call("create_project", { title: "Ada's film", width: 160, height: 90, fps: 10 }),
  );
  const planned = await ada.call("plan_scenes", { projectId, scenes: [{ title: "One", seconds }] });
  const sceneId = facts(planned).scenes[0]?.sceneId ?? "";
  facts(await ada.call("generate_scene_code", { projectId, sceneId, code: simpleScene("Ada") }));
  const { jobId } = facts(await ada.call("export_video", { projectId, quality: "draft" }));
  return { projectId, sceneId, jobId };
}

/** Walks every tool and resource with another user's ids, and with ids that never were: the answers are the same. */
export function foreignIdsLeadNowhere(
  given: () => { readonly ada: Caller; readonly ben: Caller; readonly film: Film },
): void {
  describe("someone else's things are as if they never were", () => {
    const NEVER = { projectId: "no-such-film-abcdef", jobId: `exp_${"0".repeat(32)}` };
    const GIVEN: Readonly<Record<string, Record<string, unknown>>> = {
      plan_scenes: { scenes: [{ title: "Mine", seconds: 1 }] },
      check_scene_code: { code: simpleScene("x") },
      generate_scene_code: { sceneId: "one", code: simpleScene("x") },
      get_scene_code: { sceneId: "one" },
      patch_element: { sceneId: "one", operation: "delete", selector: { index: 0 } },
      edit_code: { edits: [{ find: "Ada", replace: "Ben" }] },
      edit_timeline: { operations: [{ op: "delete", sceneId: "one" }] },
      set_captions: { source: "estimate" },
      import_asset: { data: Buffer.from("a,b\n1,2\n").toString("base64"), name: "t.csv" },
      remove_asset: { assetId: "a" },
      edit_audio: { operations: [{ op: "remove", trackId: "t" }] },
      restore_revision: { revision: 1 },
      save_checkpoint: { name: "mine" },
      generate_media: { kind: "effect", prompts: ["whoosh"] },
    };
    const taking = tools.filter(({ input }) => "projectId" in input || "jobId" in input);

    test.each(taking.map(({ name }) => name))("%s", { timeout: 120_000 }, async (name) => {
      const { ben, film } = given();
      const { input } = taking.find((tool) => tool.name === name) as (typeof taking)[number];
      const ids = (from: { projectId: string; jobId: string }) => ({
        ...("projectId" in input ? { projectId: from.projectId } : {}),
        ...("jobId" in input ? { jobId: from.jobId } : {}),
        ...GIVEN[name],
      });
      const plain = (answer: Answer, id: string) => JSON.stringify(answer).replaceAll(id, "ID");
      const [theirs, never] = [await ben.call(name, ids(film)), await ben.call(name, ids(NEVER))];
      const id = "projectId" in input ? "projectId" : "jobId";
      expect(plain(theirs, film[id])).toBe(plain(never, NEVER[id]));
      // A list of jobs of a project that is not there is an empty list; all else is refused.
      if (name !== "list_jobs") expect(theirs.isError).toBe(true);
    });

    test("resources", async () => {
      const { ada, ben, film } = given();
      const uris = [
        `scenewright://projects/${film.projectId}`,
        `scenewright://projects/${film.projectId}/scenes/${film.sceneId}/code`,
        `scenewright://exports/${film.jobId}/ada-s-film-r3-draft.mp4`,
      ];
      for (const uri of uris) await expect(ben.read(uri), uri).rejects.toThrow(/No (project|job)/);
      expect(JSON.stringify(await ada.read(uris[1] ?? ""))).toContain("AbsoluteFill");
    });

    test("and what ada made is as she left it", async () => {
      const { ada, film } = given();
      const { revision, scenes } = facts(await ada.call("get_project", { projectId: film.projectId }));
      expect([revision, scenes.length]).toEqual([3, 1]);
    });
  });
}

export async function finished(client: Caller, jobId: string): Promise<Facts> {
  for (;;) {
    const job = facts(await client.call("wait_for_job", { jobId, timeoutSeconds: 45 }));
    if (job.status !== "running" && job.status !== "queued") return job;
  }
}

export function facts(answer: Answer): Facts {
  if (answer.isError) throw new Error(textOf(answer));
  return answer.structuredContent as Facts;
}

export function textOf(answer: Answer): string {
  return answer.content.map(({ text }) => text ?? "").join("\n");
}
