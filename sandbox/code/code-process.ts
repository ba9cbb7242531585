import { readFileSync } from "node:fs";
import { serveRequests } from "../child/serve-requests.ts";
import type { SceneCheck } from "./check/check-scene.ts";
import type { CodeProtocol } from "./protocol.ts";
import type { TypeSurface } from "./types/type-surface.ts";
import { startTelling, toldAs } from "./watch/tell-place.ts";
import { enterStage } from "./watch/work-place.ts";

/** The process that reads untrusted source. The server starts it with an empty environment and kills it when it takes too long. */

const WARM_UP_SCENE = `import {memo, useMemo, type CSSProperties} from "react";
import {AbsoluteFill, Sequence, Series, interpolate, spring, useCurrentFrame, useVideoConfig} from "remotion";
const box: CSSProperties = {display: "grid", gap: 8};
const Card = memo(({title, items}: {title: string; items: readonly number[]}) => (
  <section style={{...box, background: "linear-gradient(#000, #fff)"}}>{title}{items.map((item) => <p key={item}>{item.toFixed(1)}</p>)}</section>
));
export default function Scene() {
  const frame = useCurrentFrame();
  const {fps, width} = useVideoConfig();
  const items = useMemo(() => Array.from({length: 3}, (_, index) => index * 2), []);
  return (
    <AbsoluteFill style={{opacity: interpolate(frame, [0, 20], [0, 1], {extrapolateRight: "clamp"})}}>
      <Sequence from={10}><Card title={\`\${width}\`} items={items} /></Sequence>
      <Series><Series.Sequence durationInFrames={20}><h1>{spring({frame, fps})}</h1></Series.Sequence></Series>
      <svg viewBox="0 0 10 10"><defs><linearGradient id="g"><stop offset="0" stopColor="red" /></linearGradient></defs><path d="M0 0" fill="url(#g)" /></svg>
    </AbsoluteFill>
  );
}
`;

serveRequests<CodeProtocol>(
  async () => {
    const check = await warmCheck();
    startTelling();
    setTimeout(warmClassesToo, CLASSES_AFTER_MILLISECONDS).unref();
    // What patches and lists elements comes when first asked for: Babel is heavy.
    return {
      handlers: {
        check: ({ code, ...context }, { id }) => toldAs(id, () => check.checkWithClasses(code, context)),
        prepare: (input, { id }) =>
          toldAs(id, async () => (await import("./requests/prepare-request.ts")).handlePrepare(input, check)),
        elements: (input, { id }) =>
          toldAs(id, async () => (await import("./requests/prepare-request.ts")).handleElements(input)),
        select: ({ code, selector }, { id }) =>
          toldAs(id, async () => {
            enterStage("elements");
            return (await import("./elements/find-elements.ts")).findElements(code, selector);
          }),
        patch: (input, { id }) =>
          toldAs(id, async () => (await import("./requests/patch-request.ts")).handlePatch(input, check)),
      },
    };
  },
  (error) => ({ problem: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
);

/** After the first requests of a server that was only just started. */
const CLASSES_AFTER_MILLISECONDS = 700;

/** A scene that sets classes loads them by itself, so a failure here is told there. */
async function warmClassesToo(): Promise<void> {
  await (await import("./classes/class-sheet.ts")).warmClasses().catch(() => undefined);
}

async function warmCheck(): Promise<SceneCheck> {
  const surface = JSON.parse(readFileSync(new URL("../type-surface.json", import.meta.url), "utf8")) as TypeSurface;
  const check = new (await import("./check/check-scene.ts")).SceneCheck(surface);
  for (let round = 0; round < 2; round++) check.check(WARM_UP_SCENE);
  return check;
}
