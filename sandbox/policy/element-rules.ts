import { inlineImageProblem, isAssetPath } from "./asset-references.ts";
import { attributeProblem } from "./attributes.ts";
import { isAllowedElement } from "./elements.ts";
import { styleProblem } from "./styles.ts";

/** What may become DOM. One set of rules serves the source check, the JSX runtime and the DOM guard. */
export interface ElementRules {
  isAllowedElement(tag: string): boolean;
  /** Why this attribute may not be set, or undefined. `value` is what scene code gave, of any type. */
  attributeProblem(tag: string, name: string, value: unknown): string | undefined;
  /** Why this style value may not be set, or undefined. */
  styleProblem(property: string, value: unknown): string | undefined;
}

/** What our own components may put on the page as well: pictures and clips of the project. Scene code has no way to name them. */
export const stageRules: ElementRules = {
  isAllowedElement: (tag) => tag === "img" || tag === "canvas" || isAllowedElement(tag),
  attributeProblem: (tag, name, value) =>
    tag === "img" ? imageProblem(name, value) : attributeProblem(tag, name, value),
  styleProblem,
};

function imageProblem(name: string, value: unknown): string | undefined {
  if (name === "alt" || name === "decoding") return undefined;
  if (name !== "src") return attributeProblem("div", name, value);
  const text = String(value);
  return isAssetPath(text) || inlineImageProblem(text) === undefined
    ? undefined
    : "An image must be an asset of the project.";
}

export const elementRules: ElementRules = { isAllowedElement, attributeProblem, styleProblem };
