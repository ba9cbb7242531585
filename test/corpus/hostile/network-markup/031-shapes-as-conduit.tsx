import { AbsoluteFill } from "remotion";
import { Circle, Rect, Star } from "@remotion/shapes";

const at = (name: string) => ["url(", "http://127.0.0.1:48151/", name, "#p)"].join("");

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#47af72" }}>
      <Circle radius={120} fill={at("circle")} stroke={at("circle-stroke")} />
      <Rect width={200} height={90} fill="white" pathStyle={{ mask: at("rect"), filter: at("rect-filter") }} />
      <Star points={5} innerRadius={40} outerRadius={90} fill="gold" style={{ backgroundImage: at("star") }} />
    </AbsoluteFill>
  );
}
