import { type AudioCall, takeTurn } from "../take-turn.ts";
import { writeWav } from "../wav.ts";
import { hintsOf } from "./heard-passage.ts";
import { loadVoice } from "./load-voice.ts";
import { refuseUnspeakable } from "./refuse-unspeakable.ts";
import { speak } from "./speak.ts";
import type { SpeakInput, Speech } from "./speech.ts";

export async function handleSpeak({ text, voice, speed, say, out }: SpeakInput, call: AudioCall): Promise<Speech> {
  refuseUnspeakable(text, speed);
  const speaker = { ...(await loadVoice()), voice, speed, hints: hintsOf(say) };
  const { sound, words } = await speak(text, speaker, (done) => takeTurn(call, done));
  await writeWav(out, sound);
  return { seconds: (sound.channels[0]?.length ?? 0) / sound.sampleRate, sampleRate: sound.sampleRate, words };
}
