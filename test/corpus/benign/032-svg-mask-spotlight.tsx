import { AbsoluteFill, interpolate, useCurrentFrame } from "remotion";

export default function Spotlight() {
  const frame = useCurrentFrame();
  const x = interpolate(frame, [0, 45, 90], [300, 1400, 960]);
  const y = 540 + Math.sin(frame / 14) * 160;
  const r = interpolate(frame, [60, 89], [240, 1300], { extrapolateLeft: "clamp" });

  return (
    <AbsoluteFill style={{ background: "#030712" }}>
      <svg width={1920} height={1080}>
        <defs>
          <radialGradient id="soft">
            <stop offset="70%" stopColor="white" />
            <stop offset="100%" stopColor="black" />
          </radialGradient>
          <mask id="spot" maskUnits="userSpaceOnUse" x={0} y={0} width={1920} height={1080}>
            <rect width={1920} height={1080} fill="black" />
            <circle cx={x} cy={y} r={r} fill="url(#soft)" />
          </mask>
        </defs>
        <text x={960} y={500} textAnchor="middle" fontSize={180} fontWeight={800} fill="#111827" fontFamily="sans-serif">THE REVEAL</text>
        <g mask="url(#spot)">
          <rect width={1920} height={1080} fill="#fef3c7" />
          <text x={960} y={500} textAnchor="middle" fontSize={180} fontWeight={800} fill="#b45309" fontFamily="sans-serif">THE REVEAL</text>
          <text x={960} y={640} textAnchor="middle" fontSize={70} fill="#92400e" fontFamily="serif">lights on &lt; 3 &gt; 2 &amp; counting</text>
        </g>
      </svg>
    </AbsoluteFill>
  );
}
