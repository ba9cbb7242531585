import { AbsoluteFill } from "remotion";

const shape = (kind: string) => `url("http://127.0.0.1:48151/${kind}.svg#s")`;

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#e436dc" }}>
      <div style={{ width: 300, height: 300, background: "tomato", maskImage: shape("mask"), WebkitMaskBoxImage: shape("box") }} />
      <div style={{ width: 300, height: 300, background: "gold", clipPath: shape("clip"), filter: shape("filter"), backdropFilter: shape("back") }} />
      <div style={{ width: 300, height: 300, background: "plum", shapeOutside: shape("outside"), offsetPath: shape("path"), float: "left" }} />
    </AbsoluteFill>
  );
}
