import { describeHeard } from "../audio/describe-heard.ts";
import type { FilmSound } from "../audio/film-sound.ts";
import type { SoundNumbers } from "../audio/heard-film.ts";
import { UserError } from "../errors.ts";
import type { Project, Scene } from "../project/project.ts";
import type { SheetRequest } from "../render/renderer.ts";

interface SoundUnderSheet {
  readonly strip: SheetRequest["strip"];
  /** What there is to say of it, once the sheet is drawn; empty for a silent film. */
  told(): { readonly words: string; readonly numbers?: SoundNumbers };
}

const MARGINS_PX = 20;

/**
 * What is heard of a film, or of a scene, for a contact sheet `width` pixels wide. It is listened to while the frames are drawn;
 * a picture never waits for it: where it is not known by then, the sheet is without it and the words say so.
 */
export function soundUnderSheet(
  filmSound: Pick<FilmSound, "prepare" | "known">,
  owner: string,
  project: Project,
  scene: Scene | undefined,
  width: number,
): SoundUnderSheet {
  filmSound.prepare(owner, project);
  let drawn: ReturnType<FilmSound["known"]> = "silent";
  return {
    strip: () => {
      drawn = filmSound.known(owner, project, scene);
      return typeof drawn === "string" || drawn instanceof UserError ? undefined : drawn.strip(width - MARGINS_PX);
    },
    told: () => {
      if (drawn === "silent") return { words: "" };
      if (drawn === "unknown")
        return { words: "The sound was changed and is being mixed; the next contact sheet shows it." };
      if (drawn instanceof UserError) return { words: `${drawn.problem} ${drawn.nextStep}` };
      return { words: describeHeard(drawn.numbers), numbers: drawn.numbers };
    },
  };
}
