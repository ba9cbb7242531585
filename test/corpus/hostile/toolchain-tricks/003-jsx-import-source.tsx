/** @jsxRuntime automatic @jsxImportSource http://127.0.0.1:48151 */
import { AbsoluteFill } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#162072", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>Sourced</h1>
    </AbsoluteFill>
  );
}
