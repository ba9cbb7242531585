import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "esbuild";

// Run after tsc, from dist/src/store/buckets/: puts one file with what is used of the SDK in place of the one that imports it.
const root = resolve(import.meta.dirname, "..", "..", "..", "..");
const outfile = join(import.meta.dirname, "aws-sdk.js");

const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: [join("src", "store", "buckets", "aws-sdk.ts")],
  outfile,
  bundle: true,
  minify: true,
  // Names of errors are read, and are those of their classes.
  keepNames: true,
  platform: "node",
  format: "esm",
  target: "node20",
  legalComments: "none",
  metafile: true,
  logLevel: "error",
  // Parts of it are CommonJS and require Node's own modules.
  banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
});
writeFileSync(join(import.meta.dirname, "aws-sdk.LICENSES.txt"), licensesOf(Object.keys(metafile.inputs)));

/** Of every package that is in the file, as their licences ask; each text once. */
function licensesOf(inputs: readonly string[]): string {
  const folders = new Set(inputs.flatMap((input) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []));
  const named = new Map<string, string[]>();
  for (const folder of [...folders].sort()) {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
    const file = readdirSync(join(root, folder)).find((each) => /^licen[cs]e/i.test(each));
    const text = file ? readFileSync(join(root, folder, file), "utf8").trim() : String(license);
    named.set(text, [...(named.get(text) ?? []), `${name} ${version} (${license})`]);
  }
  return [...named].map(([text, packages]) => `${packages.join("\n")}\n\n${text}\n`).join("\n\n");
}
