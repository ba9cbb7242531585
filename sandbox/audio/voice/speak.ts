import type { LocalVoiceId } from "../../policy/sound-names.ts";
import type { Sound } from "../wav.ts";
import { alignWords, type Span } from "./align-words.ts";
import { type Flite, PAUSE, type Phone } from "./flite.ts";
import { type Hints, heardPassage } from "./heard-passage.ts";
import type { Pronunciations } from "./pronunciations.ts";
import { setLevel } from "./set-level.ts";
import type { SpokenWord } from "./speech.ts";
import { type Passage, splitText } from "./split-text.ts";
import { timed } from "./timed-words.ts";

/** Silence between two passages, at the voice's own pace. */
const PAUSE_SECONDS = { continues: 0.12, sentence: 0.36, paragraph: 0.75 } as const;
/** Left of the silence that the voice itself makes around a passage. */
const BEFORE_SECONDS = 0.03;
const AFTER_SECONDS = 0.09;
const FADE_SECONDS = 0.008;

export interface Speaker {
  readonly flite: Flite;
  readonly pronunciations: Pronunciations;
  readonly voice: LocalVoiceId;
  readonly speed: number;
  readonly hints: Hints;
}

interface Spoken {
  readonly samples: Float32Array;
  readonly spans: readonly (Span | undefined)[];
}

/** Says a text passage by passage. `turn` is called between two of them with what part is done, and may end it by throwing. */
export async function speak(
  text: string,
  speaker: Speaker,
  turn: (done: number) => Promise<void>,
): Promise<{ sound: Sound; words: SpokenWord[] }> {
  const passages = splitText(text).map((passage) => ({
    ...passage,
    heard: heardPassage(passage.words, speaker.hints),
  }));
  const parts: Float32Array[] = [];
  const words: { text: string; span: Span | undefined }[] = [];
  let sampleRate = 0;
  let length = 0;
  let pause = 0;
  for (const [index, passage] of passages.entries()) {
    await turn(index / passages.length);
    const said = passage.heard.some(Boolean) ? await sayPassage(passage, speaker) : undefined;
    if (said) {
      sampleRate = said.sampleRate;
      const gap = new Float32Array(Math.round((parts.length > 0 ? pause : 0) * sampleRate));
      parts.push(gap, said.samples);
      length += gap.length;
      pause = PAUSE_SECONDS[passage.ending] / speaker.speed;
    }
    const offset = length / (sampleRate || 1);
    passage.words.forEach((word, place) => {
      const span = said?.spans[place];
      words.push({ text: word, span: span && { start: span.start + offset, end: span.end + offset } });
    });
    length += said?.samples.length ?? 0;
  }
  const samples = joined(parts, length);
  setLevel(samples);
  return { sound: { sampleRate, channels: [samples] }, words: timed(words, length / (sampleRate || 1)) };
}

/** One passage, and where in it each of its words lies. */
export async function sayPassage(
  { words, heard, ending }: Passage & { heard: readonly string[] },
  { flite, pronunciations, voice, speed }: Speaker,
): Promise<Spoken & { sampleRate: number }> {
  const text = heard.filter(Boolean).join(" ");
  const mark = /[.,;:!?]["')]*$/.test(text) ? "" : ending === "continues" ? "," : ".";
  const { sound, phones } = await flite.say(`${text}${mark}`, voice, 1 / speed);
  const alone = await pronunciations.of(heard.filter(Boolean), voice);
  const aligned = alignWords(alone, phones);
  let next = 0;
  const spans = words.map((_, index) => (heard[index] ? aligned[next++] : undefined));
  return { sampleRate: sound.sampleRate, ...trimmed(sound, phones, spans) };
}

/** Without most of the silence at both ends, which are faded. */
function trimmed(
  { sampleRate, channels }: Sound,
  phones: readonly Phone[],
  spans: readonly (Span | undefined)[],
): Spoken {
  const voiced = phones.filter(({ name }) => name !== PAUSE);
  const whole = channels[0] ?? new Float32Array();
  const from = Math.max(0, Math.round(((voiced[0]?.start ?? 0) - BEFORE_SECONDS) * sampleRate));
  const to = Math.min(whole.length, Math.round(((voiced.at(-1)?.end ?? 0) + AFTER_SECONDS) * sampleRate));
  const samples = whole.slice(from, to);
  const fade = Math.min(Math.round(FADE_SECONDS * sampleRate), samples.length >> 1);
  for (let index = 0; index < fade; index += 1) {
    const last = samples.length - 1 - index;
    samples[index] = (samples[index] ?? 0) * (index / fade);
    samples[last] = (samples[last] ?? 0) * (index / fade);
  }
  const shift = from / sampleRate;
  return { samples, spans: spans.map((span) => span && { start: span.start - shift, end: span.end - shift }) };
}

function joined(parts: readonly Float32Array[], length: number): Float32Array {
  const whole = new Float32Array(length);
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
