import { AbsoluteFill } from "remotion";

const kept = new Map<number, string>();
const remember = (n: number) => kept.set(n, `${n}`.repeat(100_000).split("").join(" "));
Array.from({ length: 200_000 }, (_, n) => remember(n));

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#8f38c4", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>{kept.size}</h1>
    </AbsoluteFill>
  );
}
