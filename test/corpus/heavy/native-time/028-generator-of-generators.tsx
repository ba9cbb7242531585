import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  function* tree(depth: number): Generator<number> {
    if (depth === 0) { yield 1; return; }
    yield* tree(depth - 1);
    yield* tree(depth - 1);
  }
  let sum = 0;
  for (const value of tree(18 + (frame % 2))) sum += value;
  const shown = sum;
  return (
    <AbsoluteFill style={{ backgroundColor: "#12324a", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "white", fontSize: 90 }}>{shown}</h1>
    </AbsoluteFill>
  );
}
