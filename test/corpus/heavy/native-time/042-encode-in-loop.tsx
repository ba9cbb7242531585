import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  let text = "ä ö ü".repeat(2_000);
  for (let round = 0; round < 8 + (frame % 2); round += 1) text = encodeURIComponent(text);
  const shown = decodeURIComponent(text).length;
  return (
    <AbsoluteFill style={{ backgroundColor: "#12324a", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "white", fontSize: 90 }}>{shown}</h1>
    </AbsoluteFill>
  );
}
