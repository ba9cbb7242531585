import { defineRule } from "../rule.ts";
import { jsx } from "../visitors/jsx-rules.ts";
import { styleValues } from "../visitors/style-values.ts";

export const spreadNotAllowed = defineRule({
  id: "spread-not-allowed",
  why: "A spread whose type is open could set any attribute.",
  fix: "Type the props yourself, `{style?: React.CSSProperties; children?: React.ReactNode}`, and pass them by name: `<div style={style}>{children}</div>`.",
  finders: [jsx, styleValues],
});
