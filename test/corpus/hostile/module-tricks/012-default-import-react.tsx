import React from "react";
import { AbsoluteFill } from "remotion";

const make = React["create" + "Element" as "createElement"];

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#653495" }}>
      {make("iframe", { src: "http://127.0.0.1:48151/default-react" })}
      <p style={{ color: "white", fontSize: 60 }}>Made</p>
    </AbsoluteFill>
  );
}
