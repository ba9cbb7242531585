import { z } from "zod";
import { themeNameSchema } from "../components/theme/schema.ts";

/** Arguments and results that several tools share: each fact is described once. */

export const ProjectId = z.string().min(1).max(80).describe("Project id, as create_project or list_projects gave it.");
export const SceneId = z.string().min(1).max(80).describe("Scene id, as plan_scenes gave it.");
export const JobId = z.string().min(1).max(80).describe("Job id, as export_video gave it.");
export const SceneCode = z.string().min(1).max(65_536).describe("A whole TSX module with a default export.");
export const Format = z.enum(["landscape", "portrait", "square"]);
export const ThemeName = themeNameSchema;

export const Revision = z.number().int().describe("Number of the project's newest revision.");
export const Receipt = z.string().describe("What changed, in words.");

export const ExpectedRevision = z
  .number()
  .int()
  .positive()
  .optional()
  .describe("Refuse the edit if the project has moved past this revision.");

export const DiagnosticFields = z.object({
  rule: z.string(),
  severity: z.enum(["error", "warning"]),
  line: z.number().int(),
  column: z.number().int(),
  message: z.string(),
  fix: z.string().describe("What to write instead."),
  codeFrame: z.string(),
});

export const ElementFields = z.looseObject({
  elementId: z.string(),
  type: z.string().describe("text, image, shape, group, or a component's name."),
  label: z.string(),
  line: z.number().int(),
});

export const SceneFields = z.object({
  sceneId: z.string(),
  title: z.string(),
  startFrame: z.number().int(),
  durationInFrames: z.number().int(),
  status: z.enum(["planned", "ready"]).describe("planned: no code yet, shown by its plan's layout."),
});

export const FileFields = z.object({
  path: z.string(),
  uri: z.string(),
  mimeType: z.string(),
  sizeBytes: z.number().int(),
});
export const JobStatusField = z.enum(["queued", "running", "done", "failed", "cancelled"]);
