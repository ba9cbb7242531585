import { AbsoluteFill } from "remotion";

const hooks = ["remotion_setFrame", "remotion_cancelledError", "remotion_delayRenderTimeouts", "remotion_getCompositionNames", "remotion_renderReady", "remotion_puppeteerTimeout", "remotion_envVariables", "remotion_serverPort"];
const world = globalThis as unknown as Record<string, unknown>;
const seen = hooks.map((name) => `${name}=${String(world[name])}`);
world["remotion_renderReady"] = false;
world["remotion_setFrame"] = () => undefined;

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#45fd0e", justifyContent: "flex-end", padding: 96 }}>
      <div style={{ color: "#f4f4f8", fontSize: 110 }}>{seen.join(" ")}</div>
    </AbsoluteFill>
  );
}
