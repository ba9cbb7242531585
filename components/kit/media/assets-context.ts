import { createContext, useContext } from "react";

/** An asset as the page can show it. */
export interface ShownAsset {
  /** Of this page's own origin, or a data: URL. */
  readonly url: string;
  readonly kind: "image" | "video";
  /** Pixels; absent for a picture inside the code. */
  readonly width?: number;
  readonly height?: number;
  readonly durationSeconds?: number;
  readonly fps?: number;
  /** Whether the lower half of each picture of a clip is the opacity of the upper half. */
  readonly hasAlpha?: boolean;
}

/** What a `src` means. Throws, in words for the author, where it means nothing that can be shown. */
export type ResolveAsset = (src: string, kind: ShownAsset["kind"]) => ShownAsset;

export const AssetsContext = createContext<ResolveAsset>(() => {
  throw new Error("No assets can be shown here.");
});

export function useAsset(src: string, kind: ShownAsset["kind"]): ShownAsset {
  return useContext(AssetsContext)(src, kind);
}
