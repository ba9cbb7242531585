import type { NewAsset } from "../../../src/project/assets/change-assets.ts";

let counter = 0;

export function imageAsset(name = "logo.png", over: Partial<NewAsset> = {}): NewAsset {
  counter += 1;
  return {
    name,
    kind: "image",
    sha256: counter.toString(16).padStart(64, "0"),
    mimeType: "image/png",
    sizeBytes: 1_000,
    width: 640,
    height: 360,
    origin: { from: "file", detail: name },
    ...over,
  };
}

export function soundAsset(name = "whoosh.wav", durationSeconds = 2, over: Partial<NewAsset> = {}): NewAsset {
  const { width: _, height: __, ...rest } = imageAsset(name, over);
  return { ...rest, kind: "audio", mimeType: "audio/wav", durationSeconds };
}
