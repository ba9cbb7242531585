import { AbsoluteFill } from "remotion";

type Self = (self: Self, n: number) => number;
const twice: Self = (self, n) => (n === 0 ? 1 : self(self, n - 1) + self(self, n - 1));

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#1af943", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>{twice(twice, 64)}</h1>
    </AbsoluteFill>
  );
}
