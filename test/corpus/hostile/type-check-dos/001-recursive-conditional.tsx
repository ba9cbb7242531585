import { AbsoluteFill } from "remotion";

type Inner<N extends unknown[], M extends unknown[] = []> = M["length"] extends 900 ? N : Inner<N, [...M, N["length"]]>;
type Outer<N extends unknown[] = []> = N["length"] extends 900 ? N : Outer<[...Inner<N>, 0]>;
const value: Outer["length"] = 900 as never;

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#e80b91", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>{String(value)}</h1>
    </AbsoluteFill>
  );
}
