import { compileUnchecked } from "../../../../sandbox/code/compile/compile-unchecked.ts";
import type { Timeline, TimelineScene } from "../../../../sandbox/render/protocol.ts";

export type Part = {
  readonly length: number;
  readonly transitionIn?: TimelineScene["transitionIn"];
  readonly extra?: string;
};

/** As many cells in a row as a frame number has bits. */
export const BITS = 10;

/**
 * A video in which every frame shows its own number: bit by bit, in white and black cells. Where two scenes overlap they
 * show the same number, so that any mixture of them does too.
 */
export function numberedTimeline(parts: readonly Part[], fps = 30): Timeline {
  const scenes: TimelineScene[] = [];
  let end = 0;
  for (const [index, { length, transitionIn, extra }] of parts.entries()) {
    const startFrame = end - (transitionIn?.durationInFrames ?? 0);
    end = startFrame + length;
    scenes.push({
      sceneId: `part-${index}`,
      title: `Part ${index}`,
      compiled: compileUnchecked(numbered(startFrame, extra)).compiled,
      startFrame,
      durationInFrames: length,
      ...(transitionIn ? { transitionIn } : {}),
    });
  }
  return { width: 160, height: 90, fps, durationInFrames: end, theme: "midnight", scenes };
}

function numbered(startFrame: number, extra = ""): string {
  return `import { AbsoluteFill, useCurrentFrame } from "remotion";
export default function Scene() {
  const frame = useCurrentFrame() + ${startFrame};
  return (
    <AbsoluteFill style={{ flexDirection: "row" }}>
      {Array.from({ length: ${BITS} }, (_, bit) => (
        <div key={bit} style={{ flex: 1, backgroundColor: Math.floor(frame / 2 ** bit) % 2 === 1 ? "white" : "black" }} />
      ))}
      <div style={{ position: "absolute", top: 0, left: 0, fontSize: 6, color: "#777" }}>${extra}</div>
    </AbsoluteFill>
  );
}
`;
}
