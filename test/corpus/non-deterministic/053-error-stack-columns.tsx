import { AbsoluteFill } from "remotion";

const depth = (new Error("here").stack ?? "").split("\n").length;

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#76f99f" }}>
      <div style={{ width: depth * 60, height: 80, background: "white" }} />
    </AbsoluteFill>
  );
}
