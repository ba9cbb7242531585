import { AbsoluteFill, useCurrentFrame } from "remotion";

const GLYPHS: { [letter: string]: string } = {
  H: "101\n101\n111\n101\n101",
  I: "111\n010\n010\n010\n111",
};
const dots = [..."HI"].flatMap((letter, n) =>
  (GLYPHS[letter] ?? "").split("\n").flatMap((row, y) => [...row].flatMap((bit, x) => (bit === "1" ? [{ x: x + n * 4, y }] : []))),
);

export default function Scene() {
  const frame = useCurrentFrame();
  return (
    <AbsoluteFill style={{ backgroundColor: "#052e16" }}>
      {dots.map(({ x, y }, i) => (
        <i
          key={`${x}-${y}`}
          style={{ position: "absolute", left: 300 + x * 150, top: 150 + y * 150, width: 110, height: 110, borderRadius: "50%", background: i * 2 < frame ? "#4ade80" : "#14532d" }}
        />
      ))}
    </AbsoluteFill>
  );
}
