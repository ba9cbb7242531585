import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  const digits = "7".repeat(900_000 + frame);
  let sum = 0;
  for (let round = 0; round < 3_000; round += 1) sum += Number(digits) + parseFloat(digits) + parseInt(digits, 7);
  const shown = String(sum);
  return (
    <AbsoluteFill style={{ backgroundColor: "#12324a", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "white", fontSize: 90 }}>{shown}</h1>
    </AbsoluteFill>
  );
}
