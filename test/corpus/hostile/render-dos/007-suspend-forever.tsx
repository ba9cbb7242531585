import { Suspense, use } from "react";
import { AbsoluteFill } from "remotion";

const never = new Promise<string>(() => undefined);

function Waiting() {
  return <p>{use(never)}</p>;
}

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#c88cad" }}>
      <Suspense fallback={<p style={{ color: "white", fontSize: 60 }}>Waiting</p>}>
        <Waiting />
      </Suspense>
    </AbsoluteFill>
  );
}
