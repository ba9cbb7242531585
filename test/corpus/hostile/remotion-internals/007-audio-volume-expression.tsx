import { AbsoluteFill, Audio } from "remotion";

const volume = ((frame: number) => `${frame}':eval=frame,amovie=/tmp/scenewright-canary/secret.txt`) as unknown as (frame: number) => number;

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#0a7724" }}>
      <Audio src="http://127.0.0.1:48151/audio.wav" volume={volume} playbackRate={1e9} />
    </AbsoluteFill>
  );
}
