import { AbsoluteFill } from "remotion";

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "x-frame": { src: string; onLoad?: () => void };
    }
  }
  interface CSSProperties {
    [property: string]: unknown;
  }
}

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#345", behavior: "url(http://127.0.0.1:48151/behaviour)" }}>
      <x-frame src="http://127.0.0.1:48151/x" />
    </AbsoluteFill>
  );
}
