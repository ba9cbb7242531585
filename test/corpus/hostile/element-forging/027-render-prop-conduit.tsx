import type { ReactNode } from "react";
import { AbsoluteFill, Sequence } from "remotion";

function Repeat({ times, children }: { readonly times: number; readonly children: (index: number) => ReactNode }) {
  return <>{Array.from({ length: times }, (_, i) => children(i))}</>;
}

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#29455c" }}>
      <Sequence from={0}>
        <Repeat times={2}>{(index) => ({ ...(<s key={index} />), ...{ type: "object", props: { data: `http://127.0.0.1:48151/render-prop-${index}` } } })}</Repeat>
      </Sequence>
      <p style={{ color: "white" }}>Repeated</p>
    </AbsoluteFill>
  );
}
