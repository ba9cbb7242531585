import { AbsoluteFill, interpolate, useCurrentFrame } from "remotion";

const MODES = ["multiply", "screen", "overlay", "difference", "color-dodge", "exclusion"] as const;
type Mode = (typeof MODES)[number];

const Swatch = ({ mode, shift }: { mode: Mode; shift: number }) => (
  <figure style={{ margin: 0, position: "relative", isolation: "isolate", overflow: "hidden", background: "#737373" }}>
    {["#ff0055", "#00e5ff", "#ffe600"].map((background, i) => (
      <div
        key={background}
        style={{
          position: "absolute",
          left: 90 + i * 110 + Math.cos(shift + i * 2.1) * 50,
          top: 60 + Math.sin(shift + i * 2.1) * 60 + (i === 1 ? 60 : 0),
          width: 280,
          height: 280,
          borderRadius: "50%",
          background,
          mixBlendMode: mode,
        }}
      />
    ))}
    <figcaption style={{ position: "absolute", bottom: 20, left: 30, fontSize: 44, color: "white", fontFamily: "monospace", background: "#000a", padding: "4px 16px" }}>{mode}</figcaption>
  </figure>
);

export default function BlendModes() {
  const shift = interpolate(useCurrentFrame(), [0, 90], [0, 2 * Math.PI]);
  return (
    <AbsoluteFill style={{ display: "grid", gridTemplateColumns: "repeat(3, 1fr)", gridTemplateRows: "repeat(2, 1fr)", gap: 8, background: "#000" }}>
      {MODES.map((mode) => <Swatch key={mode} mode={mode} shift={shift} />)}
    </AbsoluteFill>
  );
}
