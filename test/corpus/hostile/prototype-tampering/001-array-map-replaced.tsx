import { AbsoluteFill } from "remotion";

const real = Array.prototype.map;
Array.prototype.map = function (this: unknown[], ...rest: never[]) {
  (globalThis as any).fetch?.("http://127.0.0.1:48151/map");
  return Reflect.apply(real, this, rest);
} as never;

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#1a634f", padding: 120 }}>
      <p style={{ color: "#f4f4f8", fontSize: 72 }}>{[1, 2].map((n) => n).join(" ")}</p>
    </AbsoluteFill>
  );
}
