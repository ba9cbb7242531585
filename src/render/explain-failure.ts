import { tmpdir } from "node:os";
import { CHANGED_A_FIXED_VALUE, COPY } from "../../sandbox/code/check/frame-faults.ts";
import { oneLine, quoted } from "../../sandbox/policy/plain-text.ts";
import type { RenderFailure } from "../../sandbox/render/protocol.ts";
import { UserError } from "../errors.ts";
import { freeBytesAt, isDiskFull } from "../platform/files/file-errors.ts";
import { inBytes } from "../platform/files/in-bytes.ts";
import { RenderError } from "./render-process.ts";

/** A failed render in our own words: scene, frame and line, with what the scene said quoted, cut and cleaned. */
export function explainFailure(error: unknown): unknown {
  if (isDiskFull(error)) return new UserError(...diskFull());
  if (!(error instanceof RenderError)) return error;
  const { failure } = error;
  const [problem, nextStep] = SENTENCES[failure.code](where(failure), failure);
  return new UserError(problem, nextStep);
}

type Sentence = (where: string, failure: RenderFailure) => [problem: string, nextStep: string];

const FIX = "Call get_scene_code, fix that place and call generate_scene_code.";

/** What it is, where, how heavy, and the limit: numbers at the end that no cut may take. */
const LONGEST_WEIGHT_CHARS = 200;

const SENTENCES: Record<RenderFailure["code"], Sentence> = {
  "scene-threw": (where, { detail }) =>
    CHANGED_A_FIXED_VALUE.test(detail ?? "")
      ? [
          `${where} changed a value that outlives the frame: ${quoted(detail ?? "")}.`,
          `${COPY} Then call generate_scene_code.`,
        ]
      : [`${where} threw an error${detail ? `: ${quoted(detail)}` : ""}.`, FIX],
  "scene-too-slow": (where, { detail }) => [
    `${where} took too long to draw, so it was stopped${detail ? `: ${quoted(detail)}` : "."}`,
    "Look for a loop that does not end, data that doubles, long lists searched in loops or thousands of elements; make it smaller and call generate_scene_code.",
  ],
  "machine-busy": (where) => [
    `${where} could not be drawn: this machine has too much else to do at the moment.`,
    "Nothing is wrong with the scene. Call again in a minute; what was drawn is kept.",
  ],
  "scene-refused": (where, { detail }) => [
    `${where} tried something scenes may not do${detail ? `: ${detail.replace(/^SceneRefusedError: /, "")}` : "."}`,
    FIX,
  ],
  "scene-too-heavy": (where, { detail }) => [
    `${where} costs too much to paint, so it was not drawn${detail ? `: "${oneLine(detail.replaceAll('"', "'"), LONGEST_WEIGHT_CHARS)}"` : "."}`,
    "Make that element smaller or plainer: fewer and smaller filters, shadows, masks, blends, gradients and repeated shapes; then call generate_scene_code.",
  ],
  "no-decoder": (where) => [
    `${where} shows a clip, and this browser was built without a decoder for H.264.`,
    "Set SCENEWRIGHT_BROWSER to a Google Chrome, or a Chromium with H.264, and start the server anew; without one show a picture by <Img> in its place.",
  ],
  "too-much-memory": (where) => [
    `${where} needed more than 1.5 GB of memory, so it was stopped.`,
    "Draw fewer large layers: less 3D, fewer filters, blends and masks over the whole frame, shorter lists; then call generate_scene_code.",
  ],
  "page-lost": (where) => [
    `${where} ended the page it was drawn in: it may need too much memory.`,
    "Draw fewer or smaller elements, fewer filters, and try again.",
  ],
  "encoder-failed": () => {
    const free = freeBytesAt(tmpdir());
    if (free !== undefined && free < LITTLE_ROOM_BYTES) return diskFull();
    return ["The video file could not be written.", "Check the free disk space and call export_video again."];
  },
  "browser-missing": () => [
    "No browser was found to render with.",
    "Run `scenewright doctor` and follow what it says.",
  ],
  "browser-failed": () => [
    "The browser did not start.",
    "Run `scenewright doctor`, or set SCENEWRIGHT_BROWSER to another Chrome or Chromium.",
  ],
  cancelled: () => ["It was cancelled.", "Call the tool again to start anew."],
  internal: () => ["The renderer failed inside.", "Try again; the server's log on stderr has the details."],
};

const LITTLE_ROOM_BYTES = 16e6;

function diskFull(): [problem: string, nextStep: string] {
  const folder = tmpdir();
  return [
    `The disk is full: ${inBytes(freeBytesAt(folder) ?? 0)} are free for temporary files in ${folder}.`,
    "Free some space, or set TMPDIR (TEMP on Windows) to a folder on another disk, and call export_video again: what was rendered is kept.",
  ];
}

function where({ sceneId, frame, line, module }: RenderFailure): string {
  const scene = sceneId ? `Scene "${sceneId}"` : "A scene";
  return `${scene}${frame === undefined ? "" : ` at frame ${frame}`}${line === undefined ? "" : ` (line ${line}${module === undefined ? "" : ` of shared/${module}`})`}`;
}
