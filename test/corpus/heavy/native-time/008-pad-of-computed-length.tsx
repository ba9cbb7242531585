import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  let width = 3;
  for (let round = 0; round < 5 + (frame % 2); round += 1) width *= 40;
  const shown = "x".padStart(width, "ab").lastIndexOf("bb");
  return (
    <AbsoluteFill style={{ backgroundColor: "#12324a", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "white", fontSize: 90 }}>{shown}</h1>
    </AbsoluteFill>
  );
}
