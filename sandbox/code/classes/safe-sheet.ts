import { type Atrule, type CssNode, clone, type Declaration, generate, ident, parse, type Rule, walk } from "css-tree";
import { cssTokens } from "../../policy/css-tokens.ts";
import { fontShorthand, fontStack } from "../../policy/fonts.ts";
import { styleProblem } from "../../policy/styles.ts";
import type { SafeSheet } from "./sheet.ts";

/** The name that media queries are asked of: the box of the scene, which is the canvas. The page gives it. */
const SCENE_CONTAINER = "scene";

const ADDRESS_PROBLEM = "a class can't hold `url(...)`";
const TEXT_PROBLEM = "text that is drawn belongs into an element";
const NESTED_RULES = new Set(["media", "supports", "container"]);
const NEVER_HOLDS =
  /hover|pointer|prefers-|print|forced-colors|inverted-colors|scripting|update|monochrome|device-|resolution|display-mode/i;
const NEVER_MATCHES =
  /:(hover|focus|focus-within|focus-visible|active|visited|target|disabled|enabled|checked|indeterminate|default|optional|required|valid|invalid|user-valid|user-invalid|in-range|out-of-range|placeholder-shown|autofill|read-only|open|popover-open)\b|::(placeholder|selection|file-selector-button|backdrop|details-content)/;

/**
 * What of Tailwind's own reset its utilities count on, for the elements that carry a class and no others: an element that is
 * styled by `style` looks the same beside a class as without one.
 */
const RESET = `:where([class]){box-sizing:border-box;margin:0;padding:0;border:0 solid}:where(h1,h2,h3,h4,h5,h6):where([class]){font-size:inherit;font-weight:inherit}:where(ol,ul,menu):where([class]){list-style:none}:where(svg):where([class]){display:block;vertical-align:middle}:where(button):where([class]){font:inherit;letter-spacing:inherit;color:inherit;background-color:transparent;border-radius:0}:where(table):where([class]){text-indent:0;border-color:inherit;border-collapse:collapse}`;

/** Takes the style sheet of Tailwind apart and keeps what a scene may draw: the same gate as for styles, declaration by declaration. */
export function safeSheet(css: string): SafeSheet {
  const gate = new SheetGate();
  const sheet = parse(css, { parseValue: false, parseCustomProperty: false, parseAtrulePrelude: false });
  if (sheet.type === "StyleSheet") for (const node of sheet.children.toArray()) gate.add(node);
  return gate.sheet();
}

class SheetGate {
  readonly #properties: string[] = [];
  readonly #plain: string[] = [];
  /** `!important` wins over other classes, and never over a style: it stands later instead. */
  readonly #important: string[] = [];
  readonly #known = new Set<string>();
  readonly #idle = new Set<string>();
  readonly #refused = new Map<string, { property: string; problem: string }>();

  add(node: CssNode): void {
    if (node.type === "Atrule" && node.name === "property") this.#addProperty(node);
    else if (node.type === "Rule" && /^:root/.test(generate(node.prelude))) this.#addTheme(node);
    else if (node.type === "Rule" || (node.type === "Atrule" && NESTED_RULES.has(node.name))) this.#addUtility(node);
  }

  sheet(): SafeSheet {
    const rules = [...this.#plain, ...this.#important];
    return {
      properties: this.#properties.join(""),
      rules: rules.length > 0 ? `${RESET}${rules.join("")}` : "",
      known: this.#known,
      refused: this.#refused,
      idle: this.#idle,
    };
  }

  #addProperty(node: Atrule): void {
    const name = node.prelude ? generate(node.prelude) : "";
    const isSafe = declarationsIn(node).every(({ property, value }) => !problemOf(property, generate(value)));
    if (/^--tw-[a-z0-9-]+$/.test(name) && isSafe) this.#properties.push(generate(node));
  }

  #addTheme(node: Rule): void {
    const kept = declarationsIn(node).filter(({ property, value }) => !problemOf(property, generate(value)));
    this.#plain.push(`:scope{${kept.map((declaration) => generate(declaration)).join(";")}}`);
  }

  #addUtility(node: Rule | Atrule): void {
    const classes = classesIn(node);
    for (const name of classes) this.#known.add(name);
    const problem = this.#problemIn(node);
    if (problem) for (const name of classes) this.#refused.set(name, problem);
    else if (neverHolds(node)) for (const name of classes) this.#idle.add(name);
    else {
      const isImportant = declarationsIn(node).some(({ important }) => important);
      (isImportant ? this.#important : this.#plain).push(generate(drawable(node)));
    }
  }

  #problemIn(node: CssNode): { property: string; problem: string } | undefined {
    let found: { property: string; problem: string } | undefined;
    walk(node, (inner) => {
      if (inner.type === "Declaration") {
        const problem = problemOf(inner.property, generate(inner.value));
        if (problem) found ??= { property: inner.property, problem };
      } else if (inner.type === "Atrule" && !isSafeCondition(inner)) {
        found ??= { property: `@${inner.name}`, problem: "it is no condition that holds in a video" };
      }
    });
    return found;
  }
}

/** Why a declaration may not be drawn, or undefined: what styles refuse, and addresses and text besides. */
function problemOf(property: string, value: string): string | undefined {
  if (/^(content|--tw-content)$/.test(property)) {
    return /^("[\s]*"|'[\s]*'|none|normal|var\(--tw-content\))?$/.test(value.trim()) ? undefined : TEXT_PROBLEM;
  }
  const loads = cssTokens(value).some(
    (token) => token.kind === "url" || (token.kind === "function" && token.value.toLowerCase() === "url"),
  );
  return loads ? ADDRESS_PROBLEM : styleProblem(property, value);
}

function isSafeCondition({ name, prelude }: Atrule): boolean {
  if (!NESTED_RULES.has(name)) return false;
  return prelude !== null && !/url\(|[;{}@\\]/i.test(generate(prelude));
}

function neverHolds(node: Rule | Atrule): boolean {
  let never = false;
  walk(node, (inner) => {
    if (inner.type === "Atrule" && inner.name === "media" && inner.prelude)
      never ||= NEVER_HOLDS.test(generate(inner.prelude));
    if (inner.type === "Rule") never ||= NEVER_MATCHES.test(withoutNegations(generate(inner.prelude)));
  });
  return never;
}

/** `:not(:hover)` holds always. */
function withoutNegations(selector: string): string {
  return selector.replace(/\\./g, "").replace(/:not\([^()]*\)/g, "");
}

/** With the box of the scene in the place of the window, bundled fonts, and nothing that would win over a style. */
function drawable(node: Rule | Atrule): CssNode {
  const drawn = clone(node);
  walk(drawn, (inner) => {
    if (inner.type === "Atrule" && inner.name === "media" && inner.prelude) {
      inner.name = "container";
      inner.prelude = { type: "Raw", value: `${SCENE_CONTAINER} ${generate(inner.prelude)}` };
    }
    if (inner.type !== "Declaration") return;
    inner.important = false;
    const value = generate(inner.value);
    if (inner.property === "font-family" && !/^\s*var\(--font-/.test(value))
      inner.value = { type: "Raw", value: fontStack(value) };
    else if (inner.property === "font") inner.value = { type: "Raw", value: fontShorthand(value) };
  });
  return drawn;
}

function declarationsIn(node: CssNode): Declaration[] {
  const found: Declaration[] = [];
  walk(node, (inner) => {
    if (inner.type === "Declaration") found.push(inner);
  });
  return found;
}

function classesIn(node: CssNode): Set<string> {
  const found = new Set<string>();
  walk(node, (inner) => {
    if (inner.type === "ClassSelector") found.add(ident.decode(inner.name));
  });
  return found;
}
