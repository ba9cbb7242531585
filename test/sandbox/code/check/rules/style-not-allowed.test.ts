import { describeRule, jsx } from "../rule-cases.ts";
import { scene } from "../scene-check.ts";

describeRule("style-not-allowed", {
  refused: [
    jsx('<div style={{background: "url(http://x)"}} />'),
    jsx('<div style={{background: "u\\\\72l(http://x)"}} />'),
    jsx('<div style={{background: "u/**/rl(x) url(//x)"}} />'),
    jsx("<div style={{backgroundImage: \"image-set('http://x' 1x)\"}} />"),
    scene({ body: 'const box: React.CSSProperties = {maskImage: "url(http://x)"};', jsx: "<div style={box} />" }),
    scene({ body: 'const box = {background: "url(http://x)"};', jsx: "<div style={box} />" }),
    scene({
      body: 'const at = (u: string) => "url(" + u + ")";',
      jsx: '<div style={{background: at("http://x")}} />',
    }),
    jsx('<div style={Object.assign({}, {background: "url(http://x)"})} />'),
    scene({
      top: 'const LOOKS: Record<string, Record<string, string>> = {a: {background: "url(http://x)"}, b: {color: "red"}};',
      body: 'const kind = frame > 3 ? "a" : "b";',
      jsx: "<div style={{...LOOKS[kind]}} />",
    }),
    jsx('<svg><rect fill="url(http://x)" /></svg>'),
    jsx('<div style={{"--x": "url(http://x)"}} />'),
  ],
  accepted: [jsx('<p style={{background: "linear-gradient(red, blue)", filter: "blur(4px)"}}>a</p>')],
});
