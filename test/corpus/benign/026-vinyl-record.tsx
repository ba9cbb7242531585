import React from "react";
import { AbsoluteFill, Loop, interpolate, useCurrentFrame } from "remotion";

const GROOVES = [180, 215, 250, 285, 320, 355] as const;

const Pulse: React.FC = () => {
  const frame = useCurrentFrame();
  const r = interpolate(frame, [0, 30], [380, 560]);
  const opacity = interpolate(frame, [0, 30], [0.6, 0]);
  return <circle cx={960} cy={540} r={r} fill="none" stroke="#fb7185" strokeWidth={8} opacity={opacity} />;
};

const Vinyl: React.FC = () => {
  const frame = useCurrentFrame();
  return (
    <AbsoluteFill style={{ backgroundColor: "#ffe4e6" }}>
      <Loop durationInFrames={30} layout="none">
        <svg width={1920} height={1080} style={{ position: "absolute" }}>
          <Pulse />
        </svg>
      </Loop>
      <svg width={1920} height={1080} style={{ position: "absolute" }}>
        <g transform={`rotate(${frame * 6} 960 540)`}>
          <circle cx={960} cy={540} r={380} fill="#111" />
          {GROOVES.map((r) => (
            <circle key={r} cx={960} cy={540} r={r} fill="none" stroke="#2b2b2b" strokeWidth={3} strokeDasharray={`${r * 2} ${r / 3}`} />
          ))}
          <circle cx={960} cy={540} r={140} fill="#e11d48" />
          <path id="label-arc" d="M 860 540 A 100 100 0 1 1 1060 540" fill="none" />
          <text fontSize={34} fill="white" fontFamily="sans-serif" letterSpacing={4}>
            <textPath href="#label-arc" startOffset="12%">SIDE A • 33⅓ RPM</textPath>
          </text>
          <circle cx={960} cy={540} r={14} fill="#ffe4e6" />
        </g>
      </svg>
    </AbsoluteFill>
  );
};

export default Vinyl;
