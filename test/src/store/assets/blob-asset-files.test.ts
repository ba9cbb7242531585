import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openWorkspace } from "../../../../src/store/open-workspace.ts";
import { temporaryFolder } from "../temporary-workspace.ts";

async function stored(text: string) {
  const folder = await temporaryFolder();
  const { assetFiles } = await openWorkspace(join(folder, "home"), () => new Date());
  const path = join(folder, "source.png");
  await writeFile(path, text);
  const asset = { sha256: createHash("sha256").update(text).digest("hex"), mimeType: "image/png", name: "logo.png" };
  return { assetFiles, path, asset };
}

test("an asset's bytes come back whole, and owners do not see each other's", async () => {
  const { assetFiles, path, asset } = await stored("pixels");
  await assetFiles.keep("local", asset, path);
  expect(await readFile(await assetFiles.pathOf("local", asset), "utf8")).toBe("pixels");
  await expect(assetFiles.pathOf("somebody", asset)).rejects.toThrow("is missing");
});

test("bytes that are not those of the hash are never kept", async () => {
  const { assetFiles, path, asset } = await stored("pixels");
  await writeFile(path, "others");
  await expect(assetFiles.keep("local", asset, path)).rejects.toThrow("hash");
  await expect(assetFiles.pathOf("local", asset)).rejects.toThrow("is missing");
});

test("a damaged file is told, and an import of the same bytes mends it", async () => {
  const { assetFiles, path, asset } = await stored("pixels");
  await assetFiles.keep("local", asset, path);
  // Asked for by another process, so nothing is known of it yet.
  const kept = await assetFiles.pathOf("local", asset);
  await writeFile(kept, "damaged");
  const { BlobAssetFiles } = await import("../../../../src/store/assets/blob-asset-files.ts");
  const { FolderBlobs } = await import("../../../../src/store/blobs/folder-blobs.ts");
  const { WorkspaceRoot } = await import("../../../../src/store/documents/workspace-root.ts");
  const home = kept.slice(0, kept.lastIndexOf("/assets/"));
  const fresh = new BlobAssetFiles(new FolderBlobs(new WorkspaceRoot(home)));
  await expect(fresh.pathOf("local", asset)).rejects.toThrow("is damaged");
  await fresh.keep("local", asset, path);
  expect(await readFile(await fresh.pathOf("local", asset), "utf8")).toBe("pixels");
});
