import { AbsoluteFill, useCurrentFrame } from "remotion";

const property = (["transition", "Property"] as const).join("");

export default function Scene() {
  const frame = useCurrentFrame();
  const style = Object.fromEntries([
    [property, "all"],
    ["transition" + "Duration", "1s"],
    ["opacity", frame % 20 < 10 ? 1 : 0.2],
  ]);
  return (
    <AbsoluteFill style={{ backgroundColor: "#68273c" }}>
      <p style={{ ...style, color: "white", fontSize: 90 }}>Blink</p>
    </AbsoluteFill>
  );
}
