import { AbsoluteFill, useCurrentFrame } from "remotion";

const held: Float64Array[] = [];

export default function Scene() {
  const frame = useCurrentFrame();
  held.push(new Float64Array(2 ** 27).fill(frame));
  return (
    <AbsoluteFill style={{ backgroundColor: "#556f34", justifyContent: "flex-end", padding: 96 }}>
      <div style={{ color: "#f4f4f8", fontSize: 110 }}>{held.length}</div>
    </AbsoluteFill>
  );
}
