import { Composition } from "remotion";
import type { Timeline } from "../../sandbox/render/protocol.ts";
import { ContactSheet, type Sheet } from "./contact-sheet.tsx";
import { TimelineView } from "./timeline-view.tsx";

const EMPTY_TIMELINE: Timeline = {
  width: 1920,
  height: 1080,
  fps: 30,
  durationInFrames: 1,
  theme: "midnight",
  scenes: [],
};
const EMPTY_SHEET: Sheet = { width: 1024, height: 576, columns: 1, cells: [] };

/** What Remotion registers. Sizes and lengths come with the props, so that @remotion/renderer can render the same bundle. */
export function Root() {
  return (
    <>
      <Composition
        id="timeline"
        component={TimelineView}
        defaultProps={{ timeline: EMPTY_TIMELINE }}
        width={1920}
        height={1080}
        fps={30}
        durationInFrames={1}
        calculateMetadata={({ props: { timeline } }) => ({
          width: timeline.width,
          height: timeline.height,
          fps: timeline.fps,
          durationInFrames: timeline.durationInFrames,
        })}
      />
      <Composition
        id="sheet"
        component={ContactSheet}
        defaultProps={{ sheet: EMPTY_SHEET }}
        width={EMPTY_SHEET.width}
        height={EMPTY_SHEET.height}
        fps={30}
        durationInFrames={1}
        calculateMetadata={({ props: { sheet } }) => ({ width: sheet.width, height: sheet.height })}
      />
    </>
  );
}
