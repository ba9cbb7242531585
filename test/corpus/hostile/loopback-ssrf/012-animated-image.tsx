import { AbsoluteFill, AnimatedImage, CanvasImage } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#0fe748" }}>
      <AnimatedImage src="http://127.0.0.1:48151/animated.gif" width={300} height={300} />
      <CanvasImage src="http://127.0.0.1:48151/canvas.png" width={300} height={300} />
    </AbsoluteFill>
  );
}
