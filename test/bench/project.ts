import type { RunningServer } from "../support/server.ts";
import type { BenchVideo } from "./scenes.ts";

/** The video as a project of the server. Scene ids are the names in lower case. */
export async function writeProject({ ok }: RunningServer, video: BenchVideo): Promise<string> {
  const { width, height, fps, scenes } = video;
  const { projectId } = await ok("create_project", { title: "Bench", width, height, fps });
  const planned = scenes.map(({ name, durationInFrames }) => ({ title: name, seconds: durationInFrames / fps }));
  await ok("plan_scenes", { projectId, scenes: planned });
  for (const { name, code } of scenes)
    await ok("generate_scene_code", { projectId, sceneId: name.toLowerCase(), code });
  await ok("render_preview", { projectId });
  return projectId;
}

/** From the call to the verified file; its path. */
export async function exportVideo({ ok }: RunningServer, projectId: string): Promise<string> {
  const { jobId } = await ok("export_video", { projectId });
  for (;;) {
    const { status, message, files } = await ok("wait_for_job", { jobId, timeoutSeconds: 45 });
    if (status === "done") return files[0]?.path as string;
    if (status !== "running" && status !== "queued") throw new Error(message);
  }
}
