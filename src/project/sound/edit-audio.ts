import type { z } from "zod";
import { UserError } from "../../errors.ts";
import { MAX_OPERATIONS } from "../limits.ts";
import type { Edited, Project } from "../project.ts";
import { parseEach, shapesOf } from "../timeline/operation-shapes.ts";
import { type AudioFieldSchemas, type AudioOperation, audioKindOf, audioOperations } from "./operations/index.ts";

type AudioArguments = { readonly op: AudioOperation["op"] } & Readonly<
  Partial<z.infer<z.ZodObject<AudioFieldSchemas>>>
>;

/** One operation on sound as agents write it. */
export const AudioOperationFields = shapesOf(audioOperations) as unknown as z.ZodType<AudioArguments>;

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
