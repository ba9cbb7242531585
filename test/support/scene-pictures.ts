import { classSheetOf } from "../../sandbox/code/classes/class-sheet.ts";
import { compileUnchecked } from "../../sandbox/code/compile/compile-unchecked.ts";
import type { Timeline } from "../../sandbox/render/protocol.ts";
import { sharedPage } from "./shared-stage.ts";
import { lookAt, showTimeline } from "./stage-page.ts";

/** Scenes written as JSX alone, compiled with their classes. `frame` is there. */
export async function timelineOf(
  bodies: readonly string[],
  { width = 320, height = 180, theme = "midnight", frames = 1 } = {},
): Promise<Timeline> {
  const scenes = await Promise.all(
    bodies.map(async (body, index) => {
      const code = `import { AbsoluteFill, useCurrentFrame } from "remotion";
export default function Scene() { const frame = useCurrentFrame(); return <AbsoluteFill>{frame < 0}${body}</AbsoluteFill>; }`;
      const sheet = await classSheetOf([code]);
      return {
        sceneId: `s${index}`,
        title: "",
        compiled: compileUnchecked(code).compiled,
        ...(sheet ? { sheet: { properties: sheet.properties, rules: sheet.rules } } : {}),
        startFrame: 0,
        durationInFrames: frames,
      };
    }),
  );
  return { width, height, fps: 30, durationInFrames: frames, theme, scenes };
}

/** A page that draws such scenes, one over the other. */
export async function openPictures() {
  const page = await sharedPage();
  return {
    async pictureOf(bodies: string | readonly string[], size?: Parameters<typeof timelineOf>[1]): Promise<string> {
      const timeline = await timelineOf(typeof bodies === "string" ? [bodies] : bodies, size);
      await showTimeline(page, timeline);
      return (await lookAt(page, timeline, 0)).png;
    },
    /** Whether each frame after the first is told to be the same picture as the one before. */
    async stillness(body: string, frames: number): Promise<boolean[]> {
      const timeline = await timelineOf([body], { frames });
      await showTimeline(page, timeline);
      const seen: boolean[] = [];
      for (let frame = 0; frame < frames; frame++) seen.push(!(await lookAt(page, timeline, frame)).changed);
      return seen.slice(1);
    },
  };
}
