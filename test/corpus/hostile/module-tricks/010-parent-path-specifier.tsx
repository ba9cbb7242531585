import version from "@remotion/shapes/../../remotion/package.json";
import main from "remotion/../../package.json";
import { AbsoluteFill } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#8d699a", display: "grid", placeItems: "center" }}>
      <h2 style={{ color: "#f4f4f8", fontSize: 84 }}>{JSON.stringify(version)} {JSON.stringify(main)}</h2>
    </AbsoluteFill>
  );
}
