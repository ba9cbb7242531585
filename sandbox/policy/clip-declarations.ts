const PROPS = `{
  /** \`staticFile("clip.mp4")\` or \`asset("clip")\`. */
  readonly src: string;
  /** Frames of the video: the first of the clip that is shown, and the first that is no more. */
  readonly trimBefore?: number;
  readonly trimAfter?: number;
  /** Old names of these. */
  readonly startFrom?: number;
  readonly endAt?: number;
  readonly playbackRate?: number;
  readonly loop?: boolean;
  /** Taken and without effect: a clip's sound is placed by edit_audio. */
  readonly muted?: boolean;
  readonly volume?: number | ((frame: number) => number);
  readonly objectFit?: "contain" | "cover" | "fill" | "none" | "scale-down";
  /** Without effect: clips with transparency are always shown with it. */
  readonly transparent?: boolean;
  readonly name?: string;
  readonly className?: string;
  readonly style?: React.CSSProperties;
  readonly width?: number | string;
  readonly height?: number | string;
  readonly key?: string | number;
  readonly [data: \`data-\${string}\`]: string | number | undefined;
}`;

/** The components that show clips, as scenes are told of them. */
export const CLIP_DECLARATIONS = {
  Video: `/** A clip of the project at the frame of the clock around it; after its end its last frame stays. */
export declare function Video(props: ${PROPS}): React.ReactElement;`,
  OffthreadVideo: `/** The same as Video. */
export declare function OffthreadVideo(props: ${PROPS}): React.ReactElement;`,
} as const;
