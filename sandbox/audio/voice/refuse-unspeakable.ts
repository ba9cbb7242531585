import { VOICE_SPEED } from "../../policy/sound-names.ts";
import { Refusal } from "../refusal.ts";

const MAX_TEXT_CHARACTERS = 20_000;
/** An address may be long; whatever is longer is no word. */
const MAX_WORD_CHARACTERS = 200;

/** @throws Refusal for what an English voice has no words for, and for a pace that no one follows */
export function refuseUnspeakable(text: string, speed: number): void {
  if (!(speed >= VOICE_SPEED.min && speed <= VOICE_SPEED.max)) {
    throw new Refusal(
      `The voice speaks at ${VOICE_SPEED.min} to ${VOICE_SPEED.max} times its pace.`,
      "Choose a speed in between.",
    );
  }
  if (text.length > MAX_TEXT_CHARACTERS) {
    throw new Refusal(
      `The text to speak is longer than ${MAX_TEXT_CHARACTERS} characters.`,
      "Speak it in parts, one for each scene.",
    );
  }
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters - latin > latin) {
    throw new Refusal(
      "The local voice speaks English only, and most of this text is in another script.",
      "Choose a voice of this machine that speaks the language (on Linux, install espeak-ng), set ELEVENLABS_API_KEY for one of ElevenLabs, or write the text in English.",
    );
  }
  if (letters === 0 && !/\p{N}/u.test(text)) {
    throw new Refusal("There is nothing to say in this text.", "Give it at least one word.");
  }
  if (text.split(/\s+/u).some((word) => word.length > MAX_WORD_CHARACTERS && /[\p{L}\p{N}]/u.test(word))) {
    throw new Refusal(
      `A word of the text has more than ${MAX_WORD_CHARACTERS} characters.`,
      "Put spaces between its words, or leave it out.",
    );
  }
}
