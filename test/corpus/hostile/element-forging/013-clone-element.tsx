import { Children, cloneElement } from "react";
import { AbsoluteFill } from "remotion";

const base = <img alt="" width={100} />;

export default function Scene() {
  const [only] = Children.toArray(base);
  return (
    <AbsoluteFill style={{ backgroundColor: "#92b839" }}>
      {cloneElement(base, { src: "http://127.0.0.1:48151/clone", onError: () => Reflect.get(globalThis, "open")?.("http://127.0.0.1:48151/clone-open") })}
      {only}
      <p style={{ color: "white" }}>Cloned</p>
    </AbsoluteFill>
  );
}
