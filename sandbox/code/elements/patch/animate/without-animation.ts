import * as t from "@babel/types";
import { type Scene, sourceOf } from "../../source/scene.ts";

/** `0.8 * titleEnter` as `0.8`; undefined where nothing but the animation is in it. */
export function withoutFactor(scene: Scene, value: t.Expression, constant: string): string | undefined {
  if (!reads(value, constant)) return sourceOf(scene, value);
  if (!t.isBinaryExpression(value, { operator: "*" }) || t.isPrivateName(value.left)) return undefined;
  const left = withoutFactor(scene, value.left, constant);
  const right = withoutFactor(scene, value.right, constant);
  // `Number(styles.opacity ?? 1)` was written for the product, and a style that is spread in says the same.
  const own = [left, right].filter((part) => part !== undefined && !/^Number\(\w[\w.]*\.opacity \?\? 1\)$/.test(part));
  return own.length === 0 ? undefined : own.join(" * ");
}

/** A transform or filter without the functions that read the animation; undefined where none is left. */
export function withoutFunctions(scene: Scene, template: t.TemplateLiteral, constant: string): string | undefined {
  const mark = (index: number) => `\ue001${index}\ue002`;
  const text = template.quasis
    .map((quasi, index) => quasi.value.raw + (index < template.expressions.length ? mark(index) : ""))
    .join("");
  const gone = template.expressions.flatMap((expression, index) => (reads(expression, constant) ? [index] : []));
  const kept = functionsIn(text)
    .filter((each) => !gone.some((index) => each.includes(mark(index))))
    .join(" ");
  if (kept === "") return undefined;
  const code = kept.replace(/\ue001(\d+)\ue002/g, (_, index: string) => {
    const expression = template.expressions[Number(index)];
    return `\${${expression ? sourceOf(scene, expression) : ""}}`;
  });
  const quote = scene.style.quotes === "single" ? "'" : '"';
  return code.includes("${") ? `\`${code}\`` : `${quote}${code}${quote}`;
}

/** `a(b(1)) c(2)` in its two parts. */
function functionsIn(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = "";
  for (const letter of text) {
    if (letter === "(") depth += 1;
    if (letter === ")") depth -= 1;
    if (depth > 0 || !/\s/.test(letter)) part += letter;
    if (depth === 0 && /[\s)]/.test(letter) && part !== "") {
      parts.push(part);
      part = "";
    }
  }
  return part === "" ? parts : [...parts, part];
}

function reads(node: t.Node, constant: string): boolean {
  let found = false;
  t.traverseFast(node, (inner) => {
    if (t.isIdentifier(inner, { name: constant })) found = true;
  });
  return found;
}
