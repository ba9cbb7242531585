import type { MusicKey } from "../../../policy/sound-names.ts";
import { pick, type Random, randomOf } from "../../dsp/random.ts";
import { type Chord, chordOf } from "../harmony.ts";
import type { DrumName, Layer, MoodStyle } from "../mood.ts";
import { BEATS_PER_BAR, type Plan } from "../plan.ts";
import type { Bar, Note } from "./note.ts";
import { writeDrums } from "./write-drums.ts";
import { writePart } from "./write-part.ts";

export interface Score {
  readonly parts: readonly { readonly layer: Layer; readonly notes: readonly Note[] }[];
  readonly drums: ReadonlyMap<DrumName, readonly Note[]>;
}

const TONICS: Readonly<Record<string, number>> = { C: 0, D: 2, E: 4, F: 5, G: 7, A: 9, B: 11 };

export function tonicOf(key: MusicKey): number {
  const sharp = key[1] === "#" ? 1 : key[1] === "b" ? -1 : 0;
  return ((TONICS[key[0] as string] as number) + sharp + 12) % 12;
}

/** All notes of a piece; the same for the same seed. */
export function writeScore(style: MoodStyle, plan: Plan, tonic: number, seed: number): Score {
  const bars = barsOf(plan);
  const chords = chordsOf(style, plan, bars, tonic, randomOf(seed, "harmony"));
  return {
    parts: style.layers.map((layer, index) => {
      const random = randomOf(seed, `part ${index}`);
      return { layer, notes: played(writePart(layer, bars, chords, random), style.swing, random) };
    }),
    drums: new Map(
      [...writeDrums(style, bars, randomOf(seed, "drums"))].map(([drum, notes]) => [
        drum,
        played(notes, style.swing, randomOf(seed, drum)),
      ]),
    ),
  };
}

function barsOf(plan: Plan): Bar[] {
  const bars = plan.sections.flatMap(({ bars: count, firstBar, energy }, section) =>
    Array.from(
      { length: count },
      (_, place): Bar => ({
        index: firstBar + place,
        place,
        isLastOfSection: place === count - 1,
        energy,
        isEnding: false,
        beats: BEATS_PER_BAR,
        section,
      }),
    ),
  );
  if (plan.loop) return bars;
  const rest = ((plan.seconds - plan.bars * plan.barSeconds) / plan.barSeconds) * BEATS_PER_BAR;
  const last = {
    place: 0,
    isLastOfSection: true,
    energy: plan.sections.at(-1)?.energy ?? 0.5,
    section: plan.sections.length,
  };
  return [...bars, { ...last, index: plan.bars, isEnding: true, beats: Math.max(0.5, rest * 0.9) }];
}

function chordsOf(style: MoodStyle, plan: Plan, bars: readonly Bar[], tonic: number, random: Random): Chord[] {
  const progression = pick(random, style.progressions);
  const cadence = style.cadence.split(" ");
  return bars.map((bar) => {
    const name = plan.sections[bar.section]?.name;
    const symbols = (name === "B" ? progression.b : progression.a).split(" ");
    const beforeEnd = plan.bars - bar.index;
    const isCadence = !plan.loop && beforeEnd <= cadence.length && plan.bars >= 4;
    const symbol = bar.isEnding
      ? style.ending
      : isCadence
        ? cadence[cadence.length - beforeEnd]
        : symbols[bar.place % symbols.length];
    return chordOf(symbol ?? "1", style.scale, tonic);
  });
}

/** With swing, and a little beside the beat as a hand plays it. */
function played(notes: readonly Note[], swing: number, random: Random): Note[] {
  return notes.map((note) => {
    const sixteenth = Math.round(note.beat * 4);
    const late = sixteenth % 2 === 1 ? swing * 0.25 : 0;
    return { ...note, beat: Math.max(0, note.beat + late + random() * 0.012) };
  });
}
