import { AbsoluteFill } from "remotion";

class Runner extends Function {
  constructor(body: string) {
    super(`return (${body})`);
  }
}

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#2ec0a9", justifyContent: "flex-end", padding: 96 }}>
      <div style={{ color: "#f4f4f8", fontSize: 110 }}>{String(new Runner("typeof document")())}</div>
    </AbsoluteFill>
  );
}
