import { AbsoluteFill } from "remotion";

var __assign = (globalThis as any).fetch;
var __rest = eval;
var __esDecorate = Function;
var exports = { default: "iframe" };
var __importDefault = (x: unknown) => ({ default: "iframe", x });

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#ed8608", display: "grid", placeItems: "center" }}>
      <h2 style={{ color: "#f4f4f8", fontSize: 84 }}>{typeof __assign} {typeof __rest} {typeof __esDecorate} {exports.default} {typeof __importDefault}</h2>
    </AbsoluteFill>
  );
}
