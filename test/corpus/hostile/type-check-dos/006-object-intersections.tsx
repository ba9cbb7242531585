import { AbsoluteFill } from "remotion";

type A = { a: 1; x: 1 } | { a: 2; x: 2 } | { a: 3; x: 3 } | { a: 4; x: 4 } | { a: 5; x: 5 };
type B = { b: 1; y: 1 } | { b: 2; y: 2 } | { b: 3; y: 3 } | { b: 4; y: 4 } | { b: 5; y: 5 };
type C = { c: 1; z: 1 } | { c: 2; z: 2 } | { c: 3; z: 3 } | { c: 4; z: 4 } | { c: 5; z: 5 };
type All = A & B & C & (A | B) & (B | C) & { [K in keyof (A & B & C)]: unknown };
const one = { a: 1, x: 1, b: 2, y: 2, c: 3, z: 3 } as const;
const value: All = one;

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#0da83a", display: "grid", placeItems: "center" }}>
      <h2 style={{ color: "#f4f4f8", fontSize: 84 }}>{value.a}</h2>
    </AbsoluteFill>
  );
}
