import { AbsoluteFill } from "remotion";
import { fontStack } from "../../sandbox/policy/fonts.ts";
import type { SoundStrip } from "../../sandbox/render/protocol.ts";
import { placedLabels } from "./placed-labels.ts";

const COLOURS = { music: "#5b8def", effect: "#f0a848", voice: "#5ad19a" } as const;
/** Voices lie on top, as they are what is listened to. */
const ORDER = ["music", "effect", "voice"] as const;
const NAMES_PX = 16;
const WORDS_PX = 16;
const TIMES_PX = 14;
const WORD_FONT_PX = 11;
const SMALL_FONT_PX = 10;

/** What is heard in a film: waveforms by role, how far music is ducked, where scenes begin, which words are spoken when. */
export function SoundStripView({ strip }: { strip: SoundStrip }) {
  const { width, height, durationSeconds } = strip;
  const waves = { top: NAMES_PX, height: Math.max(20, height - NAMES_PX - WORDS_PX - TIMES_PX) };
  const xOf = (seconds: number) => (seconds / Math.max(durationSeconds, 1e-6)) * width;
  const wordsAt = waves.top + waves.height + WORD_FONT_PX + 2;
  return (
    <AbsoluteFill style={{ backgroundColor: "#101318" }}>
      <svg width={width} height={height} fontFamily={fontStack("Inter")} role="img" aria-label="sound">
        <rect x={0} y={waves.top} width={width} height={waves.height} fill="#171c24" />
        {ORDER.flatMap((role) =>
          strip.waveforms
            .filter((wave) => wave.role === role)
            .map(({ columns }) => (
              <path key={role} d={outline(columns, width, waves)} fill={COLOURS[role]} fillOpacity={0.75} />
            )),
        )}
        {strip.duckDb ? (
          <path d={duckLine(strip.duckDb, width, waves)} fill="none" stroke="#ffffff" strokeOpacity={0.6} />
        ) : null}
        {strip.scenes.map(({ startSeconds }) => (
          <line
            key={startSeconds}
            x1={xOf(startSeconds)}
            x2={xOf(startSeconds)}
            y1={0}
            y2={waves.top + waves.height}
            stroke="#d5dae3"
            strokeOpacity={0.7}
          />
        ))}
        <Labels
          labels={strip.scenes.map(({ title, startSeconds }) => ({ text: title, x: xOf(startSeconds) + 4 }))}
          y={12}
          fontPx={SMALL_FONT_PX}
          width={width}
          fill="#d5dae3"
        />
        <Labels
          labels={strip.words.map(({ text, startSeconds }) => ({ text, x: xOf(startSeconds) }))}
          y={wordsAt}
          fontPx={WORD_FONT_PX}
          width={width}
          fill={COLOURS.voice}
        />
        <Labels
          labels={timeMarks(durationSeconds, width).map((seconds) => ({ text: clock(seconds), x: xOf(seconds) }))}
          y={height - 3}
          fontPx={SMALL_FONT_PX}
          width={width}
          fill="#8f9bb0"
        />
      </svg>
    </AbsoluteFill>
  );
}

interface LabelsProps {
  readonly labels: readonly { readonly text: string; readonly x: number }[];
  readonly y: number;
  readonly fontPx: number;
  readonly width: number;
  readonly fill: string;
}

function Labels({ labels, y, fontPx, width, fill }: LabelsProps) {
  return placedLabels(labels, fontPx, width).map(({ text, x }) => (
    <text key={`${x} ${text}`} x={x} y={y} fontSize={fontPx} fill={fill}>
      {text}
    </text>
  ));
}

interface Band {
  readonly top: number;
  readonly height: number;
}

/** Along the highest samples from left to right, back along the lowest. */
function outline(columns: readonly number[], width: number, { top, height }: Band): string {
  const count = columns.length / 2;
  const point = (column: number, value: number) =>
    `${round((column * width) / Math.max(1, count - 1))} ${round(top + height / 2 - (value / 127) * (height / 2))}`;
  const there = Array.from({ length: count }, (_, column) => point(column, Math.max(1, columns[column * 2 + 1] ?? 0)));
  const back = Array.from({ length: count }, (_, column) => point(column, Math.min(-1, columns[column * 2] ?? 0)));
  return count > 0 ? `M${there.join("L")}L${back.reverse().join("L")}Z` : "";
}

const DEEPEST_DB = 24;

function duckLine(duckDb: readonly number[], width: number, { top, height }: Band): string {
  const points = duckDb.map((decibels, column) => {
    const x = (column * width) / Math.max(1, duckDb.length - 1);
    return `${round(x)} ${round(top + 2 + (Math.min(DEEPEST_DB, -decibels) / DEEPEST_DB) * (height - 4))}`;
  });
  return points.length > 0 ? `M${points.join("L")}` : "";
}

/** Marks at a round number of seconds, no nearer to each other than they can be read. */
function timeMarks(durationSeconds: number, width: number): number[] {
  const steps = [1, 2, 5, 10, 15, 30, 60, 120];
  const step = steps.find((seconds) => (seconds / durationSeconds) * width >= 50) ?? 300;
  return Array.from({ length: Math.floor(durationSeconds / step) + 1 }, (_, index) => index * step);
}

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
