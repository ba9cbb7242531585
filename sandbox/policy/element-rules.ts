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

export const elementRules: ElementRules = { isAllowedElement, attributeProblem, styleProblem };
