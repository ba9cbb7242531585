import { attributeProblem } from "./attributes.ts";
import { isAllowedElement } from "./elements.ts";
import { styleProblem } from "./styles.ts";

/** What may become DOM: the same rules for the source check, the JSX runtime and the guard in the page. */
export const elementRules = { isAllowedElement, attributeProblem, styleProblem };
