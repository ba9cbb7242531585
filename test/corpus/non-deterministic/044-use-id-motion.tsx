import { useId } from "react";
import { AbsoluteFill } from "remotion";

function Dot() {
  const id = useId();
  const x = [...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
  return <i style={{ position: "absolute", left: x * 3, top: 300, width: 30, height: 30, background: "white" }} title={id} />;
}

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#6296eb" }}>
      {[1, 2, 3].map((n) => (
        <Dot key={`${n}-${renderCount()}`} />
      ))}
    </AbsoluteFill>
  );
}
let renders = 0;
function renderCount(): number {
  renders += 1;
  return renders;
}
