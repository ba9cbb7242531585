import { AbsoluteFill } from "remotion";

const holder = Error as unknown as { prepareStackTrace?: (e: Error, frames: { getThis(): unknown; getFunction(): unknown }[]) => unknown };
holder.prepareStackTrace = (_error, frames) => frames.map((frame) => frame.getFunction() ?? frame.getThis());
const frames = new Error("look").stack as unknown;

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#5d620a", padding: 120 }}>
      <p style={{ color: "#f4f4f8", fontSize: 72 }}>{Array.isArray(frames) ? frames.map(String).join("\n").slice(0, 500) : "plain"}</p>
    </AbsoluteFill>
  );
}
