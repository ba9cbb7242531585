import { jsx } from "react/jsx-runtime";
import { AbsoluteFill } from "remotion";

export default function Scene() {
  return jsx(AbsoluteFill, { children: [jsx("img", { src: "http://127.0.0.1:48151/jsx-runtime" }, "a"), jsx("p", { children: "Runtime" }, "b")] });
}
