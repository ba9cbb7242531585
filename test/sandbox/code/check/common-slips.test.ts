import { expect, test } from "vitest";
import { checkScene } from "./scene-check.ts";

const SLIPS: Record<string, string> = {
  "a font is imported": 'import {loadFont} from "@remotion/google-fonts/Inter";\nexport default () => <p>Hi</p>;',
  "an image with a URL": 'export default () => <img src="https://example.com/a.png" />;',
  "state and effect": `import {useEffect, useState} from "react";
export default function Scene() {
  const [x, setX] = useState(0);
  useEffect(() => { setX(1); }, []);
  return <p>{x}</p>;
}`,
  "Math.random": "export default () => <p>{Math.random()}</p>;",
  "a CSS transition": 'export default () => <p style={{transition: "opacity 1s"}}>Hi</p>;',
  "a missing import":
    'import {AbsoluteFill} from "remotion";\nexport default () => <AbsoluteFill>{interpolate(1, [0, 1], [0, 1])}</AbsoluteFill>;',
  "a wrong prop": 'import {Sequence} from "remotion";\nexport default () => <Sequence start={3}><p>Hi</p></Sequence>;',
  "a text style": 'export default () => <p style="color: red">Hi</p>;',
};

test.each(Object.entries(SLIPS))("%s", (_name, code) => {
  const { diagnostics } = checkScene(code);
  expect(
    diagnostics
      .map(
        ({ rule, line, column, message, fix, codeFrame }) =>
          `${rule} ${line}:${column} ${message}\n${codeFrame}\n-> ${fix}`,
      )
      .join("\n\n"),
  ).toMatchSnapshot();
});
