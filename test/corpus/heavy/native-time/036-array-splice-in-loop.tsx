import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  const list = Array.from({ length: 300_000 + frame }, (_, index) => index);
  let sum = 0;
  for (let round = 0; round < 250_000; round += 1) { list.splice(1, 1); list.unshift(round); sum += list.length; }
  const shown = sum;
  return (
    <AbsoluteFill style={{ backgroundColor: "#12324a", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "white", fontSize: 90 }}>{shown}</h1>
    </AbsoluteFill>
  );
}
