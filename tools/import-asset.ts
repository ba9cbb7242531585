import { z } from "zod";
import { MAX_INLINE_BYTES } from "../sandbox/policy/media-limits.ts";
import { UserError } from "../src/errors.ts";
import type { AwaitedUpload } from "../src/library/asset-library.ts";
import { assetFacts, assetInWords, howToUse } from "../src/library/describe-asset.ts";
import { ExpectedRevision, ProjectId, Revision } from "../src/mcp/schemas/shared.ts";
import { defineTool } from "../src/mcp/tool.ts";
import type { MediaSource } from "../src/media/import/media-source.ts";
import { inBytes } from "../src/platform/files/in-bytes.ts";

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
    assetId: z.string().optional(),
    name: z.string().optional(),
    kind: z.string().optional(),
    width: z.number().optional(),
    height: z.number().optional(),
    durationSeconds: z.number().optional(),
    bpm: z.number().optional(),
    soundAssetId: z.string().optional(),
    family: z.string().optional(),
    rows: z.number().optional(),
    columns: z.array(z.string()).optional(),
    sizeBytes: z.number().optional(),
    revision: Revision.optional(),
    notes: z.array(z.string()).optional(),
    uploadUrl: z.string().optional(),
    expiresAt: z.string().optional(),
    maxBytes: z.number().optional(),
  },
  async run({ projectId, path, url, data, name, bpm, expectedRevision }, { library, owner, signal, progress }) {
    const file = { source: sourceOf({ path, url, data }), name, bpm, expectedRevision };
    const brought = await library.bringIn(owner, projectId, file, { signal, progress });
    if ("uploadUrl" in brought) {
      const { uploadUrl, expiresAt, maxBytes } = brought;
      return {
        summary: uploadInWords(brought, path !== undefined),
        data: { uploadUrl, expiresAt: expiresAt.toISOString(), maxBytes },
      };
    }
    const { stored, asset, wasThere, notes } = brought;
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
  if (others.length === 0) return source;
  throw new UserError("More than one of path, url and data was given.", "Give exactly one of them.");
}

/** Nobody but the person can send a file of theirs: the link is for them, or for a shell of their machine. */
function uploadInWords({ uploadUrl, expiresAt, maxBytes }: AwaitedUpload, asksForPath: boolean): string {
  const why = asksForPath ? "Files of your machine cannot be read from here." : "No file was given.";
  return `${why} Nothing is imported yet. Have the file sent to this link, which takes one of up to ${inBytes(maxBytes)} until ${expiresAt.toISOString()}: the person opens it in a browser, or a shell runs \`curl -T FILE "${uploadUrl}/"\`. Then list_assets shows it. Or call again with its https address as url, or its bytes as data.\n${uploadUrl}`;
}
