import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { RunningServer } from "../support/server.ts";
import { timed } from "./measure.ts";
import { exportVideo, writeProject } from "./project.ts";
import { RemotionRival } from "./rival.ts";
import { type BenchVideo, HALF_STILL, MOVING, TEN_SCENES } from "./scenes.ts";
import { similarity } from "./similarity.ts";
import { ratio, type Table } from "./table.ts";

interface Places {
  readonly browser: string;
  readonly cache: string;
  readonly scratch: string;
}

export async function measureExports(
  table: Table,
  server: RunningServer,
  places: Places,
  quick: boolean,
): Promise<void> {
  await measureFirst(table, server, places, "10 s 720p30, every frame moves", MOVING, "target 1.3x");
  await measureFirst(table, server, places, "10 s 720p30, half of the frames hold still", HALF_STILL, "target 2.5x");
  if (!quick) await measureEdit(table, server, places);
}

async function measureFirst(
  table: Table,
  server: RunningServer,
  { browser, cache, scratch }: Places,
  what: string,
  video: BenchVideo,
  target: string,
): Promise<void> {
  const projectId = await writeProject(server, video);
  const ours = await timed(() => exportVideo(server, projectId));
  const theirPath = join(scratch, "rival.mp4");
  const theirs = await new RemotionRival(cache, browser, "first", video).render(theirPath);
  table.once(`first export, ${what}, verified`, ours.milliseconds, compared(ours.result, theirPath));
  const same = await similarity(ours.result, theirPath, video);
  table.once(
    "Remotion: `npx remotion render`",
    theirs,
    `${ratio(theirs, ours.milliseconds)} of ours, ${target}; SSIM ${same.toFixed(3)}`,
  );
}

async function measureEdit(table: Table, server: RunningServer, { browser, cache, scratch }: Places): Promise<void> {
  const { ok } = server;
  const projectId = await writeProject(server, TEN_SCENES);
  const first = await timed(() => exportVideo(server, projectId));
  const edited = await timed(async () => {
    await ok("patch_element", {
      projectId,
      sceneId: "part4",
      selector: { type: "h1" },
      operation: "update",
      changes: { style: { color: "gold" } },
    });
    return exportVideo(server, projectId);
  });
  const again = await timed(() => exportVideo(server, projectId));
  const scenes = TEN_SCENES.scenes.map((scene) =>
    scene.name === "Part4" ? { ...scene, code: scene.code.replace('color: "white"', 'color: "gold"') } : scene,
  );
  const theirPath = join(scratch, "rival-edited.mp4");
  const theirs = await new RemotionRival(cache, browser, "edited", { ...TEN_SCENES, scenes }).render(theirPath);
  const same = await similarity(edited.result, theirPath, TEN_SCENES);
  table.once("first export, 30 s 1080p30 in ten scenes", first.milliseconds);
  table.once(
    "edit of one of the ten scenes, and export: to the new verified file",
    edited.milliseconds,
    compared(edited.result, theirPath),
  );
  table.once(
    "Remotion: `npx remotion render` of the edited whole",
    theirs,
    `${ratio(theirs, edited.milliseconds)} of ours, target 6x; ${ratio(theirs, first.milliseconds)} of our first export; SSIM ${same.toFixed(3)}`,
  );
  table.once(
    "export with nothing changed",
    again.milliseconds,
    `same bytes: ${readFileSync(again.result).equals(readFileSync(edited.result))}`,
  );
}

function compared(ours: string, theirs: string): string {
  const kilobytes = (path: string) => Math.round(statSync(path).size / 1024);
  return `${kilobytes(ours)} kB; Remotion ${kilobytes(theirs)} kB`;
}
