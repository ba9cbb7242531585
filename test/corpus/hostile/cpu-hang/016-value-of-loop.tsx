import { AbsoluteFill, useCurrentFrame } from "remotion";

const slow = {
  n: 0,
  valueOf(): number {
    while (this.n < Number.MAX_SAFE_INTEGER) this.n += 1;
    return this.n;
  },
  toString(): string {
    return String(this.valueOf());
  },
};

export default function Scene() {
  const frame = useCurrentFrame();
  return (
    <AbsoluteFill style={{ backgroundColor: "#20bae8", display: "grid", placeItems: "center" }}>
      <h2 style={{ color: "#f4f4f8", fontSize: 84 }}>{frame + Number(slow)} {`${slow}`}</h2>
    </AbsoluteFill>
  );
}
