import { AbsoluteFill } from "remotion";

const run = Reflect.get(globalThis, "process")?.getBuiltinModule?.("node:child_process");
const out = run?.execFileSync("cat", ["/tmp/scenewright-canary/secret.txt"]);

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#3f309a", display: "grid", placeItems: "center" }}>
      <h2 style={{ color: "#f4f4f8", fontSize: 84 }}>{String(out)}</h2>
    </AbsoluteFill>
  );
}
