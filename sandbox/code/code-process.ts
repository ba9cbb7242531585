import { readFileSync } from "node:fs";
import type { SceneCheck } from "./check/check-scene.ts";
import type { CheckReply, CheckRequest } from "./protocol.ts";
import { REQUEST_HANDLERS } from "./requests.ts";
import type { TypeSurface } from "./types/type-surface.ts";

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

let loading: Promise<SceneCheck> | undefined;

async function load(): Promise<SceneCheck> {
  const surface = JSON.parse(readFileSync(new URL("../type-surface.json", import.meta.url), "utf8")) as TypeSurface;
  const check = new (await import("./check/check-scene.ts")).SceneCheck(surface);
  for (let round = 0; round < 2; round++) check.check(WARM_UP_SCENE);
  return check;
}

function sceneCheck(): Promise<SceneCheck> {
  loading ??= load();
  return loading;
}

function reply(message: CheckReply): void {
  process.send?.(message);
}

async function answer({ id, kind, input }: CheckRequest): Promise<void> {
  try {
    const handler = await REQUEST_HANDLERS[kind]?.();
    if (!handler) throw new Error(`No request kind "${kind}".`);
    reply({ kind: "done", id, output: await handler(input, { sceneCheck }) });
  } catch (error) {
    reply({ kind: "failed", id, problem: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

process.on("message", (request) => void answer(request as CheckRequest));
process.on("disconnect", () => process.exit(0));
// A terminal's Ctrl-C reaches the whole group; the server decides when this process ends.
process.on("SIGINT", () => undefined);

await sceneCheck();
reply({ kind: "ready" });
