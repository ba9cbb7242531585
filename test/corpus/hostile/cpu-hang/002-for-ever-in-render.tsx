import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  let sum = 0;
  if (frame === 7) for (;;) sum += 1;
  return (
    <AbsoluteFill style={{ backgroundColor: "#fb4833", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>{sum}</h1>
    </AbsoluteFill>
  );
}
