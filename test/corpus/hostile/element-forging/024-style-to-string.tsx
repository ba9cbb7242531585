import { AbsoluteFill } from "remotion";

const colour = { toString: () => "url(http://127.0.0.1:48151/to-string)", trim: () => "red", split: () => [] } as unknown as string;

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#4d12c9" }}>
      <div style={{ width: 400, height: 400, background: colour }}>Painted</div>
    </AbsoluteFill>
  );
}
