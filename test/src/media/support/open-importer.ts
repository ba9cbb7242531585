import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MediaImporter } from "../../../../src/media/import/media-importer.ts";
import { Scratch } from "../../../../src/render/scratch.ts";

/** A real importer, with a folder that it may import from. */
export function openImporter() {
  const folder = mkdtempSync(join(tmpdir(), "sw-import-"));
  const scratch = new Scratch(folder);
  const log: string[] = [];
  const options = {
    scratch,
    requireSandbox: false,
    allowedRoots: [folder],
    log: (line: string) => void log.push(line),
  };
  const close = () => {
    scratch.clear();
    rmSync(folder, { recursive: true, force: true });
  };
  return { importer: new MediaImporter(options), folder, log, close };
}
