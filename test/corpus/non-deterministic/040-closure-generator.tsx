import { AbsoluteFill } from "remotion";

const seeded = (seed: number) => {
  let state = seed;
  return () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
};
const next = seeded(42);

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#0af3f8" }}>
      <div style={{ position: "absolute", left: next() * 1500, top: next() * 800, width: 100, height: 100, background: "white" }} />
    </AbsoluteFill>
  );
}
