import { quoted } from "../../../sandbox/policy/plain-text.ts";
import { UserError } from "../../errors.ts";
import type { Project } from "../../project/project.ts";
import { scenesToSpeak } from "../../project/sound/narration.ts";
import type { ProvidedVoice, VoiceProvider } from "../providers/provider.ts";
import type { GenerationItem } from "./generation-job.ts";
import type { VoiceRequest } from "./generations.ts";
import { keyOf } from "./plan-items.ts";
import { nameAtProvider } from "./provided-voice.ts";

const MOST_NAMED = 20;
const VOICE_ID = /^[A-Za-z0-9]{20}$/;

/** What a voice for scenes comes to, text by text: refused or priced. @throws UserError; nothing is paid */
export async function planVoices(
  project: Project,
  { sceneIds, voice, speed, say = {} }: VoiceRequest,
  provider: VoiceProvider,
  signal: AbortSignal | undefined,
): Promise<GenerationItem[]> {
  const scenes = scenesToSpeak(project, sceneIds);
  const voiceId = await voiceIdOf(voice, provider, signal);
  const items = new Map<string, GenerationItem>();
  for (const { sceneId, plan } of scenes) {
    const text = (plan.narration ?? "").trim();
    const wish = { text: said(text, say), voiceId, ...(speed === undefined || speed === 1 ? {} : { speed }) };
    const planned = provider.plan(wish);
    const key = keyOf(planned, undefined, undefined);
    // Two scenes that say the same are spoken once.
    const same = items.get(`${key} ${text}`);
    const item: GenerationItem = same ?? {
      prompt: text,
      plan: planned,
      key,
      state: "waiting",
      countedUsd: planned.costUsd,
    };
    items.set(`${key} ${text}`, { ...item, sceneIds: [...(same?.sceneIds ?? []), sceneId] });
  }
  return [...items.values()];
}

/** A name is looked up, which is free; an id is taken as it is. */
async function voiceIdOf(voice: string, provider: VoiceProvider, signal: AbortSignal | undefined): Promise<string> {
  const wanted = nameAtProvider(voice);
  if (wanted !== undefined && VOICE_ID.test(wanted)) return wanted;
  const heard = wanted === undefined ? [] : await provider.voices(wanted, signal);
  const found = heard.filter(({ name }) => isCalled(name, wanted ?? ""));
  const exact = found.filter(({ name }) => name.toLowerCase() === wanted?.toLowerCase());
  const [only, ...others] = exact.length > 0 ? exact : found;
  if (only && others.length === 0) return only.voiceId;
  const choice = others.length > 0 ? found : await provider.voices(undefined, signal);
  throw new UserError(
    others.length > 0
      ? `Several voices are called ${quoted(wanted ?? "")}.`
      : wanted !== undefined
        ? `There is no voice ${quoted(wanted)} in this account.`
        : "It was not said which voice.",
    `Use one of: ${choice
      .slice(0, MOST_NAMED)
      .map((each) => described(each, provider.name))
      .join(", ")}.`,
  );
}

/** "Rachel" is also who is listed as "Rachel - calm". */
function isCalled(name: string, wanted: string): boolean {
  const [own, asked] = [name.toLowerCase(), wanted.toLowerCase()];
  return own === asked || (own.startsWith(asked) && !/^[\p{L}\p{N}]/u.test(own.slice(asked.length).trimStart()));
}

function described({ voiceId, name }: ProvidedVoice, provider: string): string {
  return `${provider}:${voiceId} (${quoted(name)})`;
}

/** The text with each hinted word as it is to be said. */
function said(text: string, say: Readonly<Record<string, string>>): string {
  const hints = new Map(Object.entries(say).map(([word, as]) => [word.toLowerCase(), as]));
  if (hints.size === 0) return text;
  return text.replace(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'\u2019-]*/gu, (word) => hints.get(word.toLowerCase()) ?? word);
}
