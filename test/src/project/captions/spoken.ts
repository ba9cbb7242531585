import type { SpokenWord } from "../../../../src/project/assets/asset.ts";
import { addAsset } from "../../../../src/project/assets/change-assets.ts";
import type { CaptionWord } from "../../../../src/project/captions/cue.ts";
import { tokensOf } from "../../../../src/project/captions/tokens.ts";
import type { Project } from "../../../../src/project/project.ts";
import { soundAsset } from "../sample-assets.ts";

/** A text spoken at so many letters a second, with a breath after each sentence. */
export function spoken(text: string, lettersASecond = 14, from = 0.2, breath = 0.35): CaptionWord[] {
  let at = from;
  return tokensOf(text).map((token) => {
    const startSeconds = at;
    const endSeconds = at + (token.text.length + 0.5) / lettersASecond;
    at = endSeconds + (/[.!?。]$/.test(token.text) ? breath : token.glued ? 0 : 0.02);
    return { ...token, startSeconds, endSeconds };
  });
}

/** The project with a voice that says the text. */
export function withVoice(
  project: Project,
  text: string,
  over: {
    words?: readonly SpokenWord[];
    seconds?: number;
    sceneId?: string;
    startSeconds?: number;
    trackId?: string;
  } = {},
): Project {
  const words = over.words ?? spoken(text);
  const seconds = over.seconds ?? (words.at(-1)?.endSeconds ?? 0) + 0.3;
  const speech = { text, voice: "rms", words, timing: "measured" as const };
  const added = addAsset(project, soundAsset("voice.wav", seconds, { speech }));
  const { trackId = `voice-${(project.tracks ?? []).length}`, sceneId, startSeconds = 0 } = over;
  const track = {
    trackId,
    role: "voice" as const,
    assetId: added.asset.assetId,
    startSeconds,
    ...(sceneId === undefined ? {} : { sceneId }),
  };
  return { ...added.project, tracks: [...(project.tracks ?? []), track] };
}
