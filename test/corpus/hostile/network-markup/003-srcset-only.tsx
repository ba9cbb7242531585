import { AbsoluteFill } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#035cb1" }}>
      <picture>
        <source srcSet="http://127.0.0.1:48151/source 1x" media="(min-width: 1px)" />
        <img srcSet="http://127.0.0.1:48151/srcset 1x" sizes="100vw" alt="" />
      </picture>
      <p style={{ color: "white", fontSize: 60 }}>Picture</p>
    </AbsoluteFill>
  );
}
