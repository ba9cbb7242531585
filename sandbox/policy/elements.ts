const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Elements that lay out text and boxes and do nothing else. */
export const ALLOWED_HTML_ELEMENTS = words(`
  div span p h1 h2 h3 h4 h5 h6 header footer main section article aside nav address hgroup
  ul ol li dl dt dd figure figcaption blockquote pre code kbd samp var hr br wbr
  strong em b i u s small mark sub sup abbr cite q dfn time del ins data ruby rt rp bdi bdo
  table caption colgroup col thead tbody tfoot tr td th button label`);

/** `foreignObject`, `image`, `feImage`, `script`, `style`, `a` and everything of SMIL are left out on purpose. */
export const ALLOWED_SVG_ELEMENTS = words(`
  svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan textPath
  linearGradient radialGradient stop pattern clipPath mask marker filter
  feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
  feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode
  feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence`);

const ALLOWED: ReadonlySet<string> = new Set([...ALLOWED_HTML_ELEMENTS, ...ALLOWED_SVG_ELEMENTS]);

export function isAllowedElement(tag: string): boolean {
  return ALLOWED.has(tag);
}

const NO_SOUND = "Scenes are silent pictures: import_asset brings a sound in, edit_audio places it. Remove it.";
const NO_VIDEO =
  'Show a clip of the project: `import {Video, staticFile} from "remotion";` and `<Video src={staticFile("clip.mp4")} />`; import_asset brings one in.';
const NO_PAGE = "A scene draws one picture. Use `<div>`, `<span>` or SVG.";
const NO_FORM =
  'Draw the control: `<div style={{border: "2px solid #ccc", borderRadius: 12, padding: 16}}>you@example.com</div>`.';
const NO_STYLE =
  'Write the style on the element: `<div style={{color: "white"}}>`; motion comes from `interpolate(useCurrentFrame(), [0, 20], [0, 1])`.';
const NO_SMIL =
  "Animate the attribute from the frame: `<circle r={interpolate(useCurrentFrame(), [0, 30], [0, 120])} />`.";
const NO_IMAGE =
  'Show a picture of the project: `import {Img, staticFile} from "remotion";` and `<Img src={staticFile("logo.png")} />`; import_asset brings one in.';

const BAR = 'Draw it: `<div style={{width: 480 * share, height: 12, borderRadius: 6, background: "#38bdf8"}} />`.';

const FIXES: Readonly<Record<string, string>> = {
  img: NO_IMAGE,
  picture: NO_IMAGE,
  image: NO_IMAGE,
  feImage: NO_IMAGE,
  style: NO_STYLE,
  link: 'Fonts and styles need no link: write `fontFamily: "Inter, sans-serif"` in `style`.',
  script: "Write the code in the component.",
  video: NO_VIDEO,
  audio: NO_SOUND,
  source: NO_VIDEO,
  track: "Captions are drawn over the whole video by set_captions. Remove it.",
  canvas: 'Draw with SVG: `<path d={d} stroke="white" fill="none" />`.',
  a: 'Nothing can be clicked in a video: `<span style={{textDecoration: "underline"}}>example.com</span>`.',
  foreignObject: 'Put the HTML beside the `<svg>`, positioned with `position: "absolute"`.',
  animate: NO_SMIL,
  animateTransform: NO_SMIL,
  animateMotion: NO_SMIL,
  animateColor: NO_SMIL,
  mpath: NO_SMIL,
  set: NO_SMIL,
  input: NO_FORM,
  textarea: NO_FORM,
  select: NO_FORM,
  option: NO_FORM,
  form: NO_FORM,
  progress: BAR,
  meter: BAR,
};

/** These move by the browser's clock. */
const SELF_MOVING = new Set([
  ...["animate", "animateTransform", "animateMotion", "animateColor", "mpath", "set"],
  ...["marquee", "blink", "progress", "video", "audio"],
]);

export function refusedElement(tag: string): { rule: "element-not-allowed" | "non-deterministic"; fix: string } {
  return {
    rule: SELF_MOVING.has(tag) ? "non-deterministic" : "element-not-allowed",
    fix: Object.hasOwn(FIXES, tag) ? (FIXES[tag] as string) : NO_PAGE,
  };
}
