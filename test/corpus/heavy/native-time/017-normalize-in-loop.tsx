import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  const text = "e\u0301a\u0300".repeat(120_000 + frame);
  let sum = 0;
  for (let round = 0; round < 400; round += 1) sum += text.normalize(round % 2 ? "NFC" : "NFKD").length;
  const shown = sum;
  return (
    <AbsoluteFill style={{ backgroundColor: "#12324a", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "white", fontSize: 90 }}>{shown}</h1>
    </AbsoluteFill>
  );
}
