import React, { createContext, memo, useCallback, useContext, useMemo } from "react";
import { AbsoluteFill, Easing, interpolate, interpolateColors, Sequence, spring, useCurrentFrame, useVideoConfig } from "remotion";

/*
 * Sampling a sound, in three chapters: the wave, the samples, the bits.
 * One palette and one time axis are shared by all of them.
 */

// --- Palette -----------------------------------------------------------------

interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly wave: string;
  readonly sample: string;
}

const DAY: Palette = { paper: "#fff8e7", ink: "#2d2a32", wave: "#2274a5", sample: "#d90368" };

const PaletteContext = createContext<Palette>(DAY);
const usePalette = () => useContext(PaletteContext);

// --- The signal --------------------------------------------------------------

type Overtone = readonly [frequency: number, amplitude: number];

const PARTIALS: readonly Overtone[] = [
  [1, 1],
  [2, 0.45],
  [5, 0.18],
];

const signal = (t: number): number => PARTIALS.reduce((sum, [f, a]) => sum + a * Math.sin(2 * Math.PI * f * t), 0);

const quantize = (value: number, bits: number): number => {
  const levels = (1 << bits) - 1;
  const clamped = Math.min(1, Math.max(0, value / 3.2 + 0.5));
  return Math.round(clamped * levels);
};

const toBits = (level: number, bits: number) => level.toString(2).padStart(bits, "0");

// --- Drawing -----------------------------------------------------------------

const LEFT = 160;
const SPAN = 1600;
const MIDDLE = 480;
const px = (t: number) => LEFT + t * SPAN;
const py = (value: number) => MIDDLE - value * 170;

const Wave = memo(function Wave({ until }: { until: number }) {
  const { wave, ink } = usePalette();
  const points = useMemo(() => Array.from({ length: 321 }, (_, i) => i / 320).map((t) => ({ t, y: signal(t) })), []);
  const shown = points.filter(({ t }) => t <= until);
  return (
    <g>
      <line x1={LEFT} x2={LEFT + SPAN} y1={MIDDLE} y2={MIDDLE} stroke={ink} strokeOpacity={0.25} strokeWidth={3} />
      <polyline fill="none" stroke={wave} strokeWidth={8} points={shown.map(({ t, y }) => `${px(t)},${py(y).toFixed(1)}`).join(" ")} />
    </g>
  );
});

type SamplesProps = { count: number; bits?: number; children?: (bits: string, x: number) => React.ReactNode };

const Samples: React.FC<SamplesProps> = ({ count, bits = 4, children }) => {
  const frame = useCurrentFrame();
  const { fps } = useVideoConfig();
  const { sample } = usePalette();
  const at = useCallback((i: number) => (i + 0.5) / count, [count]);

  return (
    <g>
      {Array.from({ length: count }, (_, i) => {
        const y = signal(at(i));
        const grow = spring({ frame: frame - i, fps, config: { damping: 13, stiffness: 130 } });
        return (
          <React.Fragment key={i}>
            <line x1={px(at(i))} x2={px(at(i))} y1={MIDDLE} y2={MIDDLE + (py(y) - MIDDLE) * grow} stroke={sample} strokeWidth={5} />
            <circle cx={px(at(i))} cy={MIDDLE + (py(y) - MIDDLE) * grow} r={12} fill={sample} />
            {children?.(toBits(quantize(y, bits), bits), px(at(i)))}
          </React.Fragment>
        );
      })}
    </g>
  );
};

const BitColumn = ({ bits, x, delay = 0 }: { bits: string; x: number; delay?: number }) => {
  const frame = useCurrentFrame();
  const { ink, sample } = usePalette();
  const opacity = interpolate(frame - delay, [0, 8], [0, 1], { extrapolateLeft: "clamp", extrapolateRight: "clamp" });
  return (
    <g opacity={opacity} fontFamily="monospace" fontSize={36} textAnchor="middle">
      {[...bits].map((bit, row) => (
        <text key={row} x={x} y={860 + row * 46} fill={bit === "1" ? sample : ink} fillOpacity={bit === "1" ? 1 : 0.35}>
          {bit}
        </text>
      ))}
    </g>
  );
};

// --- The scene ---------------------------------------------------------------

const CHAPTERS = [
  { from: 0, title: "A sound is a wave" },
  { from: 30, title: "Measure it, often" },
  { from: 55, title: "Write down the numbers" },
] as const;

export default function SignalExplainer() {
  const frame = useCurrentFrame();
  const until = interpolate(frame, [0, 28], [0, 1], { easing: Easing.inOut(Easing.quad), extrapolateRight: "clamp" });
  const paper = interpolateColors(frame, [0, 89], [DAY.paper, "#ffe9d6"]);
  const chapter = CHAPTERS.findLast(({ from }) => frame >= from) ?? CHAPTERS[0];

  return (
    <PaletteContext.Provider value={{ ...DAY, paper }}>
      <AbsoluteFill data-element-id="root" style={{ backgroundColor: paper, color: DAY.ink }}>
        <h1 data-element-id="title" style={{ position: "absolute", top: 30, left: LEFT, fontSize: 76, fontFamily: "Georgia, serif" }}>
          {chapter.title}
        </h1>
        <svg width={1920} height={1080} data-element-id="graph">
          <Wave until={until} />
          <Sequence from={CHAPTERS[1].from} layout="none">
            <Samples count={24}>{(bits, x) => <BitColumn bits={bits} x={x} delay={CHAPTERS[2].from - CHAPTERS[1].from} />}</Samples>
          </Sequence>
        </svg>
      </AbsoluteFill>
    </PaletteContext.Provider>
  );
}
