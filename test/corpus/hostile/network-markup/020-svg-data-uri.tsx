import { AbsoluteFill } from "remotion";

const inner = encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg"><foreignObject width="9" height="9"><img xmlns="http://www.w3.org/1999/xhtml" src="http://127.0.0.1:48151/data-svg"/></foreignObject></svg>`);

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#0d7de1" }}>
      <object data={`data:image/svg+xml,${inner}`} width={400} height={400} aria-label="figure" />
      <p style={{ color: "white", fontSize: 60 }}>Figure</p>
    </AbsoluteFill>
  );
}
