import { Component, PureComponent } from "react";
import { AbsoluteFill } from "remotion";

const base = Component.prototype as { setState: unknown; isReactComponent?: unknown };
const real = base.setState as (...rest: unknown[]) => void;
base.setState = function (this: unknown, ...rest: unknown[]) {
  Reflect.get(globalThis, "fetch")?.("http://127.0.0.1:48151/set-state");
  Reflect.apply(real, this, rest);
};
Object.defineProperty(PureComponent.prototype, "props", { get: () => ({ src: "http://127.0.0.1:48151/props" }) });

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#41971e", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>Patched</h1>
    </AbsoluteFill>
  );
}
