import React, { useMemo } from "react";
import { AbsoluteFill, interpolate, useCurrentFrame } from "remotion";

const container: React.CSSProperties = { background: "linear-gradient(#1d4ed8, #93c5fd 70%, #fef3c7)" };

const Clouds: React.FC = () => {
  const frame = useCurrentFrame();
  const matrix = useMemo(() => [[1, 0, 0, 0, 1], [0, 1, 0, 0, 1], [0, 0, 1, 0, 1], [0, 0, 0, 2.2, -0.7]].map((r) => r.join(" ")).join(" "), []);
  const x = interpolate(frame, [0, 90], [0, -220]);

  return (
    <AbsoluteFill style={container}>
      <svg width={1920} height={1080} viewBox="0 0 1920 1080">
        <filter id="sky" x="0" y="0" width="100%" height="100%">
          <feTurbulence type="fractalNoise" baseFrequency="0.004 0.009" numOctaves={4} seed={7} />
          <feColorMatrix type="matrix" values={matrix} />
        </filter>
        <rect x={x} y={-60} width={2400} height={700} filter="url(#sky)" opacity={0.9} />
        <path d="M0 900 Q 480 760 960 880 T 1920 840 V 1080 H 0 Z" fill="#166534" />
        <path d="M0 980 Q 640 860 1280 980 T 1920 940 V 1080 H 0 Z" fill="#14532d" />
      </svg>
      <h1 style={{ position: "absolute", bottom: 40, width: "100%", textAlign: "center", color: "white", fontSize: 84, fontFamily: "serif" }}>
        How clouds form
      </h1>
    </AbsoluteFill>
  );
};

export default Clouds;
