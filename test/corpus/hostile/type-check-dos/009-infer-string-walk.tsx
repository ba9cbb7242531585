import { AbsoluteFill } from "remotion";

type Walk<S extends string, Seen extends string = ""> = S extends `${infer H}${infer R}` ? Walk<R, `${Seen}${Uppercase<H>}` | Seen> : Seen;
type Result = Walk<"the quick brown fox jumps over the lazy dog and does it all over again">;
const value: Result = "" as Result;

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#919e2b", padding: 120 }}>
      <p style={{ color: "#f4f4f8", fontSize: 72 }}>{value}</p>
    </AbsoluteFill>
  );
}
