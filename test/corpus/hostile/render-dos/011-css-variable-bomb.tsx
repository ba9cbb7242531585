import type { CSSProperties } from "react";
import { AbsoluteFill } from "remotion";

const levels: Record<`--${string}`, string> = { "--v0": "'lol lol lol lol'" };
for (let i = 1; i < 40; i += 1) levels[`--v${i}`] = `var(--v${i - 1}) var(--v${i - 1})`;
const style: CSSProperties = { ...levels, fontFamily: "var(--v39)", backgroundColor: "#246" };

export default function Scene() {
  return (
    <AbsoluteFill style={style}>
      <p style={{ color: "white", fontSize: 60, fontVariationSettings: "var(--v30)" }}>Laughs</p>
    </AbsoluteFill>
  );
}
