import { z } from "zod";
import { themeNameSchema } from "../../../components/kit/theme/schema.ts";
import { MAX_SCENE_BYTES } from "../../../sandbox/policy/limits.ts";
import { FORMAT_NAMES } from "../../project/format.ts";

/** Arguments and results that several tools share: each fact is described once. */

export const ProjectId = z.string().min(1).max(80).describe("Of list_projects.");
export const SceneId = z.string().min(1).max(80).describe("Of get_project.");
export const JobId = z.string().min(1).max(80).describe("As a tool or list_jobs answered.");
export const SceneCode = z
  .string()
  .min(1)
  .max(MAX_SCENE_BYTES)
  .describe("A TSX module with a default export, up to 64 kB.");
export const Format = z.enum(FORMAT_NAMES);
export const ThemeName = themeNameSchema;

export const Revision = z.number();
export const Receipt = z.string().describe("What changed.");

/** Above any project's. */
const MAX_REVISION = 1_000_000;
export const RevisionNumber = z.number().int().min(1).max(MAX_REVISION);
export const ExpectedRevision = RevisionNumber.optional().describe("Refuse if newer.");

// Results are described loosely where a write only echoes them: the tool list has a token budget. Whole numbers are plain
// numbers, as zod writes the bounds of safe integers into every schema.

export const DiagnosticFields = z.looseObject({
  rule: z.string(),
  severity: z.enum(["error", "warning"]),
  line: z.number(),
  column: z.number(),
  message: z.string(),
  fix: z.string(),
});

export const ElementFields = z.looseObject({ elementId: z.string(), type: z.string(), label: z.string() });

export const SceneFields = z.looseObject({
  sceneId: z.string(),
  startFrame: z.number(),
  durationInFrames: z.number(),
  status: z.string().describe("planned (shown by its layout) or ready."),
});

/** The same, where a write echoes them. */
export const DiagnosticEcho = z.looseObject({ rule: z.string(), message: z.string(), fix: z.string() });
export const ElementEcho = z.looseObject({ elementId: z.string() });
export const SceneEcho = z.looseObject({ sceneId: z.string() });

export const AssetEcho = z.looseObject({ assetId: z.string(), name: z.string() });

export const FileFields = z.object({
  path: z.string(),
  uri: z.string(),
  mimeType: z.string(),
  sizeBytes: z.number(),
});
/** Of an export that was published. */
export const PublishedFields = {
  url: z.string().optional(),
  sha256: z.string().optional(),
  sizeBytes: z.number().optional(),
  expiresAt: z.string().optional(),
};
export const JobStatusField = z.enum(["queued", "running", "done", "failed", "cancelled"]);

export const Preview = z.boolean().optional().describe("Show the change.");
export const Steps = z.number().int().min(1).max(1_000).optional().describe("How many; default 1.");
