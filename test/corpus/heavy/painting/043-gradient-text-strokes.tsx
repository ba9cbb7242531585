import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  return (
    <AbsoluteFill style={{ backgroundColor: "#14213d" }}>
      <svg width={1920} height={1080} viewBox="0 0 1920 1080">
        <path id="way" d="M0 500 C600 -900 1200 1900 1920 500" fill="none" />
        {Array.from({ length: 60 }, (_, i) => (
          <text key={i} fontSize={40} fill="none" stroke="white" strokeWidth={9} strokeDasharray="1 0.2" strokeLinejoin="round"><textPath href="#way" startOffset={frame}>{"letters along a way ".repeat(40)}</textPath></text>
        ))}
      </svg>
    </AbsoluteFill>
  );
}
