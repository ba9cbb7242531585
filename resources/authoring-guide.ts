import { themeNamed } from "../components/kit/theme/themes.ts";
import { catalogue } from "../components/reference/catalogue.ts";
import { BUNDLED_FONTS } from "../sandbox/policy/fonts.ts";
import { ALLOWED_MODULES } from "../sandbox/policy/modules.ts";
import { RULE_IDS } from "../sandbox/policy/rule-ids.ts";
import { defineResource } from "../src/mcp/resource.ts";

export const authoringGuideResource = defineResource({
  name: "authoring-guide",
  title: "Scene authoring guide",
  description:
    "How to write a scene: what can be imported, the rules, and two full examples. Read once before writing code.",
  uri: "scenewright://guide/authoring",
  mimeType: "text/markdown",
  read: () => authoringGuide(),
});

/** Of the first theme: all have the same. */
const THEME_FIELDS = Object.keys(themeNamed("")).join(", ");

/** The guide; its lists come from the one list that the check and the page use too. */
export function authoringGuide(): string {
  return `# Writing a scene

A scene is one TSX module with a default-exported component. Frame 0 is the scene's first frame; \`durationInFrames\` of
\`useVideoConfig()\` is the scene's. It is a silent picture: narration, music and transitions live on the timeline.

## Imports
Named imports only, from:
${ALLOWED_MODULES.map(({ name, values }) => `- \`${name}\`: ${Object.keys(values).join(", ")}`).join("\n")}
- \`@scenewright/components\`: useTheme, ${catalogue.map(({ name }) => name).join(", ")} (props: scenewright://components)

A project's brand (\`set_brand\` of edit_timeline) is in \`useTheme()\`: write \`theme.accent\`, not its colour, and a new brand colour needs no new code.
Its \`logoAssetId\` is \`theme.logo\`: \`<Logo />\` shows it, and layouts put it on opening and closing cards and into the corner of others.
Its fields: ${THEME_FIELDS}.
What colours mean: \`theme.success\`, \`warning\`, \`danger\`, \`highlight\` (also as \`tone\`); headlines: \`theme.headingFontFamily\`; corners: \`theme.radiusPx\`.

Types of these too.

## Pictures
\`import_asset\` brings a file in and answers with its name: \`<Img src={staticFile("logo.png")} />\` of \`remotion\`, or by id \`asset("logo")\` of
\`@scenewright/components\`. Write names out, so that the check knows them. \`list_assets\` shows what there is. Behind
text: \`<KenBurns src={asset("photo")} />\`, then \`<Scrim />\`, then the text.

Clips: \`<Video src={staticFile("clip.mp4")} trimBefore={30} trimAfter={120} playbackRate={1.5} loop objectFit="cover" />\` of \`remotion\` (\`OffthreadVideo\` is
the same), every frame exact, at the clock around it: of the scene, or of a \`Sequence\`, \`Loop\`, \`Series\`, \`Freeze\`. trimBefore and trimAfter are frames of
the video. Before its start there is nothing; after its end, or trimAfter, its last frame stays. Transparent clips stay so. A frame holds nine of 1920x1080.
\`muted\` and \`volume\` change nothing: a clip's sound is an asset of its own, placed by edit_audio \`{op: "add", assetId: "clip-sound"}\`.

## Tables
\`import_asset\` takes CSV (its first row names the columns) and JSON that is a list of flat records. \`const rows = useTable("sales")\` of \`@scenewright/components\`, in the
component: typed rows, \`{month: string; revenue: number | null}\`, the same at every frame. Copy before sorting. What the check says of a column names those there are.

## Fonts
No import and no network: \`fontFamily: theme.fontFamily\`, or one of ${BUNDLED_FONTS.map(({ name }) => name).join(", ")}. \`sans-serif\`,
\`system-ui\`, \`serif\` and \`monospace\` mean the first of each kind. Behind every family stand faces for Chinese, Japanese, Korean, Arabic,
Hebrew, the scripts of India, Thai, Lao, Khmer, Burmese, Georgian, Armenian, Ethiopic, mathematics, symbols and emoji; never a font of the machine.
Fonts of the project: \`import_asset\`, then \`fontFamily: "My Font"\` by the family it answers, one file for each weight, or by the asset's name; also as
\`headingFont\`, \`bodyFont\`, \`monoFont\` of \`set_brand\`. Another family is a warning with the nearest one, a character that no font has a warning with its name. \`loadFont\` of
\`@remotion/google-fonts/<Family>\` is accepted for the families above and gives the name. \`\u2714\` is text in the text's colour; with U+FE0F it is an emoji.

## Classes
\`className\` takes Tailwind 4: whole names in strings, conditions, templates, joins, constants and records (\`p-\${n}\` is not found), values in
brackets (\`bg-[#123456]\`), breakpoints by the width of the canvas, \`dark:\` where the project's theme is dark. rem is 16 px, so \`text-8xl\` is 96 px.
Colours of the theme: \`bg-background\`, \`bg-surface\`, \`text-text\`, \`text-muted-text\`, \`bg-accent\`, \`text-on-accent\`, \`text-success\` and so on, also as
\`foreground\`, \`card\`, \`primary\`, \`muted-foreground\`; fonts: \`font-sans\`, \`font-serif\`, \`font-mono\`, \`font-heading\`. \`style\` wins over every class,
\`!important\` included. Refused, as in styles: \`animate-*\`, \`transition-*\`, \`duration-*\`, \`delay-*\`, \`ease-*\` (let \`style\` follow the frame), \`fixed\`, URLs, text in
\`content-*\`. Unknown classes and \`hover:\`, \`focus:\`, \`print:\` change nothing and are warned of. Only elements with a class are reset (no margin,
\`border-box\`, headings at the size around them).

## Colours left out
Text without a colour takes the theme's; on a ground of its own (a background on an element around it, or a layer behind) on which that can't be
read, it is drawn dark on light and light on dark. A colour that you give, there or on an element around, stays.

## Rules
- Motion is a function of \`useCurrentFrame()\`: \`interpolate\`, \`spring\`, \`interpolateColors\`. No state, refs, effects, timers,
  clocks, \`Math.random\` (use \`random("seed")\`), CSS \`animation\`/\`transition\`, locale-dependent formatting.
- Strict TypeScript without \`any\`; a cast names a known type (\`as const\`, \`as CSSProperties\`). Functions, generators, plain classes
  (no \`extends\`) and getters are fine; no async, enum, namespace, conditional types.
- Host elements: HTML for text and layout, and SVG (gradients, masks, filters, paths). \`url(#id)\` is the only URL. No \`<img>\`,
  handlers, refs, \`<style>\`. Looks are \`style\` objects and Tailwind classes on the element.
- Icons: \`<Icon name="rocket" size={120} color="accent" />\`, 1,900 of them; look names up at \`scenewright://icons/{words}\`. Names are written
  out in the code, also in a table; \`draw\` from 0 to 1 draws the lines.
- What a frame costs to paint is weighed before it is painted. Glows, glass cards, grain and a few filters over the frame are fine; refused are
  long lists of filters and shadows, many filters, masks, blends or 3D layers over the whole frame, and filters, masks or clips deep in each other.
- No network, no globals of a browser or of Node. Loops end; a frame draws at most a few thousand elements.
- Captions are no business of scene code: \`set_captions\` draws them over the whole video. Where they are burned in, keep the lowest fifth (in portrait the lowest third) free of text.
- Behind a scene is the theme's background. For an overlay draw none: \`export_video\` with \`transparent\` leaves it clear.
- The top level runs once, when the scene loads: loops that fill tables, \`let\` sums, Map, Set, seeded generators. Afterwards it is frozen:
  a frame changes nothing that outlives it. Copy first: \`[...LIST].sort()\`, \`{...item, x: 1}\`.
- The scene is drawn without props: give its props defaults. \`data-element-id\` is added where it is missing; keep ids stable.

## Shared modules
What several scenes use goes into a module: \`generate_scene_code\` with sceneId \`shared/cards\`, then \`import {Card, COLORS} from "./shared/cards"\`
in scenes, or \`./cards\` in other modules. By name only, no circles. A scene is checked with what it imports as one text, so the same
rules hold; a change that breaks a scene is refused with that scene's line. \`edit_code\` edits modules and scenes together.

## Sound
Scenes are silent pictures; sound stands on the timeline: \`generate_voiceover\`, \`edit_audio\`. You cannot hear it, so look: a contact sheet of
\`render_preview\` shows under its frames who sounds when, the words where they are spoken, the cuts and how far music goes down, and tells
loudness, words a minute (130 to 170 are easy to follow) and where nobody speaks. A single frame is without it.
With ELEVENLABS_API_KEY, \`voice: "elevenlabs:Rachel"\` (a name or id of the account) speaks for money, in any language; asked again it costs nothing.
An effect at an element's entrance: edit_audio \`{op: "add", assetId: "click", elementId: "title", sceneId: "intro"}\`; the scene is drawn to see when that is.
Code follows the sound: \`useCue("discriminant")\` is the frame of a word, \`useNarration()\` has all words with frames; \`useBeat()\` has \`beat\`, \`bar\`,
\`pulse\`, \`isDownbeat\`, \`energy\` and \`spectrum\` (eight bands, low to high, 0 to 1) of the music at this frame. Imported music is listened to for its
beats, as \`snap_to_beats\` needs them; where its tempo is taken for half or double, import it again with \`bpm\`, or with the tempo in its name (song-96bpm.mp3).

## When the check refuses
All problems come at once; each has a rule, a line and a fix with the working code. The common slips:
- \`import-not-allowed\`, a font: no import, \`fontFamily: theme.fontFamily\`.
- \`element-not-allowed\`, \`<img src="https://...">\`: draw it as \`<svg>\`, or take a component.
- \`non-deterministic\`, \`useState\` + \`useEffect\`: \`const x = interpolate(frame, [0, 20], [0, 1], {extrapolateRight: "clamp"})\`;
  \`Math.random()\`: \`random("star-" + i)\`.
- \`computed-access\`, \`COLORS[key]\`: give the key a union type, \`Record<"intro" | "main", string>\`.
- \`unbounded-loop\`: \`for (let i = 0; i < 40; i++)\`. \`too-much-work\`, \`too-many-elements\`, \`number-too-large\`: fewer
  turns; make lists once, at the top level.
- \`number-not-a-frame\`: whole frames, \`durationInFrames={30}\`. \`not-a-number\`: a division by 0.
- \`text-not-allowed\`: errors and labels are short words, with no address and no speaker in them.

All rules: ${RULE_IDS.join(", ")}.

Saving also draws the scene's middle, last and first frame where a browser is open: what throws there is refused (\`frame-throws\`, or
\`non-deterministic\` for a change of what is frozen), what takes too long a warning. \`check_scene_code\` with \`probe: true\` compares pixels.

## What makes it good
One idea a scene. Type of 40 px or more at 1080p, margins of 5%, 2-3 colours from \`useTheme()\`. Something moves in, holds
long enough to read (a second for three words). Where a cut ends the scene it leaves in the last 10 frames; where a transition leads out it stays, or it fades twice: components know which, hand-written code does not. What holds still exports fast: clamp. Use \`width\` and \`height\` of
\`useVideoConfig()\`, so that portrait works too. Look at every scene with render_preview.

## A scene by hand
\`\`\`tsx
import {AbsoluteFill, interpolate, spring, useCurrentFrame, useVideoConfig} from "remotion";
import {useTheme} from "@scenewright/components";

const bars = [{label: "2023", value: 40}, {label: "2024", value: 65}, {label: "2025", value: 90}];

export default function Scene() {
  const frame = useCurrentFrame();
  const {fps, durationInFrames} = useVideoConfig();
  const theme = useTheme();
  const leave = interpolate(frame, [durationInFrames - 10, durationInFrames], [1, 0], {extrapolateLeft: "clamp"});
  return (
    <AbsoluteFill style={{backgroundColor: theme.background, fontFamily: theme.fontFamily, opacity: leave, padding: 96}}>
      <h1 data-element-id="title" style={{color: theme.text, fontSize: 84, margin: 0}}>Users, in thousands</h1>
      <div style={{display: "flex", flex: 1, alignItems: "flex-end", gap: 64, marginTop: 64}}>
        {bars.map(({label, value}, i) => (
          <div key={label} style={{flex: 1, textAlign: "center", color: theme.mutedText, fontSize: 44}}>
            <div style={{height: 6 * value * spring({frame: frame - 8 * i, fps, config: {damping: 200}}), backgroundColor: theme.accent, borderRadius: 16}} />
            {label}
          </div>
        ))}
      </div>
    </AbsoluteFill>
  );
}
\`\`\`

## A scene of components
\`\`\`tsx
import {CenterScene, GlowOrb, Headline, SectionLabel, StatCounter} from "@scenewright/components";

export default function Scene() {
  return (
    <CenterScene>
      <GlowOrb />
      <SectionLabel>Results</SectionLabel>
      <Headline delayInFrames={6}>Faster every week</Headline>
      <StatCounter value={98} suffix="%" label="of edits in under a second" delayInFrames={14} />
    </CenterScene>
  );
}
\`\`\`
`;
}
