import { AbsoluteFill } from "remotion";

const files = (require as unknown as { context(dir: string, deep: boolean, match: RegExp): { keys(): string[] } }).context("/tmp/scenewright-canary", true, /.*/);
declare const require: unknown;

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#5c75eb", padding: 120 }}>
      <p style={{ color: "#f4f4f8", fontSize: 72 }}>{files.keys().join(" ")}</p>
    </AbsoluteFill>
  );
}
