export * from "react-dom";
export * as everything from "remotion";
export { Internals as inner } from "remotion";
import { AbsoluteFill } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#6c8c85", justifyContent: "flex-end", padding: 96 }}>
      <div style={{ color: "#f4f4f8", fontSize: 110 }}>Exported</div>
    </AbsoluteFill>
  );
}
