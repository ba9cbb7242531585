import type { EffectName } from "../../policy/sound-names.ts";
import type { EffectStyle } from "./effect-style.ts";
import { movements } from "./movements.ts";
import { signals } from "./signals.ts";

export const effects: Readonly<Record<EffectName, EffectStyle>> = { ...movements, ...signals };
