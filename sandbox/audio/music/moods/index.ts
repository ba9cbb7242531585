import type { MusicMood } from "../../../policy/sound-names.ts";
import type { MoodStyle } from "../mood.ts";
import { calm } from "./calm.ts";
import { cinematic } from "./cinematic.ts";
import { corporate } from "./corporate.ts";
import { dark } from "./dark.ts";
import { inspiring } from "./inspiring.ts";
import { lofi } from "./lofi.ts";
import { playful } from "./playful.ts";
import { upbeat } from "./upbeat.ts";

export const moods: Readonly<Record<MusicMood, MoodStyle>> = {
  calm,
  upbeat,
  corporate,
  cinematic,
  playful,
  dark,
  lofi,
  inspiring,
};
