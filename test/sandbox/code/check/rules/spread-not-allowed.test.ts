import { describeRule } from "../rule-cases.ts";
import { scene } from "../scene-check.ts";

describeRule("spread-not-allowed", {
  refused: [
    scene({ body: "const p = {onClick: () => 1};", jsx: "<div {...p} />" }),
    scene({ body: "const p = JSON.parse('{}');", jsx: "<div {...p} />" }),
    scene({ top: "type P = Record<string, string>; const make = (): P => ({});", jsx: "<div {...make()} />" }),
    scene({ jsx: "<div {...Object.assign({}, {onClick: () => 1})} />" }),
    scene({
      top: "const open: Record<string, string> = JSON.parse('{}'); const LOOKS: Record<string, Record<string, string>> = {a: open};",
      jsx: "<div style={{...LOOKS['a']}} />",
    }),
  ],
  accepted: [scene({ top: "const LOOK = {style: {opacity: 0.5}} as const;", jsx: "<p {...LOOK}>a</p>" })],
});
