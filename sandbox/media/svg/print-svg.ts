import type { SvgElement } from "./svg-tree.ts";

/** A cleaned drawing as text: one namespace, quoted attributes, everything escaped that a parser could take for markup. */
export function printSvg(root: SvgElement): string {
  return printed(root, ' xmlns="http://www.w3.org/2000/svg"');
}

function printed({ name, attributes, children }: SvgElement, head = ""): string {
  const pairs = [...attributes].map(([key, value]) => ` ${key}="${escaped(value)}"`).join("");
  const content = children.map((child) => (typeof child === "string" ? escaped(child) : printed(child))).join("");
  return content === "" ? `<${name}${head}${pairs}/>` : `<${name}${head}${pairs}>${content}</${name}>`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] as string);
}
