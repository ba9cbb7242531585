import type { MediaProgress } from "../../../sandbox/media/protocol.ts";
import { MAX_SOUND_SECONDS, MEDIA_WORK_MILLISECONDS } from "../../../sandbox/policy/media-limits.ts";
import { processorMilliseconds, processTree } from "../../../sandbox/render/browser/process-table.ts";

const LOOK_EVERY_MILLISECONDS = 250;
/** Waiting for a processor on a busy machine is not the file's fault; it ends nevertheless. */
const WALL_CLOCK_FACTOR = 4;
/** A clip gets this much per second of its length: several times what a slow machine takes for the largest. */
const MILLISECONDS_PER_SECOND = 20_000;
const MOST_MILLISECONDS = 2 * 60 * 60_000;

export interface MediaWatch {
  /** A clip or sound gets time by its length, once; nothing the process says later buys more. */
  note(progress: MediaProgress): void;
  end(): void;
}

/** Calls `onSpent` once a media process with all it started has used up its time: of the processor where the system tells, else on the wall. */
export function watchMedia(pid: number | undefined, onSpent: () => void): MediaWatch {
  const startedAt = Date.now();
  let budget = MEDIA_WORK_MILLISECONDS;
  let isClip = false;
  const timer = setInterval(() => {
    const used = processorMilliseconds(processTree(pid));
    const wall = used === undefined ? budget : Math.min(budget * WALL_CLOCK_FACTOR, MOST_MILLISECONDS);
    if ((used ?? 0) <= budget && Date.now() - startedAt <= wall) return;
    clearInterval(timer);
    onSpent();
  }, LOOK_EVERY_MILLISECONDS);
  timer.unref();
  return {
    note: (progress) => {
      if (isClip || progress.phase !== "clip") return;
      isClip = true;
      const seconds = Math.min(MAX_SOUND_SECONDS, Math.max(0, Number(progress.seconds) || 0));
      budget = MEDIA_WORK_MILLISECONDS * 3 + Math.min(seconds * MILLISECONDS_PER_SECOND, MOST_MILLISECONDS);
    },
    end: () => clearInterval(timer),
  };
}
