import { type CssNode, generate, parse, walk } from "css-tree";
import { isPresentationAttribute } from "../../policy/attributes.ts";
import type { SvgElement } from "./svg-tree.ts";

interface Rule {
  readonly selector: { readonly kind: "class" | "id" | "tag"; readonly name: string };
  readonly declarations: ReadonlyMap<string, string>;
}

/** More than any drawing program writes; each is held against each element. */
const MAX_RULES = 500;

/**
 * Writes what style sheets and `style` say as attributes: drawing programs give colours through classes, and a style sheet
 * can load files and reach into the page. Rules with plain selectors count, in their order; ids over classes over names.
 */
export function inlineStyles(root: SvgElement): void {
  const rules = sheetsOf(root).flatMap(rulesOf).slice(0, MAX_RULES);
  const strength = { tag: 0, class: 1, id: 2 } as const;
  const ordered = rules.toSorted((a, b) => strength[a.selector.kind] - strength[b.selector.kind]);
  visit(root, (element) => {
    const classes = new Set((element.attributes.get("class") ?? "").split(/\s+/));
    for (const { selector, declarations } of ordered) {
      if (!matches(element, classes, selector)) continue;
      for (const [property, value] of declarations) element.attributes.set(property, value);
    }
    for (const [property, value] of declarationsIn(element.attributes.get("style") ?? "")) {
      element.attributes.set(property, value);
    }
    element.attributes.delete("style");
    element.attributes.delete("class");
  });
}

function matches(element: SvgElement, classes: ReadonlySet<string>, { kind, name }: Rule["selector"]): boolean {
  if (kind === "class") return classes.has(name);
  return kind === "id" ? element.attributes.get("id") === name : name === "*" || element.name === name;
}

function sheetsOf(root: SvgElement): string[] {
  const sheets: string[] = [];
  visit(root, (element) => {
    if (element.name === "style") sheets.push(element.children.filter((child) => typeof child === "string").join(""));
  });
  return sheets;
}

function rulesOf(sheet: string): Rule[] {
  const rules: Rule[] = [];
  const tree = parsed(sheet, "stylesheet");
  if (tree?.type !== "StyleSheet") return rules;
  // Rules of the sheet itself: those inside of @media and the like depend on what is not known.
  tree.children.forEach((node) => {
    if (node.type !== "Rule" || node.prelude.type !== "SelectorList") return;
    const declarations = declarationsOf(node.block);
    node.prelude.children.forEach((selector) => {
      const plain = /^([.#]?)(\*|[\w-]+)$/.exec(generate(selector));
      if (!plain) return;
      const kind = plain[1] === "." ? "class" : plain[1] === "#" ? "id" : "tag";
      rules.push({ selector: { kind, name: plain[2] ?? "" }, declarations });
    });
  });
  return rules;
}

function declarationsIn(style: string): ReadonlyMap<string, string> {
  const tree = style === "" ? undefined : parsed(style, "declarationList");
  return tree ? declarationsOf(tree) : new Map();
}

function declarationsOf(block: CssNode): ReadonlyMap<string, string> {
  const declarations = new Map<string, string>();
  walk(block, (node) => {
    if (node.type !== "Declaration") return;
    const property = node.property.toLowerCase();
    if (isPresentationAttribute(property)) declarations.set(property, generate(node.value));
  });
  return declarations;
}

function parsed(css: string, context: "stylesheet" | "declarationList"): CssNode | undefined {
  try {
    return parse(css, { context, parseCustomProperty: false });
  } catch {
    return undefined;
  }
}

function visit(element: SvgElement, look: (element: SvgElement) => void): void {
  look(element);
  for (const child of element.children) if (typeof child !== "string") visit(child, look);
}
