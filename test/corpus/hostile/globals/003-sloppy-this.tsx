import { AbsoluteFill } from "remotion";

function whoAmI(this: unknown): unknown {
  return this;
}
const seen = whoAmI.call(undefined);

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#ed5ea9", padding: 120 }}>
      <p style={{ color: "#f4f4f8", fontSize: 72 }}>{typeof seen === "object" && seen ? Object.keys(seen).length : "strict"}</p>
    </AbsoluteFill>
  );
}
