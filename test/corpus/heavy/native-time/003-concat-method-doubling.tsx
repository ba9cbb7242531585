import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  let data: string = "xy";
  const rounds = 16 + (frame % 2);
  for (let round = 0; round < rounds; round += 1) data = data.concat(data, data);
  const shown = data.toUpperCase().split("y").length;
  return (
    <AbsoluteFill style={{ backgroundColor: "#12324a", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "white", fontSize: 90 }}>{shown}</h1>
    </AbsoluteFill>
  );
}
