import { AbsoluteFill } from "remotion";

declare const __webpack_require__: { c: Record<string, unknown>; m: Record<string, unknown> };
declare const __non_webpack_require__: (name: string) => unknown;
const ids = typeof __webpack_require__ === "function" ? Object.keys(Object(__webpack_require__).m ?? {}) : [];

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#4cc852", padding: 120 }}>
      <p style={{ color: "#f4f4f8", fontSize: 72 }}>{ids.length}</p>
    </AbsoluteFill>
  );
}
