import { execFile, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import { explainedCacheError } from "../files/file-errors.ts";
import { retryBusyFile } from "../files/retry-busy-file.ts";
import { removeStaleTempFolders, tempPathFor } from "../files/temp-file.ts";
import { nodeExecutable } from "../processes/node-executable.ts";
import { siblingProgram } from "../processes/sibling-program.ts";
import type { FoundBrowser } from "./found-browser.ts";

/**
 * The headless Chromium inside the npm package `@sparticuz/chromium`, unpacked once into the cache.
 * Undefined where the package is not installed or does not serve this system.
 */
export async function bundledBrowser(cache: string): Promise<FoundBrowser | undefined> {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  const version = await installedVersion();
  if (!version) return undefined;
  await removeStaleTempFolders(cache);
  const folder = join(cache, `bundled-chromium-${version}`);
  if (!existsSync(join(folder, "chromium"))) await unpack(cache, folder);
  const executable = join(folder, "chromium");
  const fonts = { FONTCONFIG_FILE: await fontSettings(folder) };
  const libraries = { LD_LIBRARY_PATH: join(folder, "al2023", "lib") };
  // Its bundled libraries are for systems that lack their own: mixed with newer ones they may not load.
  const environment = (await starts(executable, fonts)) ? fonts : { ...fonts, ...libraries };
  return { executable, source: "@sparticuz/chromium", environment, folders: [folder] };
}

async function installedVersion(): Promise<string | undefined> {
  try {
    const require = createRequire(import.meta.url);
    const path = require.resolve("@sparticuz/chromium").replace(/[\\/]build[\\/].*$/, "/package.json");
    return (JSON.parse(await readFile(path, "utf8")) as { version: string }).version;
  } catch {
    return undefined;
  }
}

/**
 * Unpacks beside the goal and renames, so that two servers starting at once both end with a whole copy.
 * Throws a {@link UserError} where the disk is full or the cache cannot be written.
 */
export async function unpack(cache: string, folder: string, fill = runUnpacking): Promise<void> {
  const temporary = tempPathFor(folder);
  try {
    await mkdir(temporary, { recursive: true });
    await fill(temporary);
    await retryBusyFile(() => rename(temporary, folder)).catch((error) => {
      if (!existsSync(join(folder, "chromium"))) throw error;
    });
  } catch (error) {
    throw explainedCacheError(error, cache);
  } finally {
    // Half a browser left behind would fill the disk a bit more with each attempt.
    await rm(temporary, { recursive: true, force: true }).catch(() => {});
  }
}

async function runUnpacking(temporary: string): Promise<void> {
  const node = await nodeExecutable();
  const child = spawn(node.command, [siblingProgram(import.meta.url, "./unpack-bundled-browser")], {
    // The package unpacks into the temporary folder, and its libraries only where it believes to be on AWS.
    env: {
      ...node.environment,
      TMPDIR: temporary,
      AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x",
      AWS_LAMBDA_JS_RUNTIME: "nodejs22.x",
    },
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  let failure: unknown;
  child.on("message", (code) => {
    failure = code;
  });
  await new Promise<void>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (status) => {
      if (status === 0) resolve();
      else reject(Object.assign(new Error(`unpacking the bundled browser ended with ${status}`), { code: failure }));
    });
  });
}

/**
 * Where the browser looks for fonts: its own and the system's, beside those of our page. With none at all Chromium
 * never ends looking for one that has the character at hand, and its own settings name folders of another system.
 */
async function fontSettings(folder: string): Promise<string> {
  const path = join(folder, "fonts.conf");
  const folders = [join(folder, "fonts"), "/usr/share/fonts", "/usr/local/share/fonts"];
  const settings = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${folders.map((each) => `  <dir>${each}</dir>`).join("\n")}
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;
  const known = await readFile(path, "utf8").catch(() => "");
  if (known !== settings) await writeFile(path, settings);
  return path;
}

async function starts(executable: string, environment: Record<string, string>): Promise<boolean> {
  return promisify(execFile)(executable, ["--version"], { env: environment, timeout: 20_000 }).then(
    () => true,
    () => false,
  );
}
