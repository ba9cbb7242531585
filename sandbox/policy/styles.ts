import { cssTokens } from "./css-tokens.ts";
import { isSafeUrl } from "./urls.ts";

const LOADING_FUNCTIONS = new Set([
  "src",
  "image",
  "image-set",
  "-webkit-image-set",
  "-webkit-cross-fade",
  "cross-fade",
  "element",
  "-moz-element",
  "paint",
  "expression",
  "attr",
  "env",
  "url-prefix",
]);

const SELF_MOVING_PROPERTY =
  /^(-?(webkit|moz|ms|o)-?)?(animation|transition|view-?transition|scroll-?timeline|view-?timeline|timeline-?scope)/i;
const STILL_VALUE = /^\s*(none|0s?|0ms|unset|initial|auto|normal)\s*$/i;
const REFUSED_PROPERTY = /^(-?moz-?binding|behavior|src|is|all)$/i;

/** Counts and orders may be large; a length this large only serves to exhaust the browser. */
const LARGEST_LENGTH = 100_000;
const LARGEST_BLUR = 1_000;
const UNBOUNDED_PROPERTY =
  /^(z-?index|order|flex|flex-?grow|flex-?shrink|line-?clamp|-?webkit-?line-?clamp|font-?weight|opacity|--.*)$/i;

const FIXED = '"position: fixed" leaves the scene\'s own layer.';
const GRID_PROPERTY = /^grid(-?(column|row|area|template)|$)/i;
const MOST_GRID_TRACKS = 1_000;

export function isSelfMovingProperty(property: string): boolean {
  return SELF_MOVING_PROPERTY.test(property);
}

/**
 * Why this style value may not be set, or undefined.
 * @param property as React or CSS spells it, custom properties included: `backgroundImage`, `background-image`, `--glow`
 */
export function styleProblem(property: string, value: unknown): string | undefined {
  if (value === undefined || value === null || typeof value === "boolean") return undefined;
  if (REFUSED_PROPERTY.test(property)) return `The style property "${property}" is not allowed.`;
  if (isSelfMovingProperty(property) && !STILL_VALUE.test(String(value))) {
    return `"${property}" moves by the browser's clock, not by the frame.`;
  }
  if (typeof value === "number") {
    const isTooLarge = Math.abs(value) > LARGEST_LENGTH && Number.isFinite(value) && !UNBOUNDED_PROPERTY.test(property);
    return isTooLarge ? `"${property}" is larger than ${LARGEST_LENGTH}.` : undefined;
  }
  if (typeof value !== "string") return `"${property}" must be text or a number.`;
  if (/^position$/i.test(property) && /fixed/i.test(value)) return FIXED;
  return cssValueProblem(property, value);
}

function cssValueProblem(property: string, value: string): string | undefined {
  if (value.length > 20_000) return `The value of "${property}" is longer than 20000 characters.`;
  const tokens = cssTokens(value);
  for (const [index, token] of tokens.entries()) {
    if (token.kind === "url" && !isSafeUrl(token.value)) return `"${property}" loads a URL.`;
    if (token.kind === "function") {
      const name = token.value.toLowerCase();
      if (name === "url") {
        const address = tokens[index + 1];
        if (address?.kind !== "string" || !isSafeUrl(address.value)) return `"${property}" loads a URL.`;
      } else if (LOADING_FUNCTIONS.has(name)) return `"${property}" uses ${name}(), which may load something.`;
    }
    const length =
      token.kind === "mark"
        ? token.value.match(/^([\d.]+(?:e\+?\d+)?)(px|r?em|v[wh]|vmin|vmax|cm|mm|in|pt|%)$/i)?.[1]
        : undefined;
    if (length !== undefined && Number(length) > LARGEST_LENGTH)
      return `"${property}" is larger than ${LARGEST_LENGTH}.`;
    const before = tokens[index - 1];
    if (
      length !== undefined &&
      before?.kind === "function" &&
      /^blur$/i.test(before.value) &&
      Number(length) > LARGEST_BLUR
    ) {
      return `"${property}" blurs by a length larger than ${LARGEST_BLUR}.`;
    }
    if (token.kind === "mark" && GRID_PROPERTY.test(property) && Number(token.value) > MOST_GRID_TRACKS)
      return `"${property}" counts more than ${MOST_GRID_TRACKS} tracks, larger than any grid.`;
    if (token.kind === "at") return `"${property}" holds an at-rule.`;
    if (token.kind === "bad") return `The value of "${property}" is not complete CSS.`;
    if (token.kind === "mark" && token.value === ";") return `The value of "${property}" holds a ";".`;
    if (token.value === "{" || token.value === "}") return `The value of "${property}" holds a block.`;
  }
  return undefined;
}

const ADDRESS = /(^|[\s"'(,=])((https?|wss?|ftp|file|blob|data|javascript|about|chrome):|\/\/[\w[])/i;

/** Whether a piece of a style value names something outside of the scene, however the pieces are put together later. */
export function isLoadingFragment(piece: string): boolean {
  if (ADDRESS.test(piece.replace(/[\t\n\r]/g, ""))) return true;
  const tokens = cssTokens(piece.slice(0, 20_000));
  return tokens.some((token, index) => {
    if (token.kind === "url") return token.value !== "" && !isSafeUrl(token.value);
    if (token.kind !== "function") return false;
    const next = tokens[index + 1];
    return token.value.toLowerCase() === "url"
      ? next?.kind === "string" && !isSafeUrl(next.value)
      : LOADING_FUNCTIONS.has(token.value.toLowerCase());
  });
}

/** What to write instead of a refused style value. */
export function styleFix(property: string, problem: string): string {
  if (isSelfMovingProperty(property)) {
    return 'Compute it from the frame: `opacity: interpolate(useCurrentFrame(), [0, 20], [0, 1], {extrapolateRight: "clamp"})`.';
  }
  if (problem.includes("URL") || problem.includes("load")) {
    return 'Use a gradient, `backgroundImage: "linear-gradient(135deg, #0ea5e9, #6366f1)"`, inline SVG, or `url(#id)` of an element in the same scene.';
  }
  if (problem === FIXED) return 'Write `position: "absolute", inset: 0`: it fills the scene.';
  if (problem.includes('";"')) return 'One value, without ";": `padding: "24px 32px"`.';
  if (problem.includes("larger"))
    return "Stay within the frame: sizes come from `const {width, height} = useVideoConfig();`.";
  return 'Write a plain CSS value, as in `padding: "24px 32px"`.';
}
