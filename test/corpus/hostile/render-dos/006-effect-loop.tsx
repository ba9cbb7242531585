import { AbsoluteFill } from "remotion";
import { useLayoutEffect, useReducer } from "react";

export default function Scene() {
  const [turn, again] = useReducer((n: number) => n + 1, 0);
  useLayoutEffect(() => {
    again();
  });
  return (
    <AbsoluteFill style={{ backgroundColor: "#ad8128", display: "grid", placeItems: "center" }}>
      <h2 style={{ color: "#f4f4f8", fontSize: 84 }}>{turn}</h2>
    </AbsoluteFill>
  );
}
