import { AbsoluteFill } from "remotion";

Object.defineProperty(Object.prototype, "src", {
  configurable: true,
  get: () => "http://127.0.0.1:48151/planted",
});

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#d1a8b9", justifyContent: "flex-end", padding: 96 }}>
      <div style={{ color: "#f4f4f8", fontSize: 110 }}>{String(({} as { src?: string }).src)}</div>
    </AbsoluteFill>
  );
}
