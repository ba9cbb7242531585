import type { CSSProperties } from "react";
import { AbsoluteFill } from "remotion";

const half: CSSProperties & Record<`--${string}`, string> = {
  "--a": "image-set(",
  "--b": "\"http://127.0.0.1:48151/halves\" 1x)",
  background: "var(--a) var(--b)",
  backgroundColor: "#246",
};

export default function Scene() {
  return (
    <AbsoluteFill style={half}>
      <p style={{ color: "white", fontSize: 60 }}>Halves</p>
    </AbsoluteFill>
  );
}
