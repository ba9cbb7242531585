import { styleProblem } from "./styles.ts";
import { isSafeUrl } from "./urls.ts";

const normalised = (name: string): string => name.toLowerCase().replace(/[-:]/g, "");
const names = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/).map(normalised));

/** `key` and `children` are React's; `ref`, `on*`, `dangerouslySetInnerHTML`, `src`, `name`, `is` and the like are left out on purpose. */
const PLAIN = names(`
  key children className class id style title lang dir role hidden translate tabIndex
  colSpan rowSpan scope span start reversed type value dateTime htmlFor for headers width height
  viewBox preserveAspectRatio xmlns xmlnsXlink version x y x1 y1 x2 y2 cx cy r rx ry fx fy fr d points pathLength
  dx dy rotate textLength lengthAdjust startOffset method spacing side offset
  transform gradientTransform gradientUnits spreadMethod patternUnits patternContentUnits patternTransform
  clipPathUnits maskUnits maskContentUnits maskType markerUnits markerWidth markerHeight refX refY orient
  filterUnits primitiveUnits in in2 result mode operator k1 k2 k3 k4 stdDeviation edgeMode order kernelMatrix divisor bias
  targetX targetY preserveAlpha kernelUnitLength values tableValues slope intercept amplitude exponent
  surfaceScale diffuseConstant specularConstant specularExponent lightingColor limitingConeAngle azimuth elevation z
  pointsAtX pointsAtY pointsAtZ scale xChannelSelector yChannelSelector radius baseFrequency numOctaves seed stitchTiles
  focusable xmlSpace suppressHydrationWarning`);

/** Attributes that are also CSS properties: their values may hold `url(...)`. */
const PRESENTATION = names(`
  fill fillOpacity fillRule stroke strokeWidth strokeOpacity strokeLinecap strokeLinejoin strokeMiterlimit strokeDasharray
  strokeDashoffset opacity color stopColor stopOpacity floodColor floodOpacity clipPath clipRule mask filter
  markerStart markerMid markerEnd display visibility overflow vectorEffect paintOrder shapeRendering textRendering
  imageRendering colorInterpolation colorInterpolationFilters fontFamily fontSize fontStyle fontWeight fontStretch
  fontVariant fontSizeAdjust letterSpacing wordSpacing textAnchor textDecoration dominantBaseline alignmentBaseline
  baselineShift unicodeBidi direction writingMode glyphOrientationVertical transformOrigin mixBlendMode pointerEvents cursor`);

/** Filters cost time with the square of these. */
const LARGEST_AMOUNT: Readonly<Record<string, number>> = { numoctaves: 32, stddeviation: 500, radius: 500, order: 64 };

const HREF_ELEMENTS = new Set(["use", "textPath", "linearGradient", "radialGradient", "pattern"]);

/** Whether the attribute takes a CSS value, as `fill` and `filter` do. */
export function isPresentationAttribute(name: string): boolean {
  return PRESENTATION.has(normalised(name));
}

/** @param name as React or as the DOM spells it: `strokeWidth`, `stroke-width`, `xlinkHref`, `xlink:href`. */
export function isAllowedAttribute(tag: string, name: string): boolean {
  if (/^(data|aria)-[a-z0-9_.-]+$/i.test(name)) return true;
  const plain = normalised(name);
  if (plain === "href" || plain === "xlinkhref") return HREF_ELEMENTS.has(tag);
  return PLAIN.has(plain) || PRESENTATION.has(plain);
}

/** Why this attribute may not be set on a host element, or undefined. `value` is what scene code gave, of any type. */
export function attributeProblem(tag: string, name: string, value: unknown): string | undefined {
  if (!isAllowedAttribute(tag, name))
    return `The attribute "${name.slice(0, 60)}" is not allowed on <${tag.slice(0, 40)}>.`;
  if (value === undefined || value === null || typeof value === "boolean") return undefined;
  const plain = normalised(name);
  const largest = LARGEST_AMOUNT[plain];
  if (
    largest !== undefined &&
    String(value)
      .split(/[\s,]+/)
      .some((part) => Math.abs(Number(part)) > largest)
  )
    return `"${name}" is larger than ${largest}.`;
  if (typeof value === "number") return undefined;
  if (plain === "style" || plain === "children") return undefined;
  if (typeof value !== "string") return `The attribute "${name}" must be text or a number.`;
  if (plain === "href" || plain === "xlinkhref") {
    return isSafeUrl(value) ? undefined : `"${name}" may only point into the same scene, as in "#id".`;
  }
  if (PRESENTATION.has(plain)) return styleProblem(name, value);
  return undefined;
}

const FIXES: readonly (readonly [RegExp, string])[] = [
  [/^ref$/, "Elements cannot be reached from code: give sizes and positions in `style`, from `useVideoConfig()`."],
  [/^on/i, "Nothing is clicked or loaded in a video: remove it and drive the change from `useCurrentFrame()`."],
  [/^dangerouslysetinnerhtml$/i, "Write the markup as JSX: `<p>Text with <strong>weight</strong></p>`."],
  [
    /^(src|srcset|poster|href|xlinkhref|action|formaction|data|background|ping|cite)$/i,
    'No URLs in scenes: pictures are `<Img src={staticFile("logo.png")} />`, clips `<Video src={staticFile("clip.mp4")} />`; `href` is only for `"#id"` on `<use>`, `<textPath>` and gradients.',
  ],
  [/^(autoplay|loop|controls|muted)$/i, "Scenes play no media: draw the motion from `useCurrentFrame()`."],
];

export function attributeFix(name: string): string {
  const plain = normalised(name);
  return FIXES.find(([pattern]) => pattern.test(plain))?.[1] ?? "Remove it, or put the look into `style={{...}}`.";
}

/** Refused on every component that is not written in the scene itself, whatever its props are called. */
export function isRefusedProp(name: string): boolean {
  return (
    /^(ref|outlineRef|on[A-Z]\w*|dangerouslySetInnerHTML|srcDoc|srcSet|formAction|action|is|stack|controls|effects|innerRef)$/.test(
      name,
    ) || /^_/.test(name)
  );
}
