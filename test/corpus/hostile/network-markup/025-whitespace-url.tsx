import { AbsoluteFill } from "remotion";

const target = "http://127.0.0.1:48151/tabs";
const folded = [...target].map((c, i) => (i === 2 ? `${c}\t` : i === 5 ? `${c}\n` : c)).join("");

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#55dd83" }}>
      <img alt="" src={` \u0001${folded}`} />
      <p style={{ color: "white", fontSize: 60 }}>Folded</p>
    </AbsoluteFill>
  );
}
