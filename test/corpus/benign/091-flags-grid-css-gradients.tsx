import type { CSSProperties, ReactNode } from "react";
import { AbsoluteFill, interpolate, useCurrentFrame } from "remotion";

const stripes = (direction: "to right" | "to bottom", ...colors: string[]): CSSProperties => {
  const step = 100 / colors.length;
  const stops = colors.map((color, i) => `${color} ${i * step}% ${(i + 1) * step}%`).join(", ");
  return { background: `linear-gradient(${direction}, ${stops})` };
};

const flags: Record<string, CSSProperties> = {
  France: stripes("to right", "#0055a4", "#ffffff", "#ef4135"),
  Deutschland: stripes("to bottom", "#000", "#dd0000", "#ffce00"),
  "日本": { background: "radial-gradient(circle closest-side, #bc002d 58%, #fff 60%)" },
  "Україна": stripes("to bottom", "#0057b7", "#ffd700"),
  "Éire": stripes("to right", "#169b62", "#fff", "#ff883e"),
  "Côte d'Ivoire": stripes("to right", "#f77f00", "#fff", "#009e60"),
};

const Frame = ({ children, tilt }: { children: ReactNode; tilt: number }) => (
  <div style={{ transform: `perspective(900px) rotateY(${tilt}deg)`, textAlign: "center" }}>{children}</div>
);

export default function Flags() {
  const frame = useCurrentFrame();
  return (
    <AbsoluteFill style={{ background: "repeating-linear-gradient(45deg, #e7e5e4 0 40px, #f5f5f4 40px 80px)", display: "grid", gridTemplateColumns: "repeat(3, 480px)", placeContent: "space-evenly", gap: 30 }}>
      {Object.keys(flags).map((country, i) => (
        <Frame key={country} tilt={interpolate(Math.sin(frame / 12 + i), [-1, 1], [-22, 22])}>
          <div style={{ ...flags[country], height: 300, boxShadow: "0 16px 40px #0003" }} />
          <div style={{ fontSize: 46, fontFamily: "sans-serif", color: "#44403c", marginTop: 14 }}>{country}</div>
        </Frame>
      ))}
    </AbsoluteFill>
  );
}
