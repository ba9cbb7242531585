import { CLIP_DECLARATIONS } from "./clip-declarations.ts";
import type { AllowedModule, RefusedExport } from "./module.ts";

const asset: RefusedExport = {
  rule: "import-not-allowed",
  fix: 'Show a picture of the project: `<Img src={staticFile("logo.png")} />`, which import_asset brings in.',
};
const sound: RefusedExport = {
  rule: "import-not-allowed",
  fix: "Scenes are silent pictures. Remove it.",
};
const movie: RefusedExport = {
  rule: "import-not-allowed",
  fix: 'Show a clip of the project: `<Video src={staticFile("clip.mp4")} />`, which import_asset brings in.',
};
const waiting: RefusedExport = {
  rule: "import-not-allowed",
  fix: "Nothing is loaded, so nothing has to be waited for. Write the data as a constant in the scene and remove this.",
};
const composition: RefusedExport = {
  rule: "import-not-allowed",
  fix: "The project sets size, fps and length. Export the scene itself: `export default function Scene() { ... }`.",
};
const environment: RefusedExport = {
  rule: "import-not-allowed",
  fix: "A scene gets no outside input. Write the data as a constant: `const DATA = [...] as const;`.",
};

export const REMOTION_MODULE: AllowedModule = {
  name: "remotion",
  values: {
    AbsoluteFill: "a full-size layer",
    Easing: "easing curves for interpolate",
    Img: "a picture of the project",
    Freeze: "holds its children at one frame",
    Loop: "repeats its children",
    OffthreadVideo: "a clip of the project, as Video",
    Sequence: "shows its children from a frame on",
    Series: "plays parts one after another",
    interpolate: "maps the frame to a value",
    interpolateColors: "maps the frame to a colour",
    measureSpring: "how many frames a spring takes",
    random: 'a number in 0..1 from a seed: random("star-3")',
    Video: "a clip of the project: frame by frame, without its sound",
    staticFile: 'names an asset of the project: staticFile("logo.png")',
    spring: "a spring from 0 to 1",
    useCurrentFrame: "the frame, 0 at the start of the scene or Sequence",
    useVideoConfig: "fps, width, height, durationInFrames",
  },
  ownDeclarations: {
    Img: `/** A picture of the project, or a small data: PNG or JPEG. */
export declare function Img(props: {
  readonly src: string;
  readonly alt?: string;
  readonly className?: string;
  readonly style?: React.CSSProperties;
  readonly width?: number | string;
  readonly height?: number | string;
  readonly key?: string | number;
  readonly [data: \`data-\${string}\`]: string | number | undefined;
}): React.ReactElement;`,
    ...CLIP_DECLARATIONS,
    staticFile: `/** The project's asset of this name, for the src of Img and Video. */
export declare function staticFile(name: string): string;`,
  },
  types: [
    "AbsoluteFillLayout",
    "EasingFunction",
    "ExtrapolateType",
    "InterpolateOptions",
    "LayoutAndStyle",
    "RandomSeed",
    "SequenceProps",
    "SequencePropsWithoutDuration",
    "SpringConfig",
    "VideoConfig",
  ],
  refused: {
    AnimatedImage: asset,
    CanvasImage: asset,
    IFrame: asset,
    HtmlInCanvas: asset,
    getStaticFiles: asset,
    watchStaticFile: asset,
    prefetch: asset,
    Audio: sound,
    Html5Audio: sound,
    Html5Video: movie,
    delayRender: waiting,
    continueRender: waiting,
    cancelRender: waiting,
    useDelayRender: waiting,
    useBufferState: waiting,
    Artifact: waiting,
    Composition: composition,
    Still: composition,
    Folder: composition,
    registerRoot: composition,
    Config: composition,
    Internals: environment,
    Interactive: { rule: "import-not-allowed", fix: "Use the plain element: `<div style={...}>`." },
    getInputProps: environment,
    getRemotionEnvironment: environment,
    useRemotionEnvironment: environment,
  },
};
