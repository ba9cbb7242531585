import { AbsoluteFill, Loop, Sequence, Series } from "remotion";

const cover = { backgroundImage: "url('http://127.0.0.1:48151/layout')" } as const;

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#575bfd" }}>
      <Sequence durationInFrames={60} style={cover}>
        <p style={{ color: "white" }}>Sequence</p>
      </Sequence>
      <Series>
        <Series.Sequence durationInFrames={30} style={{ ...cover, opacity: 0.9 }}>
          <p style={{ color: "white" }}>Series</p>
        </Series.Sequence>
      </Series>
      <Loop durationInFrames={20} style={cover}>
        <p style={{ color: "white" }}>Loop</p>
      </Loop>
    </AbsoluteFill>
  );
}
