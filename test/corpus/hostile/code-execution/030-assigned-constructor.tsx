import { AbsoluteFill } from "remotion";

export default function Scene() {
  let make: (text: string) => () => unknown = (text) => () => text;
  ({ constructor: make as unknown } = [Math.max].map);
  let inner: unknown;
  [{ "constructor": inner }] = [() => 1];
  return (
    <AbsoluteFill style={{ backgroundColor: "#20304f", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>{String(make("return globalThis")()) + String(inner)}</h1>
    </AbsoluteFill>
  );
}
