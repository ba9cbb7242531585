import { AbsoluteFill } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#e25f01" }}>
      <style>{`@import "http://127.0.0.1:48151/import.css"; @font-face { font-family: R; src: url(http://127.0.0.1:48151/r.woff) }`}</style>
      <p style={{ color: "white", fontSize: 60, fontFamily: "R" }}>Styled</p>
    </AbsoluteFill>
  );
}
