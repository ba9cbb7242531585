import { join } from "node:path";
import type { RunningServer } from "../support/server.ts";
import { repeat, Timings } from "./measure.ts";
import { writeProject } from "./project.ts";
import { RemotionRival } from "./rival.ts";
import { TEN_SCENES } from "./scenes.ts";
import { ratio, type Table } from "./table.ts";

const PREVIEW_WIDTH = 960;

interface Places {
  readonly browser: string;
  readonly cache: string;
  readonly scratch: string;
}

export async function measurePreview(
  table: Table,
  server: RunningServer,
  places: Places,
  quick: boolean,
): Promise<void> {
  const { ok } = server;
  const projectId = await writeProject(server, TEN_SCENES);
  const rival = new RemotionRival(places.cache, places.browser, "preview", TEN_SCENES);
  const frames = await repeat(quick ? 5 : 40, (index) =>
    ok("render_preview", { projectId, sceneId: "part4", frames: [10 + index], width: PREVIEW_WIDTH }),
  );
  const stills = new Timings(await rival.warmStills(quick ? 3 : 15, PREVIEW_WIDTH / TEN_SCENES.width));
  const cold = await rival.still(join(places.scratch, "still.png"));
  table.times("one preview frame, warm, 960 px wide", frames, "target 150 ms");
  table.times(
    "Remotion: `renderStill`, warm, 960 px wide",
    stills,
    `${ratio(stills.median, frames.median)} of ours, target 3x`,
  );
  table.once("Remotion: `npx remotion still`", cold, `${ratio(cold, frames.median)} of ours, target 30x`);
  const sheets = await repeat(quick ? 3 : 10, () => ok("render_preview", { projectId }));
  table.times("contact sheet of nine", sheets, "target 1.2 s");
  const edit = (index: number, preview: boolean) =>
    ok("patch_element", {
      projectId,
      sceneId: "part4",
      selector: { type: "h1" },
      operation: "update",
      changes: { style: { fontSize: 60 + index } },
      preview,
    });
  const edits = quick ? 5 : 50;
  table.times("patch_element", await repeat(edits, (index) => edit(index, false)));
  const seen = await repeat(edits, (index) => edit(100 + index, true));
  table.times("patch_element with preview: from call to picture", seen, "target 1 s");
}
