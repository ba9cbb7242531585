import { z } from "zod";
import type { Edited, Project } from "../project.ts";
import { applyEach } from "../timeline/operation-kinds.ts";
import { parseEach } from "../timeline/operation-shapes.ts";
import { type AudioFieldSchemas, type AudioOperation, audioKindOf, audioOperations } from "./operations/index.ts";

type AudioArguments = { readonly op: AudioOperation["op"] } & Readonly<
  Partial<z.infer<z.ZodObject<AudioFieldSchemas>>>
>;

const OPS = audioOperations.map(({ op }) => op) as [AudioOperation["op"], ...AudioOperation["op"][]];

/**
 * One operation on sound as agents write it. One shape for all, as eight would take four times the words in every tool list;
 * what an operation does not use is refused when it is parsed, with what it takes.
 */
export const AudioOperationFields = z.strictObject({
  op: z
    .enum(OPS)
    .describe(
      "set_music, add: assetId. move: atSeconds. trim: fromSeconds, seconds. volume: volumeDb. fade: inSeconds, outSeconds. All but the first two: trackId.",
    ),
  ...Object.assign({}, ...[...audioOperations].reverse().map(({ fields }) => fields)),
}) as unknown as z.ZodType<AudioArguments>;

export function parseAudioOperations(given: readonly AudioArguments[]): AudioOperation[] {
  return parseEach(given, audioKindOf);
}

export function editAudio(project: Project, operations: readonly AudioOperation[]): Edited {
  return applyEach(project, operations, (next, operation) => audioKindOf(operation.op).apply(next, operation));
}
