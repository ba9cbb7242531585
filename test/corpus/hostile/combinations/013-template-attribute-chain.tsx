import type { CSSProperties } from "react";
import { AbsoluteFill } from "remotion";

const css = (parts: TemplateStringsArray, ...values: readonly string[]): CSSProperties => {
  const [property = "color", value = ""] = String.raw(parts, ...values).split("→");
  return { [property]: value };
};

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#44dce2" }}>
      <div style={{ width: 400, height: 400, ...css`border${"Image"}Source→u${"rl"}(${"http://127.0.0.1:48151/tagged"})`, ...css`border→30px solid` }}>Bordered</div>
    </AbsoluteFill>
  );
}
