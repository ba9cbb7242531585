import { AbsoluteFill } from "remotion";

// an ordinary remark globalThis.fetch?.("http://127.0.0.1:48151/line-separator");
const note = "calm"; // next Reflect.set(globalThis, "leak", 1);

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#eb9193", padding: 120 }}>
      <p style={{ color: "#f4f4f8", fontSize: 72 }}>{note}</p>
    </AbsoluteFill>
  );
}
