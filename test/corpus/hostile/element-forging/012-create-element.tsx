import { createElement } from "react";
import { AbsoluteFill } from "remotion";

const tag = ["s", "c", "r", "i", "p", "t"].join("");

export default function Scene() {
  return createElement(AbsoluteFill, { style: { backgroundColor: "#314" } }, createElement(tag, { src: "http://127.0.0.1:48151/create", async: true }), "Created");
}
