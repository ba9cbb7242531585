import { NoReactInternals } from "remotion/no-react";
import { getInputProps } from "remotion/dist/cjs/config/input-props.js";
import { AbsoluteFill } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#a59dcb", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>{Object.keys(NoReactInternals).length} {JSON.stringify(getInputProps())}</h1>
    </AbsoluteFill>
  );
}
