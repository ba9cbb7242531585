/** How a model takes its size. `pixels` is about how many a picture of the film's shape gets. */
export type SizeDialect =
  | { readonly field: "image_size"; readonly minSide: number; readonly maxSide: number; readonly pixels: number }
  | { readonly field: "aspect_ratio"; readonly aspects: readonly string[] }
  /** It can't be told: pictures to start from decide, or it is always the one named. */
  | { readonly field: "none"; readonly aspects?: readonly string[] };

export interface FalModel {
  /** As agents name it. */
  readonly name: string;
  readonly id: string;
  readonly kind: "image" | "clip";
  readonly size: SizeDialect;
  /** What `duration` says for each length in seconds that it can make;  */
  readonly lengths?: Readonly<Record<number, string>>;
  readonly defaultSeconds?: number;
  /** Sent with every call. Sound is never asked for: it belongs to the timeline, and models add it for money. */
  readonly fixed: Readonly<Record<string, unknown>>;
  readonly takesSeed: boolean;
  /** Where a picture is given to start from. */
  readonly fromImage?: {
    readonly id: string;
    readonly field: string;
    readonly isList: boolean;
    readonly size: SizeDialect;
    readonly fixed: Readonly<Record<string, unknown>>;
  };
  /** An estimate from the published prices; what is billed is the provider's business. */
  readonly usd: { readonly per: "image" | "megapixel" | "second"; readonly amount: number };
  readonly takesSeconds: number;
}

const WIDE_OR_TALL = { field: "aspect_ratio", aspects: ["16:9", "9:16"] } as const;
const WIDE_TALL_SQUARE = { field: "aspect_ratio", aspects: ["16:9", "9:16", "1:1"] } as const;
const MANY_ASPECTS = {
  field: "aspect_ratio",
  aspects: ["16:9", "9:16", "1:1", "4:3", "3:4", "21:9", "3:2", "2:3", "5:4", "4:5"],
} as const;
const ONE_PICTURE = { num_images: 1 } as const;
const PNG = { ...ONE_PICTURE, output_format: "png" } as const;
const MEGAPIXEL = { field: "image_size", minSide: 512, maxSide: 2048, pixels: 1_100_000 } as const;

/**
 * Models as data, checked against the types that the client publishes (`test/src/media/providers/types`). The first of a kind
 * is the default: cheap and good. Prices: fal.ai/pricing.
 */
export const FAL_MODELS = [
  {
    name: "flux-2",
    id: "fal-ai/flux-2",
    kind: "image",
    size: MEGAPIXEL,
    fixed: PNG,
    takesSeed: true,
    fromImage: { id: "fal-ai/flux-2/edit", field: "image_urls", isList: true, size: MEGAPIXEL, fixed: PNG },
    usd: { per: "megapixel", amount: 0.012 },
    takesSeconds: 8,
  },
  {
    name: "flux-schnell",
    id: "fal-ai/flux/schnell",
    kind: "image",
    size: { ...MEGAPIXEL, maxSide: 1536 },
    fixed: PNG,
    takesSeed: true,
    usd: { per: "megapixel", amount: 0.003 },
    takesSeconds: 4,
  },
  {
    name: "z-image",
    id: "fal-ai/z-image/turbo",
    kind: "image",
    size: { ...MEGAPIXEL, maxSide: 1536 },
    fixed: PNG,
    takesSeed: true,
    usd: { per: "megapixel", amount: 0.005 },
    takesSeconds: 4,
  },
  {
    name: "nano-banana-2",
    id: "fal-ai/nano-banana-2",
    kind: "image",
    size: MANY_ASPECTS,
    fixed: { ...PNG, resolution: "1K" },
    takesSeed: true,
    fromImage: {
      id: "fal-ai/nano-banana-2/edit",
      field: "image_urls",
      isList: true,
      size: MANY_ASPECTS,
      fixed: { ...PNG, resolution: "1K" },
    },
    usd: { per: "image", amount: 0.08 },
    takesSeconds: 20,
  },
  {
    name: "seedream-4.5",
    id: "fal-ai/bytedance/seedream/v4.5/text-to-image",
    kind: "image",
    size: { field: "image_size", minSide: 1920, maxSide: 4096, pixels: 6_600_000 },
    fixed: ONE_PICTURE,
    takesSeed: true,
    fromImage: {
      id: "fal-ai/bytedance/seedream/v4.5/edit",
      field: "image_urls",
      isList: true,
      size: { field: "image_size", minSide: 1920, maxSide: 4096, pixels: 6_600_000 },
      fixed: ONE_PICTURE,
    },
    usd: { per: "image", amount: 0.04 },
    takesSeconds: 20,
  },
  {
    name: "ideogram-3",
    id: "fal-ai/ideogram/v3",
    kind: "image",
    size: MEGAPIXEL,
    fixed: { ...ONE_PICTURE, rendering_speed: "BALANCED" },
    takesSeed: true,
    usd: { per: "image", amount: 0.06 },
    takesSeconds: 15,
  },
  {
    name: "recraft-3",
    id: "fal-ai/recraft/v3/text-to-image",
    kind: "image",
    size: MEGAPIXEL,
    fixed: { style: "any" },
    takesSeed: false,
    usd: { per: "image", amount: 0.04 },
    takesSeconds: 12,
  },
  {
    name: "seedance-1.5",
    id: "fal-ai/bytedance/seedance/v1.5/pro/text-to-video",
    kind: "clip",
    size: { field: "aspect_ratio", aspects: ["16:9", "9:16", "1:1", "4:3", "3:4", "21:9"] },
    lengths: { 4: "4", 5: "5", 6: "6", 7: "7", 8: "8", 9: "9", 10: "10", 11: "11", 12: "12" },
    defaultSeconds: 5,
    fixed: { resolution: "720p", generate_audio: false },
    takesSeed: true,
    fromImage: {
      id: "fal-ai/bytedance/seedance/v1.5/pro/image-to-video",
      field: "image_url",
      isList: false,
      size: { field: "aspect_ratio", aspects: ["16:9", "9:16", "1:1", "4:3", "3:4", "21:9"] },
      fixed: { resolution: "720p", generate_audio: false },
    },
    usd: { per: "second", amount: 0.026 },
    takesSeconds: 90,
  },
  {
    name: "ltx-2.3",
    id: "fal-ai/ltx-2.3/text-to-video/fast",
    kind: "clip",
    size: WIDE_OR_TALL,
    lengths: { 6: "6", 8: "8", 10: "10" },
    defaultSeconds: 6,
    fixed: { resolution: "1080p", fps: "25", generate_audio: false },
    takesSeed: false,
    fromImage: {
      id: "fal-ai/ltx-2.3/image-to-video/fast",
      field: "image_url",
      isList: false,
      size: WIDE_OR_TALL,
      fixed: { resolution: "1080p", fps: "25", generate_audio: false },
    },
    usd: { per: "second", amount: 0.04 },
    takesSeconds: 60,
  },
  {
    name: "kling-3",
    id: "fal-ai/kling-video/v3/standard/text-to-video",
    kind: "clip",
    size: WIDE_TALL_SQUARE,
    lengths: {
      3: "3",
      4: "4",
      5: "5",
      6: "6",
      7: "7",
      8: "8",
      9: "9",
      10: "10",
      11: "11",
      12: "12",
      13: "13",
      14: "14",
      15: "15",
    },
    defaultSeconds: 5,
    fixed: { generate_audio: false },
    takesSeed: false,
    fromImage: {
      id: "fal-ai/kling-video/v3/standard/image-to-video",
      field: "start_image_url",
      isList: false,
      size: { field: "none" },
      fixed: { generate_audio: false },
    },
    usd: { per: "second", amount: 0.084 },
    takesSeconds: 150,
  },
  {
    name: "veo-3.1-fast",
    id: "fal-ai/veo3.1/fast",
    kind: "clip",
    size: WIDE_OR_TALL,
    lengths: { 4: "4s", 6: "6s", 8: "8s" },
    defaultSeconds: 6,
    fixed: { resolution: "1080p", generate_audio: false },
    takesSeed: true,
    fromImage: {
      id: "fal-ai/veo3.1/fast/image-to-video",
      field: "image_url",
      isList: false,
      size: WIDE_OR_TALL,
      fixed: { resolution: "1080p", generate_audio: false },
    },
    usd: { per: "second", amount: 0.1 },
    takesSeconds: 90,
  },
  {
    name: "hailuo-02",
    id: "fal-ai/minimax/hailuo-02/standard/text-to-video",
    kind: "clip",
    size: { field: "none", aspects: ["16:9"] },
    lengths: { 6: "6", 10: "10" },
    defaultSeconds: 6,
    fixed: {},
    takesSeed: false,
    fromImage: {
      id: "fal-ai/minimax/hailuo-02/standard/image-to-video",
      field: "image_url",
      isList: false,
      size: { field: "none" },
      fixed: { resolution: "768P" },
    },
    usd: { per: "second", amount: 0.045 },
    takesSeconds: 240,
  },
] as const satisfies readonly FalModel[];
