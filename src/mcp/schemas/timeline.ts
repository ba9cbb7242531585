import { z } from "zod";
import { UserError } from "../../errors.ts";
import type { TimelineOperation } from "../../project/timeline/operation.ts";
import { PlannedSceneFields } from "./plan.ts";
import { Format, ThemeName } from "./shared.ts";
import { unusedField } from "./unused-field.ts";

const Id = z.string().max(80);

/** One timeline operation as agents write it: flat, since unions make tool lists long. `toOperation` says what is missing. */
export const OperationFields = z.strictObject({
  op: z.enum([
    "move",
    "resize",
    "split",
    "duplicate",
    "delete",
    "insert",
    "retitle",
    "transition",
    "set_theme",
    "set_format",
  ]),
  sceneId: Id.optional().describe("transition: the one that comes in; retitle: none means the project."),
  position: z.number().int().min(1).optional().describe("move, insert: place from 1."),
  before: Id.optional(),
  after: Id.optional(),
  seconds: z.number().min(0).max(600).optional().describe("resize; transition (0.5)."),
  fitNarration: z.boolean().optional().describe("resize: as long as the narration takes to speak."),
  atSeconds: z.number().min(0).optional().describe("split."),
  title: z.string().max(200).optional(),
  kind: z.enum(["none", "cross-fade", "slide", "wipe", "push", "zoom"]).optional().describe("transition."),
  scene: z.looseObject({ title: z.string(), seconds: z.number() }).optional().describe("insert: as in plan_scenes."),
  theme: ThemeName.optional(),
  format: Format.optional(),
  width: z.number().int().optional(),
  height: z.number().int().optional(),
});

type OperationArguments = z.infer<typeof OperationFields>;

/** What each operation takes; anything else is refused rather than left out without a word. */
const TAKES: Readonly<Record<OperationArguments["op"], readonly string[]>> = {
  move: ["sceneId", "position", "before", "after"],
  resize: ["sceneId", "seconds", "fitNarration"],
  split: ["sceneId", "atSeconds"],
  duplicate: ["sceneId", "title"],
  delete: ["sceneId"],
  insert: ["scene", "position", "before", "after"],
  retitle: ["sceneId", "title"],
  transition: ["sceneId", "kind", "seconds"],
  set_theme: ["theme"],
  set_format: ["format", "width", "height"],
};

/** Throws a `UserError`, which names the operation, where one lacks what it needs or is given what it would not use. */
export function toOperations(given: readonly OperationArguments[]): TimelineOperation[] {
  return given.map((operation, index) => {
    try {
      return toOperation(operation);
    } catch (error) {
      if (!(error instanceof UserError) || given.length === 1) throw error;
      throw new UserError(`Operation ${index + 1}: ${error.problem}`, error.nextStep);
    }
  });
}

function toOperation(given: OperationArguments): TimelineOperation {
  const unused = unusedField(given, ["op", ...TAKES[given.op]]);
  if (unused)
    throw new UserError(
      `${given.op} does not take ${unused}, so nothing was changed.`,
      `It takes ${TAKES[given.op].join(", ")}; other changes are operations of their own.`,
    );
  const { op, sceneId, seconds, fitNarration, atSeconds, title, kind, scene, theme, format, width, height, ...place } =
    given;
  const need = <T>(value: T | undefined, field: string): T => {
    if (value === undefined)
      throw new UserError(`${op} needs ${field}.`, `Give ${field} in that operation; nothing was changed.`);
    return value;
  };
  const defined = (values: object): object =>
    Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
  switch (op) {
    case "move":
      return { op, sceneId: need(sceneId, "sceneId"), ...defined(place) };
    case "resize":
      return {
        op,
        sceneId: need(sceneId, "sceneId"),
        seconds: fitNarration ? "fitNarration" : need(seconds, "seconds or fitNarration"),
      };
    case "split":
      return { op, sceneId: need(sceneId, "sceneId"), atSeconds: need(atSeconds, "atSeconds") };
    case "duplicate":
      return { op, sceneId: need(sceneId, "sceneId"), ...defined({ title }) };
    case "delete":
      return { op, sceneId: need(sceneId, "sceneId") };
    case "insert":
      return { op, scene: plannedScene(need(scene, "scene")), ...defined(place) };
    case "retitle":
      return { op, title: need(title, "title"), ...defined({ sceneId }) };
    case "transition":
      return { op, sceneId: need(sceneId, "sceneId"), kind: need(kind, "kind"), ...defined({ seconds }) };
    case "set_theme":
      return { op, theme: need(theme, "theme") };
    case "set_format":
      return { op, ...defined({ format, width, height }) };
  }
}

function plannedScene(given: unknown) {
  const parsed = PlannedSceneFields.safeParse(given);
  if (parsed.success) return parsed.data as never;
  const [issue] = parsed.error.issues;
  throw new UserError(
    `The scene to insert is not valid: ${issue?.path.join(".")} ${issue?.message}.`,
    "Give it as in plan_scenes.",
  );
}
