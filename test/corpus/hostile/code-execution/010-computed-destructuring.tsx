import { AbsoluteFill } from "remotion";

const key = ["con", "struc", "tor"].join("") as "call";

function reach(): string {
  const { [key]: Maker } = reach;
  return String(Maker.apply(null, ["return typeof window"] as never));
}

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#544e39", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>{reach()}</h1>
    </AbsoluteFill>
  );
}
