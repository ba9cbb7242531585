import { AbsoluteFill } from "remotion";

const child = { __proto__: { dangerouslySetInnerHTML: { __html: "<img src=http://127.0.0.1:48151/proto>" } } };
const parsed = JSON.parse('{"__proto__": {"polluted": true}}');
const merged = Object.assign({}, parsed);

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#4df048" }}>
      <div {...Object.fromEntries(Object.entries(Object.getPrototypeOf(child)))} />
      <p style={{ color: "white" }}>{String(merged.polluted)}</p>
    </AbsoluteFill>
  );
}
