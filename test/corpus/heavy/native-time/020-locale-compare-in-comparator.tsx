import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  const words = Array.from({ length: 30_000 }, (_, index) => "straße " + ((index * 7919) % 30_011) + frame);
  const shown = words.sort((one, other) => one.localeCompare(other, "sv", { sensitivity: "base" }))[0] ?? "";
  return (
    <AbsoluteFill style={{ backgroundColor: "#12324a", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "white", fontSize: 90 }}>{shown}</h1>
    </AbsoluteFill>
  );
}
