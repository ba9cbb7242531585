import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  return (
    <AbsoluteFill style={{ backgroundColor: "#14213d" }}>
      <svg width={0} height={0}><filter id="w"><feTurbulence baseFrequency={0.05} numOctaves={6} seed={frame} /><feDisplacementMap in="SourceGraphic" scale={30} /><feGaussianBlur stdDeviation={5} /></filter></svg>
      <div style={{ fontSize: 40, color: "white" }}>{Array.from({ length: 2500 }, (_, i) => (
        <span key={i} style={{ display: "inline-block", filter: "url(#w)" }}>word </span>
      ))}</div>
    </AbsoluteFill>
  );
}
