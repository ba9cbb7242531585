import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  let length = 0;
  for (let round = 0; round < 20_000; round += 1) length += new Intl.NumberFormat("de-DE", { style: "currency", currency: "EUR" }).format(round + frame).length;
  const shown = length;
  return (
    <AbsoluteFill style={{ backgroundColor: "#12324a", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "white", fontSize: 90 }}>{shown}</h1>
    </AbsoluteFill>
  );
}
