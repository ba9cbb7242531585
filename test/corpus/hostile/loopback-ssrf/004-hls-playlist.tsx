import { AbsoluteFill, OffthreadVideo } from "remotion";

const playlist = ["#EXTM3U", "#EXT-X-TARGETDURATION:1", "#EXTINF:1,", "file:///tmp/scenewright-canary/secret.txt", "#EXTINF:1,", "http://127.0.0.1:48151/segment.ts", "#EXT-X-ENDLIST"].join("\n");

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#7f0da6" }}>
      <OffthreadVideo src={`data:application/vnd.apple.mpegurl,${encodeURIComponent(playlist)}`} />
    </AbsoluteFill>
  );
}
