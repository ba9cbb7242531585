import { AbsoluteFill } from "remotion";

const flip = (n: number) => n > Number.EPSILON;
const make = (n: number) => ({
  ...(flip(n) ? { a: 1 } : { a: "x", A: 1 }),
  ...(flip(n) ? { b: 1 } : { b: "x", B: 1 }),
  ...(flip(n) ? { c: 1 } : { c: "x", C: 1 }),
  ...(flip(n) ? { d: 1 } : { d: "x", D: 1 }),
  ...(flip(n) ? { e: 1 } : { e: "x", E: 1 }),
  ...(flip(n) ? { f: 1 } : { f: "x", F: 1 }),
  ...(flip(n) ? { g: 1 } : { g: "x", G: 1 }),
  ...(flip(n) ? { h: 1 } : { h: "x", H: 1 }),
  ...(flip(n) ? { i: 1 } : { i: "x", I: 1 }),
});
const both = [make(1), make(2)].map((one) => ({ ...one, n: 1, a: one.a, b: one.b }));
const same: ReturnType<typeof make>[] = both;

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#da9b0b", display: "grid", placeItems: "center" }}>
      <h2 style={{ color: "#f4f4f8", fontSize: 84 }}>{same.length}</h2>
    </AbsoluteFill>
  );
}
