import { z } from "zod";
import type { PatchOperation, SinglePatch } from "../../../../sandbox/code/elements/patch/patch.ts";
import { UserError } from "../../../errors.ts";
import { unusedField } from "../../../project/unused-field.ts";
import { Selector } from "./fields.ts";
import { kindOf, type PatchChangeSchemas, type PatchFieldSchemas, patchOperations } from "./index.ts";

const kinds = Object.values(patchOperations);
const changes: PatchChangeSchemas = Object.assign({}, ...kinds.map((kind) => kind.changes));
const fields: PatchFieldSchemas = Object.assign({}, ...kinds.map((kind) => kind.fields));

/** One patch as agents write it: flat, since unions make tool lists long. `toPatch` says what is missing. */
export const PatchFields = z.strictObject({
  operation: z.enum(kinds.map((kind): PatchOperation => kind.operation)),
  selector: Selector,
  changes: z.strictObject(changes).optional(),
  ...fields,
});

type PatchArguments = z.infer<typeof PatchFields>;

/** Throws a `UserError` where an operation lacks what it needs, or is given what it would not use. */
export function toPatch({ operation, selector, changes = {}, ...given }: PatchArguments): SinglePatch {
  const kind = kindOf(operation);
  const field = unusedField(given, Object.keys(kind.fields));
  const change = unusedField(changes, Object.keys(kind.changes));
  if (field || change) {
    throw new UserError(
      `${operation} does not take ${field ?? `changes.${change}`}, so nothing was changed.`,
      "Send it as an operation of its own; patches takes several at once.",
    );
  }
  return kind.parse({ selector, changes, ...given });
}

/** One of several patches: the schema of the list is loose, as stating it twice would double the tool's size. */
export function parsePatch(given: unknown, index: number): SinglePatch {
  const parsed = PatchFields.safeParse(given);
  if (parsed.success) return toPatch(parsed.data);
  const [issue] = parsed.error.issues;
  throw new UserError(
    `patches[${index}] is not valid: ${issue?.path.join(".")} ${issue?.message}. Nothing was changed.`,
    "Give each patch as the single fields are.",
  );
}
