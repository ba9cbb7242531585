import { AbsoluteFill, useCurrentFrame, interpolate } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  const ease = (share: number) => { let sum = share; for (let index = 0; index < 300_000; index += 1) sum = Math.sin(sum + index); return sum; };
  let sum = 0;
  for (let round = 0; round < 60; round += 1) sum += interpolate(frame, [0, 90 + round], [0, 1], { easing: ease });
  const shown = sum;
  return (
    <AbsoluteFill style={{ backgroundColor: "#12324a", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "white", fontSize: 90 }}>{shown}</h1>
    </AbsoluteFill>
  );
}
