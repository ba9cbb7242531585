import { readFile } from "node:fs/promises";
import { Refusal } from "../refusal.ts";
import { type AudioCall, takeTurn } from "../take-turn.ts";
import { readWav, type Sound, WavError, writeWav } from "../wav.ts";
import { fitWords, type WeighedWord } from "./fit-words.ts";
import { heardPassage, hintsOf } from "./heard-passage.ts";
import { loadVoice } from "./load-voice.ts";
import { setLevel } from "./set-level.ts";
import { sayPassage } from "./speak.ts";
import type { Speech, TimeWordsInput } from "./speech.ts";
import { speechRuns } from "./speech-runs.ts";
import { splitText } from "./split-text.ts";
import { timed } from "./timed-words.ts";

/** Finds the words of a text in sound that another program made of it, without knowing how. */
export async function handleTimeWords(
  { text, source, isEnglish, out }: TimeWordsInput,
  call: AudioCall,
): Promise<Speech> {
  const { sampleRate, samples } = mono(await soundIn(source));
  const seconds = samples.length / sampleRate;
  const words = isEnglish ? await saidWords(text, call) : writtenWords(text);
  const spans = fitWords(words, speechRuns(samples, sampleRate));
  setLevel(samples);
  await writeWav(out, { sampleRate, channels: [samples] });
  return {
    seconds,
    sampleRate,
    words: timed(
      words.map(({ text: word }, index) => ({ text: word, span: spans[index] })),
      seconds,
    ),
  };
}

async function soundIn(path: string): Promise<Sound> {
  try {
    return readWav(await readFile(path));
  } catch (error) {
    if (!(error instanceof WavError)) throw error;
    throw new Refusal("The voice of this machine wrote a sound that can't be read.", "Choose another voice.");
  }
}

function mono({ sampleRate, channels }: Sound): { sampleRate: number; samples: Float32Array } {
  const samples = new Float32Array(channels[0]?.length ?? 0);
  for (const channel of channels) {
    for (let index = 0; index < samples.length; index += 1) {
      samples[index] = (samples[index] as number) + (channel[index] as number) / channels.length;
    }
  }
  return { sampleRate, samples };
}

/** As long as the local voice takes for each. */
async function saidWords(text: string, call: AudioCall): Promise<WeighedWord[]> {
  const speaker = { ...(await loadVoice()), voice: "kal16" as const, speed: 1, hints: hintsOf() };
  const passages = splitText(text);
  const words: WeighedWord[] = [];
  for (const [index, passage] of passages.entries()) {
    await takeTurn(call, index / passages.length);
    const heard = heardPassage(passage.words, speaker.hints);
    const { spans } = heard.some(Boolean) ? await sayPassage({ ...passage, heard }, speaker) : { spans: [] };
    passage.words.forEach((word, place) => {
      const span = spans[place];
      words.push({ text: word, weight: span ? span.end - span.start : 0 });
    });
  }
  return words;
}

/** As long as their letters; the characters of scripts that write syllables or words take longer. */
function writtenWords(text: string): WeighedWord[] {
  return splitText(text).flatMap(({ words }) =>
    words.map((word) => {
      const letters = word.match(/[\p{L}\p{N}]/gu) ?? [];
      const dense = word.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu) ?? [];
      const digits = word.match(/\p{N}/gu) ?? [];
      return {
        text: word,
        weight: letters.length === 0 ? 0 : 1.5 + letters.length + dense.length * 1.5 + digits.length * 3,
      };
    }),
  );
}
