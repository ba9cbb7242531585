import { AbsoluteFill, createEffect, Solid } from "remotion";

const source = "#version 300 es\nprecision highp float; out vec4 c; void main(){ float s=0.; for(int i=0;i<2000000000;i++){ s+=sin(float(i)); } c=vec4(s); }";
const melt = createEffect({ type: "melt", backend: "webgl2", setup: () => ({ source }), apply: () => undefined } as never);

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#15c4e6" }}>
      <Solid color="red" width={8000} height={8000} effects={[(melt as unknown as () => never)()]} />
    </AbsoluteFill>
  );
}
