import { isSelfMovingProperty, styleFix } from "../../policy/styles.ts";
import { defineFinder } from "../check/finder.ts";
import type { Found } from "../check/finding.ts";
import { type ClassName, classNamesIn } from "./class-names.ts";
import type { ClassSheet } from "./sheet.ts";

type Rule = "class-without-effect" | "non-deterministic" | "style-not-allowed" | "too-large";

const LARGEST_SHEET = 200_000;
/** Says nothing by itself: others refer to it. */
const MARKER = /^(group|peer)(\/.*)?$/;

/** Says of each class what is wrong with it: refused like the style it stands for, without effect, or not to be found. */
export const classNames = defineFinder({
  stage: "classes",
  reports: ["class-without-effect", "non-deterministic", "style-not-allowed", "too-large"],
  find: (source, sheet) => {
    const names = classNamesIn(source);
    const [first] = names;
    if (first && sheet.rules.length > LARGEST_SHEET) return [tooLarge(first)];
    const meant = meantAsClasses(names, sheet);
    return names.flatMap((name) => (meant(name) ? (findingOf(name, sheet) ?? []) : []));
  },
});

/** Where it stands says so, or the company it keeps: `"animate-spin rounded-full"` is no sentence. */
function meantAsClasses(names: readonly ClassName[], { known }: ClassSheet): (name: ClassName) => boolean {
  const texts = new Map<number, ClassName[]>();
  for (const name of names) texts.set(name.textStart, [...(texts.get(name.textStart) ?? []), name]);
  return ({ name, isClass, textStart }) => {
    if (isClass || /^animate-[a-z[]/.test(name)) return true;
    const company = texts.get(textStart) ?? [];
    return company.length > 1 && company.every((other) => known.has(other.name));
  };
}

function findingOf({ name, start, isPartial, isClass }: ClassName, sheet: ClassSheet): Found<Rule> | undefined {
  const shown = name.slice(0, 60);
  const refused = sheet.refused.get(name);
  if (refused) {
    const { property, problem } = refused;
    if (isSelfMovingProperty(property)) {
      return {
        rule: "non-deterministic",
        start,
        message: `The class "${shown}" moves by the browser's clock; in a video every value follows the frame.`,
        fix: styleFix(property, problem),
      };
    }
    return {
      rule: "style-not-allowed",
      start,
      message: `The class "${shown}": ${problem}`,
      fix: styleFix(property, problem),
    };
  }
  if (sheet.idle.has(name)) {
    return {
      rule: "class-without-effect",
      start,
      message: `The class "${shown}" never applies: nothing points at a video, types into it or prints it.`,
      fix: "Write the look that you want without the variant; what changes over time follows the frame, in `style`.",
    };
  }
  if (!isClass || sheet.known.has(name) || MARKER.test(name)) return undefined;
  if (isPartial) {
    return {
      rule: "class-without-effect",
      start,
      message: `"${shown}" is a piece of a class name; only names that are written out whole are found.`,
      fix: 'Choose between whole names, `isLarge ? "text-8xl" : "text-6xl"`, or put the value into `style`.',
    };
  }
  const nearest = sheet.nearest.get(name);
  return {
    rule: "class-without-effect",
    start,
    message: `"${shown}" is no class of Tailwind, so it changes nothing.`,
    fix: nearest
      ? `Nearest: \`${nearest}\`. A value of your own goes into brackets, \`w-[37px]\`, or into \`style\`.`
      : "Write a class of Tailwind, a value of your own in brackets, `w-[37px]`, or put it into `style={{...}}`.",
  };
}

function tooLarge({ start }: ClassName): Found<Rule> {
  return {
    rule: "too-large",
    start,
    message: "The classes of this scene make a style sheet that is too large.",
    fix: "Use fewer different classes; put values that differ from element to element into `style`.",
  };
}
