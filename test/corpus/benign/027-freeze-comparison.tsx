import { AbsoluteFill, Freeze, useCurrentFrame } from "remotion";

const Orbit = () => {
  const frame = useCurrentFrame();
  const angle = (frame / 60) * Math.PI * 2;
  return (
    <svg viewBox="-300 -300 600 600" width="100%" height="100%">
      <circle r={200} fill="none" stroke="#475569" strokeWidth={2} strokeDasharray="6 10" />
      <circle r={60} fill="#fde047" />
      <circle cx={Math.cos(angle) * 200} cy={Math.sin(angle) * 200} r={24} fill="#38bdf8" />
      <text y={280} textAnchor="middle" fill="#94a3b8" fontSize={30} fontFamily="monospace">
        {`frame ${frame}`}
      </text>
    </svg>
  );
};

export default function FreezeComparison() {
  return (
    <AbsoluteFill style={{ background: "#0f172a", display: "grid", gridTemplateColumns: "repeat(3, 1fr)" }}>
      <div>
        <Freeze frame={10}>
          <Orbit />
        </Freeze>
      </div>
      <div>
        <Orbit />
      </div>
      <div>
        <Freeze frame={45} active={(f) => f > 45}>
          <Orbit />
        </Freeze>
      </div>
    </AbsoluteFill>
  );
}
