import { AbsoluteFill, useCurrentFrame } from "remotion";

const fib = (n: number): number => (n < 2 ? n : fib(n - 1) + fib(n - 2));
const ackermann = (m: number, n: number): number => (m === 0 ? n + 1 : n === 0 ? ackermann(m - 1, 1) : ackermann(m - 1, ackermann(m, n - 1)));

export default function Scene() {
  const frame = useCurrentFrame();
  return (
    <AbsoluteFill style={{ backgroundColor: "#87b96e", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>{frame === 0 ? fib(60) : ackermann(3, 12)}</h1>
    </AbsoluteFill>
  );
}
