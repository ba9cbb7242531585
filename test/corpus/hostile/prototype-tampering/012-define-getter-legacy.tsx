import { AbsoluteFill } from "remotion";

type Legacy = { __defineGetter__(name: string, get: () => unknown): void; __lookupGetter__(name: string): () => unknown };
const base = Object.prototype as unknown as Legacy;
base.__defineGetter__("href", () => "http://127.0.0.1:48151/legacy-getter");
const proto = base.__lookupGetter__("__proto__");

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#2b7719", display: "grid", placeItems: "center" }}>
      <h2 style={{ color: "#f4f4f8", fontSize: 84 }}>{typeof proto}</h2>
    </AbsoluteFill>
  );
}
