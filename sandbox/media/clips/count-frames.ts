import { outputOf, runTool, type Workshop } from "./run-tool.ts";
import { QUIET } from "./untrusted-input.ts";

/** Frames of a clip that we wrote, by its table of samples. */
export async function countFrames(workshop: Workshop, path: string): Promise<number> {
  const entries = ["-select_streams", "v:0", "-show_entries", "stream=nb_frames", "-of", "default=nw=1:nk=1"];
  const output = await outputOf(runTool(workshop, "ffprobe", [...QUIET, "-f", "mov", "-i", path, ...entries]));
  return Number(output.toString("latin1").trim()) || 0;
}
