import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { ROOT } from "./server.ts";

export const NOBODY = 65534;

/** Evaluates `code` in a process of the user nobody; `module` is a compiled file of ours, copied to where nobody can read it. */
export async function runAsNobody(path: string, code: string): Promise<{ code: number | null; stderr: string }> {
  const copy = mkdtempSync(join(tmpdir(), "sw-nobody-"));
  for (const folder of [dirname(path), "src/platform"]) {
    cpSync(join(ROOT, "dist", folder), join(copy, folder), {
      recursive: true,
      filter: (source) => !/\.map$/.test(source),
    });
  }
  cpSync(join(ROOT, "dist", "src", "errors.js"), join(copy, "src", "errors.js"));
  cpSync(join(ROOT, "package.json"), join(copy, "package.json"));
  execFileSync("chmod", ["-R", "a+rX", copy]);
  const script = `const module = await import(${JSON.stringify(join(copy, path))}); ${code}`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    uid: NOBODY,
    gid: NOBODY,
    env: {},
    stdio: ["ignore", "ignore", "pipe"],
  });
  let stderr = "";
  child.stderr.on("data", (chunk) => {
    stderr += chunk;
  });
  const exitCode = await new Promise<number | null>((resolve) => child.once("close", resolve));
  rmSync(copy, { recursive: true });
  return { code: exitCode, stderr };
}
