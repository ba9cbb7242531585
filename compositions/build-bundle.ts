import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { bundle } from "@remotion/bundler";
import { transform } from "esbuild";
import { withoutSvgTable } from "./fonts/without-svg-table.ts";

// Run after tsc, from dist/compositions/: builds dist/bundle/ once, so that no render ever waits for webpack.
const root = resolve(import.meta.dirname, "..", "..");
const outDir = join(root, "dist", "bundle");
const stamp = join(outDir, "built-from.txt");
const sources = ["compositions", "components", "sandbox/page", "sandbox/policy", "package-lock.json"];

const fingerprint = fingerprintOf(sources.map((source) => join(root, source)));
if (existsSync(stamp) && readFileSync(stamp, "utf8") === fingerprint) process.exit(0);

rmSync(outDir, { recursive: true, force: true });
await bundle({
  entryPoint: join(root, "compositions", "index.ts"),
  outDir,
  rootDir: root,
  publicDir: null,
  publicPath: "/",
  enableCaching: false,
  ignoreRegisterRootWarning: true,
  webpackOverride: (config) => ({ ...config, devtool: false }),
});
for (const name of readdirSync(outDir)) {
  if (isStudioOnly(name)) rmSync(join(outDir, name));
  else if (name.endsWith(".woff2")) shorten(join(outDir, name));
}
const page = join(outDir, "index.html");
writeFileSync(page, withoutBuildMachine(readFileSync(page, "utf8")));
const script = join(outDir, "bundle.js");
writeFileSync(script, withoutSourceMaps(await withoutUnusedCode(readFileSync(script, "utf8"))));
writeFileSync(stamp, fingerprint);

function shorten(font: string): void {
  const whole = readFileSync(font);
  const shorter = withoutSvgTable(whole);
  if (shorter !== whole) writeFileSync(font, shorter);
}

/** Remotion's bundle carries its Studio in lazy chunks for people who open it by hand. Nobody opens ours. */
function isStudioOnly(name: string): boolean {
  return /^\d+\.bundle\.js$/.test(name) || /\.(map|ico)$/.test(name);
}

function withoutBuildMachine(html: string): string {
  return html.replace(/<link id="__remotion_favicon".*\/>/, "").replace(/remotion_cwd = ".*?";/, 'remotion_cwd = "";');
}

/** A library that reads every kind of film is a third of the whole; we read one. Names stay, for stacks that can be read. */
async function withoutUnusedCode(code: string): Promise<string> {
  const shorter = await transform(code, { minifySyntax: true, minifyWhitespace: true, legalComments: "inline" });
  return shorter.code;
}

/** Libraries name maps that are not here, and Remotion's renderer insists on reading what is named. */
function withoutSourceMaps(code: string): string {
  return code.replace(/^\/\/# sourceMappingURL=.*$/gm, "");
}

function fingerprintOf(paths: string[]): string {
  const hash = createHash("sha256").update(readFileSync(import.meta.filename));
  for (const path of paths) addTo(hash, path);
  return hash.digest("hex");
}

function addTo(hash: ReturnType<typeof createHash>, path: string): void {
  if (!existsSync(path)) return;
  if (/\.(tsx?|css|json)$/.test(path)) {
    hash.update(path.slice(root.length)).update(readFileSync(path));
    return;
  }
  for (const name of readdirSync(path).sort()) addTo(hash, join(path, name));
}
