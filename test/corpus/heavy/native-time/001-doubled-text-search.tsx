import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  let data: string = "ab";
  const rounds = 26 + (frame % 2);
  for (let round = 0; round < rounds; round += 1) data = data + data;
  const shown = data.indexOf("aba".repeat(40) + "c") + data.lastIndexOf("bb");
  return (
    <AbsoluteFill style={{ backgroundColor: "#12324a", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "white", fontSize: 90 }}>{shown}</h1>
    </AbsoluteFill>
  );
}
