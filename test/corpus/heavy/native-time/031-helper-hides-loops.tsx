import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  const times = (count: number, work: (index: number) => number) => Array.from({ length: count }, (_, index) => work(index)).reduce((sum, item) => sum + item, 0);
  const shown = times(60, (a) => times(60, (b) => times(60, (c) => times(60 + frame, (d) => Math.sin(a + b + c + d)))));
  return (
    <AbsoluteFill style={{ backgroundColor: "#12324a", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "white", fontSize: 90 }}>{shown}</h1>
    </AbsoluteFill>
  );
}
