import { AbsoluteFill } from "remotion";

type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
type Shape = { [A in Digit]: { [B in Digit]: { [C in Digit]: { kind: `${A}${B}${C}`; a: A; b: B; c: C; next?: Shape } }[Digit] }[Digit] }[Digit];
const value = { kind: "123", a: 1, b: 2, c: 3, next: { kind: "999", a: 9, b: 9, c: 9, next: { kind: "000", a: 0, b: 0, c: 0 } } } satisfies Shape;

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#8e2507", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>{value.kind}</h1>
    </AbsoluteFill>
  );
}
