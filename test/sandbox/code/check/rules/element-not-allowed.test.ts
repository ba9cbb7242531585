import { describeRule, jsx } from "../rule-cases.ts";
import { scene } from "../scene-check.ts";

describeRule("element-not-allowed", {
  refused: [
    jsx('<iframe src="http://x" />'),
    jsx("<script>{'1'}</script>"),
    jsx("<style>{'p{}'}</style>"),
    jsx("<svg><foreignObject /></svg>"),
    jsx('<svg><image href="http://x" /></svg>'),
    jsx("<svg><filter><feImage /></filter></svg>"),
    scene({ body: 'const Tag = "iframe" as const;', jsx: "<Tag />" }),
    scene({ top: "const TAGS: Record<string, string> = {};", body: 'const Tag = TAGS["x"];', jsx: "<Tag />" }),
  ],
  accepted: [jsx("<svg><circle cx={5} cy={5} r={4} /></svg>")],
});
