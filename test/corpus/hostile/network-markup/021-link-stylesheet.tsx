import { AbsoluteFill } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#ae3a3b" }}>
      <link rel="stylesheet" href="http://127.0.0.1:48151/sheet.css" precedence="default" />
      <link rel="preload" as="image" imageSrcSet="http://127.0.0.1:48151/preload 1x" />
      <link rel="prefetch" href="http://127.0.0.1:48151/prefetch" />
      <link rel="dns-prefetch" href="http://127.0.0.1:48151/" />
      <p style={{ color: "white", fontSize: 60 }}>Linked</p>
    </AbsoluteFill>
  );
}
