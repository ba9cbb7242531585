import { z } from "zod";
import type { Logger } from "../../platform/logger.ts";
import type { Pictures } from "../../store/pictures/pictures.ts";
import type { ToolResult } from "../tool.ts";

export const PICTURE_URI = "scenewright://projects/{projectId}/previews/{file}";

/**
 * Where the picture of an answer lies, in its data: many clients hand on `structuredContent` alone, and would show nothing
 * of what a tool saw.
 */
export const PictureFields = z.strictObject({
  uri: z.string().describe("For resources/read."),
  path: z.string().optional().describe("The file, where client and server share a disk."),
  mimeType: z.literal("image/jpeg"),
  sizeBytes: z.number(),
});

type Picture = z.infer<typeof PictureFields>;

interface Place {
  readonly pictures: Pictures;
  readonly owner: string;
  readonly logger: Logger;
  /** Whether the client can open files of this machine. */
  readonly sharesDisk: boolean;
}

/** The answer with its picture kept: told in the data, and linked. One that could not be kept is in the answer all the same. */
export async function withKeptPicture(
  result: ToolResult<unknown>,
  asked: object,
  { pictures, owner, logger, sharesDisk }: Place,
): Promise<ToolResult<unknown>> {
  const shown = Shown.safeParse({ ...asked, ...(result.data as object) });
  if (!result.image || !shown.success) return result;
  const { projectId, revision } = shown.data;
  try {
    const { name, path, sizeBytes } = await pictures.keep(owner, projectId, { revision, jpeg: result.image });
    const uri = PICTURE_URI.replace("{projectId}", projectId).replace("{file}", name);
    const mimeType = "image/jpeg";
    const picture: Picture = { uri, ...(sharesDisk && path !== undefined ? { path } : {}), mimeType, sizeBytes };
    return {
      ...result,
      data: { ...(result.data as object), picture },
      links: [...(result.links ?? []), { uri, name, mimeType }],
    };
  } catch (error) {
    logger.warn({ err: error }, "a picture could not be kept");
    return result;
  }
}

const Shown = z.object({ projectId: z.string(), revision: z.number() });
