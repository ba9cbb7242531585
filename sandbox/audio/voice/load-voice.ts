import { Flite } from "./flite.ts";
import { Pronunciations } from "./pronunciations.ts";

let loading: Promise<{ flite: Flite; pronunciations: Pronunciations }> | undefined;

/** The voice and what it has said before, once for the whole process. */
export function loadVoice(): Promise<{ flite: Flite; pronunciations: Pronunciations }> {
  loading ??= Flite.load().then((flite) => ({ flite, pronunciations: new Pronunciations(flite) }));
  return loading;
}
