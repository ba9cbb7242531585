import { fontModuleFix } from "./font-modules.ts";
import { BUNDLED_FONTS } from "./fonts.ts";

/** What to write instead of importing from a module that is not on the list: the first kind that its name fits. */
export function moduleFix(name: string): string {
  return fontModuleFix(name) ?? KINDS.find(([names]) => names.test(name))?.[1] ?? LISTED;
}

const LISTED =
  "Import only from react, remotion, @scenewright/components, @remotion/shapes, @remotion/paths, @remotion/noise and @remotion/media.";
const FONTS = `Fonts need no import: write \`fontFamily: "Inter"\` in the style. Bundled: ${BUNDLED_FONTS.map(({ name }) => name).join(", ")}, and faces for all common scripts and emoji behind each.`;
const ICONS =
  'Draw the icon: `<svg viewBox="0 0 24 24" width={48} height={48}><path d="M5 13l4 4L19 7" fill="none" stroke="white" strokeWidth={2} /></svg>`.';
const OWN_LINES = "Write the few lines you need in the scene itself; Math, arrays, template strings and SVG are there.";

const KINDS: readonly (readonly [names: RegExp, fix: string])[] = [
  [
    /\.(json5?|csv|tsv|ya?ml|toml|txt|md)$/i,
    'Write the data as a constant: `const DATA = [{label: "Q1", value: 12}] as const;`.',
  ],
  [
    /\.(png|jpe?g|svg|webp|avif)$/i,
    'Bring it in with import_asset, then `<Img src={staticFile("logo.png")} />` of remotion shows it.',
  ],
  [
    /\.(mp4|webm|mov|mkv|gif)$/i,
    'Bring it in with import_asset, then `<Video src={staticFile("clip.mp4")} />` of remotion shows it.',
  ],
  [
    /\.(mp3|wav|ogg|riv|glb)$/i,
    "Scenes are silent: sounds go into the timeline with import_asset and edit_audio; draw motion from `useCurrentFrame()`.",
  ],
  [/\.(css|scss|sass|less)$/i, 'Write the style on the element: `style={{color: "white", fontSize: 64}}`.'],
  [/\.(woff2?|ttf|otf)$|fonts?\b|fontsource|typeface/i, FONTS],
  [/^\.{0,2}\//, "A scene is one file: put the code into it."],
  [
    /^(lucide|react-icons|@heroicons|@tabler\/icons|@fortawesome|phosphor|@phosphor-icons|@radix-ui\/react-icons|@mui\/icons|feather|.*\bicons?\b)/,
    ICONS,
  ],
  [
    /^(katex|react-katex|mathjax|better-react-mathjax)/,
    "Use `<Equation>` of @scenewright/components, which sets formulas.",
  ],
  [
    /^(prismjs|prism-react-renderer|highlight\.js|shiki|react-syntax-highlighter|sugar-high|lowlight|refractor|@code-hike|codehike)/,
    "Use `<CodeBlock>` of @scenewright/components, which colours code.",
  ],
  [
    /^(recharts|chart\.js|react-chartjs|victory|@visx|@nivo|plotly|echarts|highcharts|apexcharts|@observablehq\/plot)/,
    "Draw it with SVG: `<rect x={0} y={100 - value} width={20} height={value} />` for bars, a `<path>` for lines, `makePie` of @remotion/shapes for shares.",
  ],
  [
    /^(simplex-noise|open-simplex|perlin|noisejs|fast-simplex-noise)/,
    'Use `import {noise2D} from "@remotion/noise";`: `noise2D("seed", x, y)`.',
  ],
  [
    /^(seedrandom|alea|random-js|chance|@faker-js|faker|nanoid|uuid|pure-rand)/,
    'Use `random` of remotion: `random("star-" + index)` is the same number in 0..1 for the same seed.',
  ],
  [
    /^(zod|yup|joi|superstruct|valibot|io-ts|@remotion\/zod-types|prop-types|ajv)/,
    "A scene gets no outside input: write a type, `type Item = {label: string; value: number};`.",
  ],
  [
    /^@remotion\/(layout-utils|rounded-text-box)/,
    "Texts wrap and grow by themselves: use flexbox, `maxWidth` and a `fontSize` worked out from the number of letters.",
  ],
  [
    /^@remotion\/(captions|install-whisper-cpp|openai-whisper)/,
    'Write the words and their frames as a constant: `const WORDS = [{text: "Hello", from: 0}] as const;`.',
  ],
  [/^(@remotion\/tailwind|tailwind|tailwind-merge|twin\.macro)/, "Nothing needs to be imported for that."],
  [
    /^(@remotion\/rough-notation|rough|roughjs|rough-notation|react-rough)/,
    'Draw the stroke with `evolvePath` of @remotion/paths: `<path d={d} {...evolvePath(progress, d)} stroke="white" />`.',
  ],
  [
    /^@remotion\/(motion-blur|animation-utils|animated-emoji|starburst|light-leaks|effects)/,
    "Draw it from the frame: layers with falling opacity, `transform`, gradients and SVG filters.",
  ],
  [
    /^@remotion\/transitions/,
    "Transitions between scenes belong to the timeline. Inside a scene: `interpolate(frame, [0, 15], [0, 1])` on opacity or transform.",
  ],
  [
    /^(@remotion\/(media-.*|gif|lottie|three|player|rive|skia|webcodecs)|lottie|@lottiefiles|@rive-app|.*-media\b|hls\.js|howler|tone$)/,
    'Nothing plays by itself: a clip of the project is `<Video src={staticFile("clip.mp4")} />` of remotion; draw the rest with elements, SVG and `@remotion/shapes`.',
  ],
  [/^(@remotion\/|remotion\/)/, LISTED],
  [
    /^(framer-motion|motion|motion\/.*|gsap|@gsap\/.*|animejs|anime|react-spring|@react-spring\/.*|popmotion|react-motion|velocity-animate|@formkit\/auto-animate|react-transition-group|tween\.js|@tweenjs\/.*)$/,
    "Animate from the frame: `const scale = spring({frame: useCurrentFrame(), fps});` with `spring` and `interpolate` of remotion.",
  ],
  [
    /^(styled-components|@emotion\/|styled-|@stitches|linaria|@vanilla-extract|goober)/,
    'Write the style on the element: `style={{color: "white", fontSize: 64}}`.',
  ],
  [
    /^(three|@react-three|pixi|@pixi|p5|d3|lodash|ramda|date-fns|dayjs|moment|luxon|chroma|color|tinycolor|clsx|classnames|numeral|mathjs|immer|zustand|jotai|redux|@reduxjs)/,
    OWN_LINES,
  ],
  [
    /^(node:.*|(fs|path|os|child_process|http|https|net|process|crypto|worker_threads|vm|module)(\/.*)?)$/,
    "Scene code draws pictures and reaches nothing outside. Remove it; write the data as a constant in the scene.",
  ],
];
