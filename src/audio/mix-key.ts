import { createHash } from "node:crypto";
import type { SoundContainer } from "../../sandbox/audio/mix/sound-encoder.ts";
import type { SoundPlan } from "./sound-plan.ts";

/**
 * A name for the bytes of a sound track: the same for the same sounds at the same places in a film of the same length, whatever
 * is seen in it. In 40 hexadecimal digits.
 * @param tools what mixes and encodes: see `mixingTools`
 */
export function mixKey(plan: SoundPlan, container: SoundContainer, tools: string): string {
  const sorted = (value: object) => Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  const { clips, speech, ...film } = plan;
  const parts = ["sound", container, tools, sorted(film), clips.map(sorted), speech.map(sorted)];
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 40);
}
