import type { ReactNode } from "react";
import { AbsoluteFill } from "remotion";

const stream: Iterable<ReactNode> = {
  *[Symbol.iterator]() {
    yield "a";
    yield { ...(<i />), type: "base", props: { href: "http://127.0.0.1:48151/" } } as ReactNode;
  },
};

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#b4d0f4" }}>
      {stream}
      <img src="iterable" alt="" />
    </AbsoluteFill>
  );
}
