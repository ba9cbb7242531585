import { describeRule, jsx } from "../rule-cases.ts";
import { scene } from "../scene-check.ts";

describeRule("url-not-allowed", {
  refused: [
    jsx('<svg><use href="http://x#a" /></svg>'),
    jsx('<svg><use href="&#104;ttp://x#a" /></svg>'),
    scene({ body: 'const at = ["http", "://x"].join("");', jsx: "<svg><use href={at} /></svg>" }),
  ],
  accepted: [
    jsx(
      '<svg><defs><linearGradient id="g"><stop offset="0" /></linearGradient></defs><rect fill="url(#g)" width={5} height={5} /></svg>',
    ),
  ],
});
