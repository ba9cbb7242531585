import { z } from "zod";
import { quoted } from "../sandbox/policy/plain-text.ts";
import { ProjectId, Revision, SceneId } from "../src/mcp/schemas/shared.ts";
import { defineTool } from "../src/mcp/tool.ts";
import { FRAME_WIDTH } from "../src/pictures/picture-of-change.ts";
import { framesLeftOut, previewCells, sceneAt } from "../src/pictures/preview-frames.ts";
import { MAX_SHEET_CELLS, sheetShape } from "../src/pictures/sheet-shape.ts";
import { soundUnderSheet } from "../src/pictures/sound-under-sheet.ts";
import { counted } from "../src/project/counted.ts";
import { findScene } from "../src/project/find-scene.ts";
import { MAX_FPS, MAX_VIDEO_SECONDS } from "../src/project/limits.ts";
import { statusOf } from "../src/project/timeline/scene-timing.ts";
import { describeUndrawn } from "../src/render/describe-undrawn.ts";
import { explainFailure } from "../src/render/explain-failure.ts";
import { sceneTimelineOf, timelineOf } from "../src/render/timeline-of.ts";

/** Above it, the words of an answer do not repeat each time. */
const MOST_TIMES_SAID = 24;

export const renderPreviewTool = defineTool({
  name: "render_preview",
  title: "See frames",
  description:
    "Look at frames as one JPEG: a single frame, or a labelled contact sheet of up to 100. Use it after every change. Such as sceneId 'intro', atSeconds [0.5, 2], counted from its start; without sceneId from the video's. Answers with the frames. Next: patch_element.",
  effect: "read",
  pictured: true,
  input: {
    projectId: ProjectId,
    sceneId: SceneId.optional().describe("Default: the whole video."),
    atSeconds: z
      .array(z.number().min(0).max(MAX_VIDEO_SECONDS))
      .min(1)
      .max(MAX_SHEET_CELLS)
      .optional()
      .describe("Moments."),
    frames: z
      .array(
        z
          .number()
          .int()
          .min(0)
          .max(MAX_VIDEO_SECONDS * MAX_FPS),
      )
      .min(1)
      .max(MAX_SHEET_CELLS)
      .optional()
      .describe("Instead: frames, from 0."),
    columns: z.number().int().min(1).max(12).optional().describe("Of a contact sheet.").meta({ listed: false }),
    width: z.number().int().min(160).max(1920).optional().describe("In pixels."),
  },
  output: {
    frames: z.array(z.object({ sceneId: z.string(), frame: z.number(), atSeconds: z.number() })),
    width: z.number(),
    revision: Revision,
    sound: z.looseObject({}).optional(),
  },
  async run({ projectId, sceneId, atSeconds, frames, columns, width }, context) {
    const { projects, renderer, compiler, filmSound, owner, signal, progress } = context;
    const { project, revision } = await projects.read(owner, projectId);
    const scene = sceneId === undefined ? undefined : findScene(project, sceneId);
    const cells = previewCells(project, { scene, atSeconds, frames });
    progress(0.1, "Checking the code.");
    let late: readonly number[] = [];
    let undrawn = "";
    const limits = {
      signal,
      onUndrawn: (characters: string) => {
        undrawn = characters;
      },
      onMissing: (notDrawn: readonly number[]) => {
        late = notDrawn;
      },
    };
    try {
      const timeline = scene
        ? await sceneTimelineOf(project, scene, compiler, { owner, signal })
        : await timelineOf(project, compiler, { owner, signal });
      progress(0.3, `Drawing ${counted(cells.length, "frame")}.`);
      const single = cells.length === 1 && cells[0] !== undefined ? cells[0] : undefined;
      const shape = sheetShape(cells.length, project, { columns, width });
      const pixels = single ? Math.min(width ?? FRAME_WIDTH, project.width) : shape.width;
      const sound = single ? undefined : soundUnderSheet(filmSound, owner, project, scene, pixels);
      const image = single
        ? (await renderer.frames(timeline, [single.frame], pixels, limits))[0]
        : await renderer.sheet(timeline, { cells, ...shape, strip: sound?.strip }, limits);
      const shown = cells.map(({ frame }) => ({
        sceneId: (scene ?? sceneAt(project, frame)).sceneId,
        frame,
        atSeconds: Number((frame / project.fps).toFixed(3)),
      }));
      const planned = (scene ? [scene] : project.scenes).filter((each) => statusOf(each) === "planned");
      const note =
        planned.length > 0
          ? ` Not written yet, shown by their plan: ${planned.map((each) => each.sceneId).join(", ")}.`
          : "";
      const missing = describeUndrawn(undrawn);
      const cut =
        late.length > 0
          ? ` Frames ${late.join(", ")} are not drawn, as a preview ends after 30 s: ask for them alone, or make the scene cheaper.`
          : "";
      const heard = sound?.told() ?? { words: "" };
      const left = scene || atSeconds || frames ? [] : framesLeftOut(project);
      const rest =
        left.length > 0
          ? ` Left out for want of room: scenes ${MAX_SHEET_CELLS + 1} to ${project.scenes.length}. To see them, call again with frames [${left.slice(0, MAX_SHEET_CELLS).join(", ")}].`
          : "";
      const places =
        cells.length > MOST_TIMES_SAID
          ? `${counted(cells.length, "time")} from ${cells[0]?.timecode} to ${cells.at(-1)?.timecode}`
          : cells.map((cell) => cell.timecode).join(", ");
      return {
        summary: `${scene ? `Scene "${scene.sceneId}"` : quoted(project.title)} at ${places}.${rest}${note}${missing && ` ${missing}`}${cut}${heard.words && ` ${heard.words}`}`,
        data: { frames: shown, width: pixels, revision, ...(heard.numbers ? { sound: { ...heard.numbers } } : {}) },
        ...(image ? { image } : {}),
      };
    } catch (error) {
      throw explainFailure(error);
    }
  },
});
