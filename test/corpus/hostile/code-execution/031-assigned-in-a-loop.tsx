import { AbsoluteFill } from "remotion";

const area = (width: number) => width * 2;

export default function Scene() {
  let taken: unknown;
  for ({ constructor: taken } of [area]) break;
  let call: ((text: string) => () => unknown) | undefined;
  if (typeof taken === "function") ({ call } = { call: (text: string) => (taken as unknown as (t: string) => () => unknown)(text) });
  return (
    <AbsoluteFill style={{ backgroundColor: "#1b1b2f" }}>
      <p style={{ color: "white", fontSize: 60 }}>{String(call?.("return typeof window")())}</p>
    </AbsoluteFill>
  );
}
