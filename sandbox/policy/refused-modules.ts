import { fontModuleFix } from "./font-modules.ts";
import { BUNDLED_FONTS } from "./fonts.ts";

const FONT_FIX = `Fonts need no import: write \`fontFamily: "Inter"\` in the style. Bundled: ${BUNDLED_FONTS.map(({ name }) => name).join(", ")}, and faces for all common scripts and emoji behind each.`;
const IMAGE_FIX =
  'Files cannot be imported. Draw it with SVG: `<svg viewBox="0 0 100 100"><path d="M10 90 L90 10" stroke="white" /></svg>`.';

/** What to write instead of importing from a module that is not on the list. */
export function moduleFix(name: string): string {
  if (/font/i.test(name)) return fontModuleFix(name) ?? FONT_FIX;
  if (/\.(png|jpe?g|gif|svg|webp|mp4|webm|mp3|wav|woff2?|ttf|otf|json)$/i.test(name)) return IMAGE_FIX;
  if (/\.(css|scss|less)$/i.test(name))
    return 'Write the style on the element: `style={{color: "white", fontSize: 64}}`.';
  if (/transitions/.test(name)) {
    return "Transitions between scenes belong to the timeline. Inside a scene: `interpolate(frame, [0, 15], [0, 1])` on opacity or transform.";
  }
  if (/^(@remotion\/(media|gif|lottie|three|player)|.*media)/.test(name)) {
    return "Scenes play and load no media. Draw with elements, SVG and `@remotion/shapes`.";
  }
  if (/motion|gsap|anime|spring|lottie|popmotion/i.test(name)) {
    return "Animate from the frame: `const scale = spring({frame: useCurrentFrame(), fps});` with `spring` and `interpolate` of remotion.";
  }
  if (
    /^(three|@react-three|pixi|p5|d3|lodash|ramda|date-fns|dayjs|moment|uuid|chroma|color|clsx|classnames|styled|@emotion)/.test(
      name,
    )
  ) {
    return "Write the few lines you need in the scene itself; Math, arrays, template strings and SVG are there.";
  }
  if (/^(node:|fs|path|os|child_process|http|https|net|process|crypto|worker_threads|vm|module)/.test(name)) {
    return "Scene code draws pictures and reaches nothing outside. Remove it; write the data as a constant in the scene.";
  }
  if (/^\.{0,2}\//.test(name)) return "A scene is one file: put the code into it.";
  return "Import only from react, remotion, @scenewright/components, @remotion/shapes, @remotion/paths and @remotion/noise.";
}
