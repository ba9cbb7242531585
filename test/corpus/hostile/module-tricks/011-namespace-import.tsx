import * as Kit from "remotion";
import * as React from "react";

const box: { readonly [name: string]: unknown } = Kit;
const found = ["Inter", "nals"].join("");

export default function Scene() {
  return React.createElement(Kit.AbsoluteFill, { style: { backgroundColor: "#345" } }, typeof box[found]);
}
