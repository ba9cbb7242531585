import { useEffect, useReducer } from "react";
import { AbsoluteFill, useCurrentFrame } from "remotion";

const step = (state: { readonly angle: number }, frame: number) => ({ angle: state.angle + (frame % 3) });

export default function Scene() {
  const frame = useCurrentFrame();
  const [state, dispatch] = useReducer(step, { angle: 0 });
  useEffect(() => dispatch(frame), [frame]);
  return (
    <AbsoluteFill style={{ backgroundColor: "#9aed7e" }}>
      <div style={{ width: 500, height: 50, background: "white", rotate: `${state.angle}deg` }} />
    </AbsoluteFill>
  );
}
