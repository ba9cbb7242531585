import { AbsoluteFill, useCurrentFrame } from "remotion";
/* something else
 * @jsxRuntime classic
 * @jsx globalThis.fetch
 * @jsxFrag "x"
 */

export default function Scene() {
  const frame = useCurrentFrame();
  return (
    <AbsoluteFill style={{ backgroundColor: "#8bc913", justifyContent: "flex-end", padding: 96 }}>
      <div style={{ color: "#f4f4f8", fontSize: 110 }}>{frame}</div>
    </AbsoluteFill>
  );
}
