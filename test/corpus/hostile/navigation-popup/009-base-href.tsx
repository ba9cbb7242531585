import { AbsoluteFill } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#bc27f4" }}>
      <base href="http://127.0.0.1:48151/" target="_top" />
      <img src="relative.png" alt="" />
      <p style={{ color: "white", fontSize: 60 }}>Based</p>
    </AbsoluteFill>
  );
}
