import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  const text = "lorem ipsum ".repeat(50_000 + frame);
  let sum = 0;
  for (let round = 0; round < 60; round += 1) sum += [...text.matchAll(/[a-z]/g)].length;
  const shown = sum;
  return (
    <AbsoluteFill style={{ backgroundColor: "#12324a", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "white", fontSize: 90 }}>{shown}</h1>
    </AbsoluteFill>
  );
}
