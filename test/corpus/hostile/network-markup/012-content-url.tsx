import { AbsoluteFill } from "remotion";

const target = "http://127.0.0.1:48151/content";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#321", cursor: `url(${target}?c), auto` }}>
      <div style={{ content: `url(${target}?k)`, width: 90, height: 90 }} />
      <ul style={{ listStyleImage: `url(${target}?l)`, color: "white", fontSize: 50 }}>
        <li>One</li>
      </ul>
      <div style={{ border: "30px solid", borderImage: `url(${target}?b) 30 round` }}>Framed</div>
    </AbsoluteFill>
  );
}
