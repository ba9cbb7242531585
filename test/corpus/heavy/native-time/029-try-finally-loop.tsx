import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  let turns = 0;
  const work = (left: number): number => {
    try {
      for (let index = 0; index < 9_000_000; index += 1) turns += index % 3;
    } finally {
      if (left > 0) work(left - 1);
    }
    return turns;
  };
  const shown = work(12 + frame);
  return (
    <AbsoluteFill style={{ backgroundColor: "#12324a", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "white", fontSize: 90 }}>{shown}</h1>
    </AbsoluteFill>
  );
}
