import { UserError } from "../../errors.ts";
import { MAX_OPERATIONS } from "../limits.ts";
import type { Edited, Project } from "../project.ts";
import type { OperationShape } from "./operation-shapes.ts";

type UnionToIntersection<U> = (U extends unknown ? (each: U) => void : never) extends (all: infer I) => void
  ? I
  : never;

/** The fields of all kinds of a list together. */
export type FieldsOf<Kind extends { readonly fields: object }> = UnionToIntersection<Kind["fields"]>;

/** A kind as its callers see it: which operation goes with which kind is known by `op` alone. */
export interface AnyKind<Operation> extends OperationShape {
  parse(given: object): Operation;
  apply(project: Project, operation: Operation): Edited;
}

/** Finds a kind of a list by its `op`. */
export function kindsByOp<Operation>(kinds: readonly AnyKind<Operation>[]): (op: string) => AnyKind<Operation> {
  const byOp = new Map(kinds.map((kind) => [kind.op, kind]));
  return (op) => {
    const kind = byOp.get(op);
    if (!kind) throw new Error(`The operation ${op} is not registered.`);
    return kind;
  };
}

/** Applies operations in order, whole or not at all. A failure names which one failed. */
export function applyEach<Operation extends { readonly op: string }>(
  project: Project,
  operations: readonly Operation[],
  apply: (project: Project, operation: Operation) => Edited,
): Edited {
  if (operations.length === 0) throw new UserError("No operations were given.", "Give at least one.");
  if (operations.length > MAX_OPERATIONS)
    throw new UserError(`${operations.length} operations were given.`, `Give at most ${MAX_OPERATIONS} in one call.`);
  const receipts: string[] = [];
  let next = project;
  for (const [index, operation] of operations.entries()) {
    try {
      const edited = apply(next, operation);
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
