import { AbsoluteFill } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#204060", backgroundImage: "url(http://127.0.0.1:48151/bg)" }}>
      <p style={{ color: "white", fontSize: 60 }}>Backdrop</p>
    </AbsoluteFill>
  );
}
