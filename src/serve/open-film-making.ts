import { AudioProcess } from "../audio/audio-process.ts";
import { FilmSound } from "../audio/film-sound.ts";
import { SoundAnalyses } from "../audio/sound-analyses.ts";
import { createSceneChecker } from "../code/scene-checker.ts";
import { createSceneCompiler } from "../code/scene-compiler.ts";
import { encoderFolder } from "../platform/processes/encoder-folder.ts";
import type { Asset } from "../project/assets/asset.ts";
import { Scratch } from "../render/scratch.ts";
import type { Workspace } from "../store/open-workspace.ts";

/** What turns a project into a timeline and a sound track, wherever that is drawn. */
export function openFilmMaking(workspace: Pick<Workspace, "assetFiles">, log: (line: string) => void) {
  const pathOf = (owner: string, asset: Asset) => workspace.assetFiles.pathOf(owner, asset);
  const checker = createSceneChecker({ log });
  const audio = new AudioProcess({ log });
  const scratch = new Scratch();
  const soundPorts = { audio, encoderFolder, scratchFolder: () => scratch.folder("sound"), pathOf };
  const analyses = new SoundAnalyses(soundPorts);
  return {
    checker,
    compiler: createSceneCompiler(checker, pathOf, (owner, sound) => analyses.curvesOf(owner, sound)),
    analyses,
    filmSound: new FilmSound(soundPorts),
    audio,
    scratch,
    async close(): Promise<void> {
      await Promise.all([checker.close(), audio.close()]);
      scratch.clear();
    },
  };
}
