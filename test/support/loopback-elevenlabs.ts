import { type Loopback, startLoopback } from "./loopback-provider.ts";

export const ELEVENLABS_KEY = "sk_CANARY-ELEVEN-4402";
export const VOICE_ID = "21m00Tcm4TlvDq8ikWAM";
const SECONDS_A_CHARACTER = 0.06;

/** What the client of ElevenLabs reads: speech with times, sounds, music and voices. @param speech the MP3 it answers with */
export function startElevenLabs(speech: Buffer = Buffer.from("ID3 speech")): Promise<Loopback> {
  return startLoopback((seen, { json, response }) => {
    if (seen.headers["xi-api-key"] !== ELEVENLABS_KEY)
      return json(401, { detail: { status: "invalid_api_key", message: "Invalid API key" } });
    if (seen.path === "/v2/voices")
      return json(200, {
        voices: [
          {
            voice_id: VOICE_ID,
            name: "Rachel",
            category: "premade",
            verified_languages: [{ language: "en", model_id: "m" }],
          },
        ],
        has_more: false,
        total_count: 1,
        next_page_token: null,
      });
    const [, voice] = /^\/v1\/text-to-speech\/([^/]+)\/with-timestamps$/.exec(seen.path) ?? [];
    if (voice === "missing")
      return json(404, { detail: { status: "voice_not_found", message: "A voice with that id was not found." } });
    if (voice !== undefined) {
      const { text } = JSON.parse(seen.body) as { text: string };
      const spoken = alignmentOf(text);
      const audio = speech.toString("base64");
      return json(
        200,
        { audio_base64: audio, alignment: spoken, normalized_alignment: spoken },
        { "character-cost": String(text.length), "request-id": "req-1" },
      );
    }
    if (seen.path !== "/v1/music" && seen.path !== "/v1/sound-generation") return json(404, { detail: "Not Found" });
    response.writeHead(200, { "content-type": "audio/mpeg" });
    response.end(Buffer.alloc(500, 7));
    return true;
  });
}

/** Times spread evenly over the characters. */
export function alignmentOf(text: string) {
  const characters = [...text];
  const at = (index: number) => Math.round(index * SECONDS_A_CHARACTER * 1000) / 1000;
  return {
    characters,
    character_start_times_seconds: characters.map((_, index) => at(index)),
    character_end_times_seconds: characters.map((_, index) => at(index + 1)),
  };
}
