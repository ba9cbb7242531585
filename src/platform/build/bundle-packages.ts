import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { build } from "esbuild";

/**
 * Run after tsc: puts one file with what is used of some packages in place of the compiled one that imports them, and their licences
 * beside it.
 * @param source from the root, such as `src/store/buckets/aws-sdk.ts`
 * @param folder of the compiled file
 */
export async function bundlePackages(
  root: string,
  source: string,
  folder: string,
  external: readonly string[] = [],
): Promise<void> {
  const name = basename(source, ".ts");
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [source],
    outfile: join(folder, `${name}.js`),
    bundle: true,
    minify: true,
    // Names of errors are read, and are those of their classes.
    keepNames: true,
    platform: "node",
    format: "esm",
    target: "node20",
    legalComments: "none",
    external: [...external],
    metafile: true,
    logLevel: "error",
    // Some packages are CommonJS and require Node's own modules.
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
  });
  writeFileSync(join(folder, `${name}.LICENSES.txt`), licensesOf(root, Object.keys(metafile.inputs)));
}

/** Of every package that is in the file, as their licences ask; each text once. */
function licensesOf(root: string, inputs: readonly string[]): string {
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
