import { z } from "zod";
import { UserError } from "../../errors.ts";
import { MAX_OPERATIONS } from "../limits.ts";
import type { Edited, Project } from "../project.ts";
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

/** Applies the operations in order, whole or not at all. A failure names which one failed. */
export function editAudio(project: Project, operations: readonly AudioOperation[]): Edited {
  if (operations.length === 0) throw new UserError("No operations were given.", "Give at least one.");
  if (operations.length > MAX_OPERATIONS)
    throw new UserError(`${operations.length} operations were given.`, `Give at most ${MAX_OPERATIONS} in one call.`);
  const receipts: string[] = [];
  let next = project;
  for (const [index, operation] of operations.entries()) {
    try {
      const edited = audioKindOf(operation.op).apply(next, operation);
      receipts.push(edited.receipt);
      next = edited.project;
    } catch (error) {
      if (!(error instanceof UserError) || operations.length === 1) throw error;
      throw new UserError(
        `Operation ${index + 1} (${operation.op}): ${error.problem} Nothing was changed.`,
        error.nextStep,
      );
    }
  }
  return { project: next, receipt: receipts.join(" ") };
}
