import type { z } from "zod";
import { parseEach, shapesOf } from "./operation-shapes.ts";
import { kindOf, type OperationFieldSchemas, type TimelineOperation, timelineOperations } from "./operations/index.ts";

type OperationArguments = { readonly op: TimelineOperation["op"] } & Readonly<
  Partial<z.infer<z.ZodObject<OperationFieldSchemas>>>
>;

/** One timeline operation as agents write it. */
export const OperationFields = shapesOf(timelineOperations) as unknown as z.ZodType<OperationArguments>;

/** Throws a `UserError`, which names the operation, where one lacks what it needs or is given what it would not use. */
export function parseOperations(given: readonly OperationArguments[]): TimelineOperation[] {
  return parseEach(given, kindOf);
}
