import type { CSSProperties, ReactNode } from "react";
import type { MathNode } from "./parse-equation.ts";

/** Lays out parsed maths with inline boxes that scale in em, so one font size drives it all. */
export function MathView({ node }: { readonly node: MathNode }): ReactNode {
  if (node.kind === "text") return <span style={isVariable(node.text) ? variable : undefined}>{node.text}</span>;
  if (node.kind === "operator") return <span style={operatorStyle(node.text)}>{node.text}</span>;
  if (node.kind === "root") return <Root inside={node.inside} />;
  if (node.kind === "fraction") {
    return (
      <span style={fraction}>
        <span style={{ padding: "0 0.22em 0.1em" }}>
          <MathView node={node.above} />
        </span>
        <span
          style={{ alignSelf: "stretch", height: "0.055em", minHeight: 1, background: "currentColor", borderRadius: 2 }}
        />
        <span style={{ padding: "0.12em 0.22em 0" }}>
          <MathView node={node.below} />
        </span>
      </span>
    );
  }
  if (node.kind === "script") {
    return (
      <span style={row}>
        <MathView node={node.base} />
        <span
          style={{
            display: "inline-flex",
            flexDirection: "column",
            fontSize: "0.6em",
            lineHeight: 1,
            marginLeft: "0.06em",
          }}
        >
          <span style={{ ...script, translate: node.lowered ? "0 -0.3em" : "0 -0.62em" }}>
            {node.raised ? <MathView node={node.raised} /> : null}
          </span>
          <span style={{ ...script, translate: node.raised ? "0 0.3em" : "0 0.55em" }}>
            {node.lowered ? <MathView node={node.lowered} /> : null}
          </span>
        </span>
      </span>
    );
  }
  // biome-ignore lint/suspicious/noArrayIndexKey: the order of a parsed row never changes.
  const items = node.items.map((item, index) => <MathView key={`${index}-${item.kind}`} node={item} />);
  if (node.brackets === "") return <span style={row}>{items}</span>;
  const bracket = { scale: node.items.some((item) => item.kind === "fraction") ? "1.25 2.1" : "1 1" };
  return (
    <span style={row}>
      <span style={bracket}>{node.brackets.charAt(0)}</span>
      {items}
      <span style={bracket}>{node.brackets.charAt(1)}</span>
    </span>
  );
}

function Root({ inside }: { readonly inside: MathNode }) {
  return (
    <span style={{ ...row, alignItems: "stretch", margin: "0 0.08em" }}>
      <svg
        viewBox="0 0 60 100"
        preserveAspectRatio="none"
        aria-hidden="true"
        style={{ width: "0.6em", flex: "none", overflow: "visible" }}
      >
        <path
          d="M4 60L16 54L32 97L60 3"
          fill="none"
          stroke="currentColor"
          strokeWidth={2.5}
          vectorEffect="non-scaling-stroke"
          style={{ strokeWidth: "0.055em" }}
        />
      </svg>
      <span style={{ ...row, borderTop: "0.055em solid currentColor", padding: "0.1em 0.12em 0 0.08em" }}>
        <MathView node={inside} />
      </span>
    </span>
  );
}

const row: CSSProperties = { display: "inline-flex", alignItems: "center", whiteSpace: "pre" };
const script: CSSProperties = { ...row, minHeight: 0 };
const fraction: CSSProperties = {
  display: "inline-flex",
  flexDirection: "column",
  alignItems: "center",
  margin: "0 0.1em",
};
const variable: CSSProperties = { fontStyle: "italic", paddingRight: "0.04em" };

function isVariable(text: string): boolean {
  return /^[a-zA-Zα-ωΑ-Ω]$/u.test(text);
}

function operatorStyle(text: string): CSSProperties {
  if (/^[,;:]$/.test(text)) return { margin: "0 0.28em 0 0" };
  if (/^[)\]}|]$/.test(text)) return {};
  return { margin: "0 0.26em", opacity: 0.85 };
}
