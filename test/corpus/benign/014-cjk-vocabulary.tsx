import React, { createContext, useContext } from "react";
import { AbsoluteFill, Sequence, interpolate, useCurrentFrame } from "remotion";

type Palette = { ink: string; paper: string; accent: string };

const PaletteContext = createContext<Palette>({ ink: "#1f2937", paper: "#fef2f2", accent: "#b91c1c" });

function Card({ glyph, reading, children }: { glyph: string; reading: string; children: React.ReactNode }) {
  const { ink, accent } = useContext(PaletteContext);
  const frame = useCurrentFrame();
  const scale = interpolate(frame, [0, 12], [0.6, 1], { extrapolateRight: "clamp" });
  return (
    <div style={{ textAlign: "center", transform: `scale(${scale})`, color: ink }}>
      <div lang="ja" style={{ fontSize: 260, lineHeight: 1.1 }}>{glyph}</div>
      <div style={{ fontSize: 56, color: accent }}>{reading}</div>
      <div style={{ fontSize: 48 }}>{children}</div>
    </div>
  );
}

export default function Vocabulary() {
  const night: Palette = { ink: "#fef3c7", paper: "#1c1917", accent: "#fb923c" };
  return (
    <PaletteContext.Provider value={night}>
      <AbsoluteFill style={{ background: night.paper, flexDirection: "row", justifyContent: "space-evenly", alignItems: "center" }}>
        <Card glyph="水" reading="みず / shuǐ / 물">water</Card>
        <Sequence from={12} layout="none">
          <Card glyph="火" reading="ひ / huǒ / 불">fire</Card>
        </Sequence>
        <Sequence from={24} layout="none">
          <Card glyph="山" reading="やま / shān / 산">mountain &amp; hill</Card>
        </Sequence>
      </AbsoluteFill>
    </PaletteContext.Provider>
  );
}
