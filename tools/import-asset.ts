import { z } from "zod";
import { MAX_INLINE_BYTES } from "../sandbox/policy/media-limits.ts";
import { UserError } from "../src/errors.ts";
import { assetFacts, assetInWords, howToUse } from "../src/library/describe-asset.ts";
import { ExpectedRevision, ProjectId, Revision } from "../src/mcp/schemas/shared.ts";
import { defineTool } from "../src/mcp/tool.ts";
import type { MediaSource } from "../src/media/import/media-source.ts";

export const importAssetTool = defineTool({
  name: "import_asset",
  title: "Import a file",
  description:
    "Bring a picture, drawing (SVG), clip, sound, font or table (CSV, JSON) into a project, from one of path, url or data; such as path 'logo.png'. It is made safe; a clip's sound becomes an asset of its own. Answers with its assetId and the name that scenes use. Next: generate_scene_code.",
  effect: "write",
  toolset: "media",
  input: {
    projectId: ProjectId,
    path: z.string().min(1).max(4_000).optional().describe("Of a file on this machine."),
    url: z.string().min(1).max(4_000).optional().describe("Or its https address."),
    data: z
      .string()
      .min(1)
      .max(MAX_INLINE_BYTES * 2)
      .optional()
      .describe("Or base64, or a data: URL."),
    name: z.string().min(1).max(200).optional().describe("What to call it, such as logo.png."),
    bpm: z.number().min(40).max(220).optional().meta({ listed: false }),
    expectedRevision: ExpectedRevision.meta({ listed: false }),
  },
  output: {
    assetId: z.string(),
    name: z.string(),
    kind: z.string(),
    width: z.number().optional(),
    height: z.number().optional(),
    durationSeconds: z.number().optional(),
    bpm: z.number().optional(),
    soundAssetId: z.string().optional(),
    family: z.string().optional(),
    rows: z.number().optional(),
    columns: z.array(z.string()).optional(),
    sizeBytes: z.number(),
    revision: Revision,
    notes: z.array(z.string()),
  },
  async run({ projectId, path, url, data, name, bpm, expectedRevision }, { library, owner, signal, progress }) {
    const file = { source: sourceOf({ path, url, data }), name, bpm, expectedRevision };
    const { stored, asset, wasThere, notes } = await library.bringIn(owner, projectId, file, { signal, progress });
    const what = wasThere
      ? `${assetInWords(asset)} is in the project already, as asset "${asset.assetId}".`
      : `Added ${assetInWords(asset)} as asset "${asset.assetId}".`;
    const sound = asset.soundAssetId ? ` Its sound is asset "${asset.soundAssetId}".` : "";
    const told = notes.length > 0 ? ` Notes: ${notes.join("; ")}.` : "";
    return {
      summary: `${what}${sound} ${howToUse(asset)}${told}`,
      data: { ...assetFacts(asset), revision: stored.revision, notes: [...notes] },
    };
  },
});

function sourceOf({
  path,
  url,
  data,
}: {
  path?: string | undefined;
  url?: string | undefined;
  data?: string | undefined;
}) {
  const given: MediaSource[] = [
    ...(path === undefined ? [] : [{ path }]),
    ...(url === undefined ? [] : [{ url }]),
    ...(data === undefined ? [] : [{ data }]),
  ];
  const [source, ...others] = given;
  if (source && others.length === 0) return source;
  throw new UserError(
    source ? "More than one of path, url and data was given." : "None of path, url and data was given.",
    "Give exactly one of them.",
  );
}
