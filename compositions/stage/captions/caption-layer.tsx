import type { CSSProperties } from "react";
import { AbsoluteFill, useCurrentFrame, useVideoConfig } from "remotion";
import { useTheme } from "../../../components/kit/theme/theme-context.tsx";
import { FALLBACK_VARIABLE, fallbackFamilies } from "../../../sandbox/policy/fonts.ts";
import type { CaptionTrack, TimedCaption, TimedWord } from "../../../sandbox/render/caption-track.ts";
import { CAPTION_LOOKS } from "./caption-looks.ts";
import { captionPlace } from "./caption-place.ts";
import { wordStyle } from "./word-style.ts";

/** The captions of the whole video, over all its scenes and their transitions. Only the project's own words: no scene code. */
export function CaptionLayer({ track }: { track: CaptionTrack }) {
  const frame = useCurrentFrame();
  const { width, height } = useVideoConfig();
  const theme = useTheme();
  const shown = track.cues.filter(({ fromFrame, toFrame }) => frame >= fromFrame && frame < toFrame);
  if (shown.length === 0) return null;
  const { fontSize, bottom, maxWidth } = captionPlace(width, height);
  const look = CAPTION_LOOKS[track.style];
  const fonts = {
    [FALLBACK_VARIABLE]: fallbackFamilies(track.hanShapes),
    // Named again: a family is put together, with the faces behind it, where it is named.
    fontFamily: track.style === "pop" ? theme.headingFontFamily : theme.fontFamily,
  } as CSSProperties;
  return (
    <AbsoluteFill style={{ contain: "strict", pointerEvents: "none", ...fonts }}>
      <div
        style={{
          position: "absolute",
          left: 0,
          right: 0,
          bottom,
          display: "flex",
          flexDirection: "column",
          alignItems: "center",
          gap: fontSize * 0.2,
          fontSize: fontSize * (look.size ?? 1),
          fontWeight: 700,
          lineHeight: 1.3,
          textAlign: "center",
        }}
      >
        {shown.map((cue) => (
          <div key={cue.fromFrame} style={{ ...look.plate(track.colors), ...(look.isBand ? {} : { maxWidth }) }}>
            <Lines cue={cue} track={track} frame={frame} maxWidth={maxWidth} />
          </div>
        ))}
      </div>
    </AbsoluteFill>
  );
}

interface LinesProps {
  readonly cue: TimedCaption;
  readonly track: CaptionTrack;
  readonly frame: number;
  readonly maxWidth: number;
}

function Lines({ cue, track, frame, maxWidth }: LinesProps) {
  const look = CAPTION_LOOKS[track.style];
  return cue.lines.map((line, index) => (
    <div
      // biome-ignore lint/suspicious/noArrayIndexKey: lines of a cue never move
      key={index}
      style={{
        direction: cue.rightToLeft ? "rtl" : "ltr",
        unicodeBidi: "isolate",
        maxWidth,
        margin: "0 auto",
        overflowWrap: "anywhere",
        // Imported lines may be too long for the picture.
        textWrap: "balance",
        whiteSpace: "pre-wrap",
      }}
    >
      <span style={look.line(track.colors)}>
        {line.map((word, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: words of a line never move
          <Word key={at} word={word} isFirst={at === 0} cue={cue} track={track} frame={frame} />
        ))}
      </span>
    </div>
  ));
}

interface WordProps {
  readonly word: TimedWord;
  readonly isFirst: boolean;
  readonly cue: TimedCaption;
  readonly track: CaptionTrack;
  readonly frame: number;
}

function Word({ word, isFirst, cue, track, frame }: WordProps) {
  const gap = isFirst || word.glued ? "" : " ";
  if (word.fromFrame === undefined) return `${gap}${word.text}`;
  return (
    <>
      {gap}
      <span style={wordStyle(word, track, frame, cue.rightToLeft === true)}>{word.text}</span>
    </>
  );
}
