import { AbsoluteFill } from "remotion";

const values = ["/**/url(/**/http://127.0.0.1:48151/c1)", "u\\\nrl(http://127.0.0.1:48151/c2)", "URL( \n'http://127.0.0.1:48151/c3'\t)", "\\000075rl(http://127.0.0.1:48151/c4)", "linear-gradient(red, blue), UrL(\"http://127.0.0.1:48151/c5\")"] as const;

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#d96978" }}>
      {values.map((background) => (
        <div key={background} style={{ width: 200, height: 90, background, color: "white" }}>
          Value
        </div>
      ))}
    </AbsoluteFill>
  );
}
