import { AbsoluteFill } from "remotion";

declare const exports: Record<string, unknown>;
function wrapper(): unknown {
  try {
    return (wrapper as unknown as { caller?: { arguments?: ArrayLike<unknown> } }).caller?.arguments?.[1];
  } catch {
    return exports["default"];
  }
}
exports["extra"] = wrapper;

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#6696d2", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>{typeof wrapper()}</h1>
    </AbsoluteFill>
  );
}
