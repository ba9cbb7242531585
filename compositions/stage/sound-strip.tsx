import { fontStack } from "../../sandbox/policy/fonts.ts";
import type { SoundStrip } from "../../sandbox/render/protocol.ts";
import { type Label, placedInRows, placedLabels } from "./placed-labels.ts";

const COLOURS = { music: "#5b8def", effect: "#f0a848", voice: "#5ad19a" } as const;
/** Voices lie on top, as they are what is listened to. */
const ORDER = ["music", "effect", "voice"] as const;
const NAMES_PX = 18;
const WORD_ROW_PX = 15;
const MOST_WORD_ROWS = 4;
const TIMES_PX = 18;
const WORD_FONT_PX = 12;
const SMALL_FONT_PX = 11;
const LEGEND_PX = 210;

/** What is heard in a film: waveforms by role, how far music is ducked, where scenes begin, which words are spoken when. */
export function SoundStripView({ strip }: { strip: SoundStrip }) {
  const { width, height, durationSeconds } = strip;
  const xOf = (seconds: number) => (seconds / Math.max(durationSeconds, 1e-6)) * width;
  const words = strip.words.map(({ text, startSeconds }) => ({ text, x: xOf(startSeconds) }));
  const rows = placedInRows(words, WORD_FONT_PX, width, MOST_WORD_ROWS);
  const waves = { top: NAMES_PX, height: Math.max(20, height - NAMES_PX - rows.length * WORD_ROW_PX - TIMES_PX) };
  const wavesEnd = waves.top + waves.height;
  const titles = strip.scenes.map(({ title, startSeconds }) => ({ text: title, x: xOf(startSeconds) + 4 }));
  const times = timeMarks(durationSeconds, width).map((seconds) => ({ text: clock(seconds), x: xOf(seconds) }));
  return (
    <svg width={width} height={height} fontFamily={fontStack("Inter")} role="img" aria-label="sound">
      <rect x={0} y={waves.top} width={width} height={waves.height} rx={4} fill="#171c24" />
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
          y2={wavesEnd}
          stroke="#d5dae3"
          strokeOpacity={0.7}
        />
      ))}
      <Labels labels={placedLabels(titles, SMALL_FONT_PX, width)} y={13} fontPx={SMALL_FONT_PX} fill="#d5dae3" />
      {rows.map((row, index) => (
        <Labels
          // biome-ignore lint/suspicious/noArrayIndexKey: rows never move
          key={index}
          labels={row}
          y={wavesEnd + WORD_FONT_PX + 1 + index * WORD_ROW_PX}
          fontPx={WORD_FONT_PX}
          fill={COLOURS.voice}
        />
      ))}
      <Labels
        labels={placedLabels(times, SMALL_FONT_PX, width - LEGEND_PX)}
        y={height - 4}
        fontPx={SMALL_FONT_PX}
        fill="#8f9bb0"
      />
      <Legend strip={strip} />
    </svg>
  );
}

/** At the right end of the row of times: the colours of what there is. */
function Legend({ strip }: { strip: SoundStrip }) {
  const roles = ORDER.filter((role) => strip.waveforms.some((wave) => wave.role === role));
  const names: { text: string; fill: string }[] = roles.map((role) => ({ text: role, fill: COLOURS[role] }));
  if (strip.duckDb) names.push({ text: "music\u2019s level", fill: "#ffffff" });
  return (
    <text x={strip.width - 4} y={strip.height - 4} fontSize={SMALL_FONT_PX} textAnchor="end">
      {names.map(({ text, fill }, index) => (
        <tspan key={text} fill={fill} dx={index === 0 ? 0 : 10}>
          {text}
        </tspan>
      ))}
    </text>
  );
}

interface LabelsProps {
  readonly labels: readonly Label[];
  readonly y: number;
  readonly fontPx: number;
  readonly fill: string;
}

function Labels({ labels, y, fontPx, fill }: LabelsProps) {
  return labels.map(({ text, x }) => (
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
  const steps = [0.5, 1, 2, 5, 10, 15, 30, 60, 120];
  const step = steps.find((seconds) => (seconds / durationSeconds) * width >= 50) ?? 300;
  return Array.from({ length: Math.floor(durationSeconds / step) + 1 }, (_, index) => index * step);
}

function clock(seconds: number): string {
  const [whole = "0", part] = String(seconds % 60).split(".");
  return `${Math.floor(seconds / 60)}:${whole.padStart(2, "0")}${part ? `.${part}` : ""}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
