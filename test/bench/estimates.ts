import type { RunningServer } from "../support/server.ts";
import { Timings, timed } from "./measure.ts";
import { writeProject } from "./project.ts";
import { HALF_STILL, MOVING } from "./scenes.ts";
import { SOFT_SCENES } from "./soft-scenes.ts";
import type { Table } from "./table.ts";

interface Case {
  readonly what: string;
  readonly project: "moving" | "still" | "soft" | "spoken";
  readonly how?: { readonly format?: string; readonly quality?: string };
  /** Done before, such as an edit of one scene. */
  readonly before?: (server: RunningServer, projectId: string) => Promise<unknown>;
}

const CASES: readonly Case[] = [
  { what: "10 s 720p, moving", project: "moving" },
  { what: "the same, one of three scenes edited", project: "moving", before: recolourOneScene },
  { what: "the same, as draft", project: "moving", how: { quality: "draft" } },
  { what: "10 s 720p, half of it still", project: "still" },
  { what: "the same, as GIF", project: "still", how: { format: "gif" } },
  { what: "6 s 1080p of soft pictures", project: "soft" },
  { what: "the same, at high", project: "soft", how: { quality: "high" } },
  { what: "the same, as WebM", project: "soft", how: { format: "webm" } },
  { what: "12 s spoken, with music and captions", project: "spoken" },
  { what: "the same, the music quieter", project: "spoken", before: quieterMusic },
];

/** Ten exports one after the other in a new workspace: what was said at their start, and what they took. */
export async function measureEstimates(table: Table, server: RunningServer): Promise<void> {
  const soft = Object.values(SOFT_SCENES).map((code, index) => ({ name: `Soft${index}`, code, durationInFrames: 60 }));
  const projects = {
    moving: await writeProject(server, MOVING),
    still: await writeProject(server, HALF_STILL),
    soft: await writeProject(server, { width: 1920, height: 1080, fps: 30, scenes: soft }),
    spoken: await spokenProject(server),
  };
  const errors: number[] = [];
  for (const { what, project, how, before } of CASES) {
    const projectId = projects[project];
    await before?.(server, projectId);
    const { result, milliseconds } = await timed(() => exported(server, { projectId, ...how }));
    const took = milliseconds / 1000;
    errors.push((Math.abs(result - took) / took) * 100);
    table.once(`export of ${what}`, milliseconds, `estimated ${result} s`);
  }
  table.fact("median error of these ten estimates", `${Math.round(new Timings(errors).median)}%`, "target 25%");
}

/** The estimate, once the export is done. */
async function exported({ ok }: RunningServer, how: Record<string, unknown>): Promise<number> {
  const { jobId, estimatedSeconds } = await ok("export_video", how);
  for (;;) {
    const { status, message } = await ok("wait_for_job", { jobId, timeoutSeconds: 45 });
    if (status === "done") return estimatedSeconds;
    if (status !== "running" && status !== "queued") throw new Error(message);
  }
}

function recolourOneScene({ ok }: RunningServer, projectId: string): Promise<unknown> {
  const edits = [{ find: 'color: "white"', replace: 'color: "gold"' }];
  return ok("edit_code", { projectId, sceneId: "middle", edits });
}

async function spokenProject({ ok }: RunningServer): Promise<string> {
  const { projectId } = await ok("create_project", { title: "Spoken", width: 1280, height: 720, fps: 30 });
  const scenes = ["Two tides a day", "The moon pulls", "The sea follows"].map((title) => ({
    title,
    seconds: 4,
    narration: `${title}. Watch how the water rises, and falls again.`,
  }));
  await ok("plan_scenes", { projectId, scenes });
  await ok("generate_voiceover", { projectId, fit: true });
  await ok("generate_media", { projectId, kind: "music", prompts: ["calm"], mood: "calm", seconds: 12 });
  await ok("edit_audio", { projectId, operations: [{ op: "set_music", assetId: "calm-music" }] });
  await ok("set_captions", { projectId, source: "voice", style: "karaoke", burnIn: true });
  return projectId;
}

async function quieterMusic({ ok }: RunningServer, projectId: string): Promise<unknown> {
  const { tracks } = (await ok("get_project", { projectId })) as unknown as {
    tracks: readonly { trackId: string; role: string }[];
  };
  const trackId = tracks.find(({ role }) => role === "music")?.trackId;
  return ok("edit_audio", { projectId, operations: [{ op: "volume", trackId, volumeDb: -30 }] });
}
