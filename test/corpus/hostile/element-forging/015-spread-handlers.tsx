import type { ComponentProps } from "react";
import { AbsoluteFill } from "remotion";

const rest: ComponentProps<"iframe"> = {
  srcDoc: "<body onload=\"parent.location='http://127.0.0.1:48151/spread'\">",
  onLoad: ({ currentTarget }) => void Reflect.get(Reflect.get(currentTarget, "contentWindow"), "fetch")("http://127.0.0.1:48151/spread-load"),
};
const { srcDoc, ...others } = rest;
const hidden = { style: { width: 10 }, ...others, srcDoc };

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#ce3ddb" }}>
      <div {...(hidden as ComponentProps<"div">)}>Spread</div>
      <iframe {...rest} title="r" />
    </AbsoluteFill>
  );
}
