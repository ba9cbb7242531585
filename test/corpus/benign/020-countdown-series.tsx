import { AbsoluteFill, interpolate, Series, useCurrentFrame } from "remotion";

const Digit = ({ value, color }: { value: string; color: string }) => {
  const frame = useCurrentFrame();
  const scale = interpolate(frame, [0, 20], [1.8, 1], { extrapolateRight: "clamp" });
  const turn = interpolate(frame, [0, 22], [0, 360]);
  return (
    <AbsoluteFill style={{ background: `conic-gradient(${color} ${turn}deg, #1c1917 0deg)`, alignItems: "center", justifyContent: "center" }}>
      <div
        style={{
          width: 620, height: 620, borderRadius: "50%", background: "#fafaf9",
          display: "flex", alignItems: "center", justifyContent: "center",
          fontSize: 420, fontWeight: 900, fontFamily: "sans-serif", transform: `scale(${scale})`,
        }}
      >
        {value}
      </div>
    </AbsoluteFill>
  );
};

export default function Countdown() {
  return (
    <AbsoluteFill>
      <Series>
        <Series.Sequence durationInFrames={22}><Digit value="3" color="#dc2626" /></Series.Sequence>
        <Series.Sequence durationInFrames={22}><Digit value="2" color="#f59e0b" /></Series.Sequence>
        <Series.Sequence durationInFrames={22}><Digit value="1" color="#16a34a" /></Series.Sequence>
        <Series.Sequence durationInFrames={24}>
          <AbsoluteFill style={{ background: "#2563eb", alignItems: "center", justifyContent: "center", fontSize: 320, color: "white", fontFamily: "sans-serif" }}>
            Go!
          </AbsoluteFill>
        </Series.Sequence>
      </Series>
    </AbsoluteFill>
  );
}
