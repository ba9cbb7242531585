import { AbsoluteFill, Experimental, VERSION } from "remotion";

export default function Scene() {
  const { Clipper, Null } = Experimental;
  return (
    <AbsoluteFill style={{ backgroundColor: "#7a473b" }}>
      <Clipper x={-1} y={-1} width={0} height={0} />
      <Null />
      <p style={{ color: "white" }}>{VERSION}</p>
    </AbsoluteFill>
  );
}
