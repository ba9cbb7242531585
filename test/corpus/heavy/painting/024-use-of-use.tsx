import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  return (
    <AbsoluteFill style={{ backgroundColor: "#14213d" }}>
      <svg width={1920} height={1080} viewBox="0 0 1920 1080">
        <g id="u0"><circle r={frame + 4} fill="red" opacity={0.4} /></g>
        {Array.from({ length: 4 }, (_, i) => (
          <g key={i} id={"u" + (i + 1)}>{Array.from({ length: 10 }, (_, j) => <use key={j} href={"#u" + i} x={j * 9} y={i * 7} />)}</g>
        ))}
        <use href="#u4" x={300} y={300} />
      </svg>
    </AbsoluteFill>
  );
}
