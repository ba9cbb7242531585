import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  const text = "word and another ".repeat(28_000 + frame);
  let count = 0;
  for (let round = 0; round < 12; round += 1) count += [...new Intl.Segmenter("en", { granularity: "word" }).segment(text)].length;
  const shown = count;
  return (
    <AbsoluteFill style={{ backgroundColor: "#12324a", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "white", fontSize: 90 }}>{shown}</h1>
    </AbsoluteFill>
  );
}
