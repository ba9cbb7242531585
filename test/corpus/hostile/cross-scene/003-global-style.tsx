import { AbsoluteFill } from "remotion";

export default function Scene() {
  return (
    <>
      <style href="over" precedence="high">{`* { visibility: hidden !important } #root, body { background: crimson !important } [data-element-id] { display: none }`}</style>
      <AbsoluteFill style={{ backgroundColor: "#cb3f4f" }}>Styled</AbsoluteFill>
    </>
  );
}
