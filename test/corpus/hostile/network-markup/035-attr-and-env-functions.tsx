import { AbsoluteFill } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#2ff5be" }}>
      <div style={{ width: 300, height: 200, background: "var(--absent, url(http://127.0.0.1:48151/var-fallback))" }}>A</div>
      <div style={{ width: 300, height: 200, backgroundImage: "env(absent, url(http://127.0.0.1:48151/env-fallback))" }}>B</div>
      <div data-u="http://127.0.0.1:48151/attr" style={{ width: 300, height: 200, backgroundImage: "image-set(attr(data-u type(<string>)))" }}>C</div>
    </AbsoluteFill>
  );
}
