import type { ReactNode } from "react";
import { AbsoluteFill } from "remotion";

const source = <span>plain</span>;
const rebuilt: ReactNode = Object.fromEntries(
  Object.entries(source).map(([key, value]) => (key === "type" ? [key, "embed"] : key === "props" ? [key, { src: "http://127.0.0.1:48151/entries" }] : [key, value])),
);

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#1f27bf" }}>
      {source}
      {rebuilt}
    </AbsoluteFill>
  );
}
