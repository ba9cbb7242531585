import { AbsoluteFill } from "remotion";

export default function Scene() {
  const html = { __html: `<img src=x onerror="fetch('http://127.0.0.1:48151/inner-html')">` };
  return (
    <AbsoluteFill style={{ backgroundColor: "#65a806" }}>
      <div dangerouslySetInnerHTML={html} />
      <p style={{ color: "white", fontSize: 60 }}>Markup</p>
    </AbsoluteFill>
  );
}
