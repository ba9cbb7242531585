import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  if (frame === 1) (globalThis as any).open("http://127.0.0.1:48151/popup", "_blank", "noopener");
  return (
    <AbsoluteFill style={{ backgroundColor: "#31f2a7", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>Opening</h1>
    </AbsoluteFill>
  );
}
