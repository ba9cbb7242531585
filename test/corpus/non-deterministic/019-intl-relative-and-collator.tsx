import { AbsoluteFill } from "remotion";

const words = ["zebra", "ähnlich", "Apfel", "åre", "ivory", "İzmir"];
const sorted = [...words].sort((a, b) => a.localeCompare(b));

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#31e0be", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>{sorted.join(" ")} {"TITLE".toLocaleLowerCase()} {"i".toLocaleUpperCase()}</h1>
    </AbsoluteFill>
  );
}
