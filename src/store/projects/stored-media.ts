import { z } from "zod";
import { ASSET_KINDS, type Asset } from "../../project/assets/asset.ts";
import { CAPTION_SOURCES, CAPTION_STYLES, type Captions } from "../../project/captions/captions.ts";
import { type AudioTrack, TRACK_ROLES } from "../../project/sound/track.ts";

/**
 * What project.json says of assets, sound and captions. Only what paths and look-ups are made of is checked: the other fields
 * were checked when they were set, and a project must open whatever a later version adds to them.
 */
const id = z.string().regex(/^[a-z0-9-]{1,80}$/);

export const StoredAssets = z
  .array(
    z.looseObject({
      assetId: id,
      name: z.string().regex(/^[^/\\\0]{1,200}$/),
      kind: z.enum(ASSET_KINDS),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      mimeType: z.string(),
      sizeBytes: z.number(),
      origin: z.looseObject({ from: z.string() }),
    }),
  )
  .transform((assets) => assets as unknown as readonly Asset[]);

export const StoredTracks = z
  .array(
    z.looseObject({ trackId: z.string(), role: z.enum(TRACK_ROLES), assetId: z.string(), startSeconds: z.number() }),
  )
  .transform((tracks) => tracks as unknown as readonly AudioTrack[]);

export const StoredCaptions = z
  .looseObject({ source: z.enum(CAPTION_SOURCES), style: z.enum(CAPTION_STYLES), burnIn: z.boolean() })
  .transform((captions) => captions as unknown as Captions);
