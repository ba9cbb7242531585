import { AbsoluteFill, useCurrentFrame } from "remotion";

function fibonacci(limit: number): number[] {
  const memo: Record<number, number> = { 0: 0, 1: 1 };
  const of = (n: number): number => (memo[n] ??= of(n - 1) + of(n - 2));
  return Array.from({ length: limit }, (_, n) => of(n));
}

export default function Scene() {
  const frame = useCurrentFrame();
  const numbers = fibonacci(16);
  return (
    <AbsoluteFill style={{ flexWrap: "wrap", flexDirection: "row", alignContent: "center", gap: 20, padding: 80 }}>
      {numbers.map((n, i) => (
        <span key={i} style={{ fontSize: 56, opacity: frame >= i * 4 ? 1 : 0.1 }}>{n}</span>
      ))}
    </AbsoluteFill>
  );
}
