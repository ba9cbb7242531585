import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  const base = Array.from({ length: 80_000 }, (_, index) => index + frame);
  let size = 0;
  for (let round = 0; round < 600; round += 1) size += new Set([...base, round]).size;
  const shown = size;
  return (
    <AbsoluteFill style={{ backgroundColor: "#12324a", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "white", fontSize: 90 }}>{shown}</h1>
    </AbsoluteFill>
  );
}
