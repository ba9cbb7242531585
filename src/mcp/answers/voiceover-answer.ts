import { plainText } from "../../../sandbox/policy/plain-text.ts";
import type { Project } from "../../project/project.ts";
import { voiceOf } from "../../project/sound/narration.ts";

/** The voices of scenes as tools answer with them, with the time of every word. */
export function voiceFacts(project: Project, sceneIds: readonly string[]) {
  return sceneIds.flatMap((sceneId) => {
    const found = voiceOf(project, sceneId);
    if (!found) return [];
    const { asset, track } = found;
    const { words = [], voice, timing } = asset.speech ?? {};
    return [
      {
        sceneId,
        assetId: asset.assetId,
        trackId: track.trackId,
        seconds: asset.durationSeconds ?? 0,
        startSeconds: track.startSeconds,
        voice,
        timing,
        words: words.map((word) => ({ ...word, text: plainText(word.text) })),
      },
    ];
  });
}

/** One line a scene, for the model to read. */
export function voiceLines(facts: ReturnType<typeof voiceFacts>): string[] {
  return facts.map(({ sceneId, seconds, words, timing }) => {
    const how = timing === "estimated" ? ", their times estimated" : "";
    return `- ${sceneId}: ${seconds.toFixed(2)} s, ${words.length} words${how}`;
  });
}
