import { compileUnchecked } from "../../../sandbox/code/compile/compile-unchecked.ts";
import type { Timeline } from "../../../sandbox/render/protocol.ts";

export const WIDTH = 640;
export const HEIGHT = 360;

/** Scenes one after the other, each of them what is inside its AbsoluteFill. */
export function timelineOfScenes(bodies: readonly string[], frames: number, fps = 30): Timeline {
  const scenes = bodies.map((body, index) => ({
    sceneId: `s${index}`,
    title: "",
    compiled: compileUnchecked(sceneOf(body)).compiled,
    startFrame: index * frames,
    durationInFrames: frames,
  }));
  const size = { width: WIDTH, height: HEIGHT, fps, durationInFrames: frames * bodies.length };
  return { ...size, theme: "midnight", scenes };
}

export function filled(background: string): string {
  return `<AbsoluteFill style={{ background: ${JSON.stringify(background)} }} />`;
}

function sceneOf(body: string): string {
  return `import { AbsoluteFill, useCurrentFrame } from "remotion";
export default function Scene() { const frame = useCurrentFrame(); return <AbsoluteFill>${body}</AbsoluteFill>; }`;
}
