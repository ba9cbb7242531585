import { open, readdir, readFile, realpath, stat } from "node:fs/promises";
import { homedir } from "node:os";
import { basename, dirname, join } from "node:path";
import type { JailLevel } from "../../../sandbox/jail/jail-level.ts";
import type { FoundBrowser } from "../../platform/browsers/found-browser.ts";

/** A file that pixels depend on: where it is here, and what it is called on any machine. */
export interface DrawingFile {
  readonly name: string;
  readonly path: string;
}

/** The program, what lies beside it, and what its package brought along. */
export async function browserFiles({ executable, folders }: FoundBrowser): Promise<DrawingFile[]> {
  const program = await realpath(executable);
  const homes = [dirname(program), ...(await foldersInScript(program))];
  const beside = await Promise.all(homes.map(async (home) => ((await isOfBrowser(home)) ? filesIn(home) : [])));
  const own = { name: basename(program), path: program };
  // Of an app on a Mac, which says its version there.
  const told = await plainFiles([{ name: "Info.plist", path: join(dirname(program), "..", "Info.plist") }]);
  const brought = await Promise.all(folders.map(async (folder) => (await filesBelow(folder)).filter(isNoSetting)));
  return [own, ...told, ...beside.flat(), ...brought.flat()];
}

export function filesIn(folder: string): Promise<DrawingFile[]> {
  return named(folder, readdir(folder));
}

/** Fonts and how they are chosen, where the renderer sees them, and the libraries of a Linux that draw them. */
export async function fontFiles(jail: JailLevel): Promise<DrawingFile[]> {
  const found = await Promise.all(
    fontFolders(jail).map(async (folder) =>
      (await filesBelow(folder)).filter(({ name }) =>
        /\.(?:[ot]t[fc]|pf[ab]|woff2?|pcf(?:\.gz)?|bdf|conf)$/i.test(name),
      ),
    ),
  );
  const libraries = await Promise.all(LIBRARY_FOLDERS.map((folder) => filesIn(folder).catch(() => [])));
  return [...found.flat(), ...libraries.flat().filter(({ name }) => DRAWS.test(name))];
}

const LIBRARY_FOLDERS =
  process.platform === "linux"
    ? ["/usr/lib64", "/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib"]
    : [];
/** Browsers of distributions share these with other programs. */
const DRAWS = /^lib(?:freetype|harfbuzz|fontconfig|png16|jpeg|webp)\.so\.\d+$/;

/** A jail hides the fonts of the user's home folder. */
function fontFolders(jail: JailLevel): string[] {
  const home = homedir();
  if (process.platform === "darwin") return ["/Library/Fonts", join(home, "Library/Fonts")];
  if (process.platform === "win32") return ["C:\\Windows\\Fonts"];
  const own = jail === "bwrap" ? [] : [join(home, ".fonts"), join(home, ".local/share/fonts")];
  return ["/usr/share/fonts", "/usr/local/share/fonts", "/etc/fonts", ...own];
}

/** Distributions start theirs by a script that names where it lies. */
async function foldersInScript(program: string): Promise<string[]> {
  const file = await open(program);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    if (bytesRead < 2 || buffer.toString("latin1") !== "#!") return [];
  } finally {
    await file.close();
  }
  return [...new Set((await readFile(program, "utf8")).match(/\/[\w./-]+/g) ?? [])];
}

/** Not a folder of all programs of a machine. */
async function isOfBrowser(folder: string): Promise<boolean> {
  const isThere = (name: string) => stat(join(folder, name)).then(Boolean, () => false);
  return (await isThere("icudtl.dat")) || (await isThere("resources.pak")) || isThere("headless_lib_data.pak");
}

/** What a machine writes for itself names its own folders. */
function isNoSetting({ name }: DrawingFile): boolean {
  return !/\.(?:conf|xml|log)$/i.test(name);
}

function filesBelow(folder: string): Promise<DrawingFile[]> {
  return named(
    folder,
    readdir(folder, { recursive: true }).catch(() => []),
  );
}

async function named(folder: string, names: Promise<string[]>): Promise<DrawingFile[]> {
  return plainFiles(
    (await names).sort().map((name) => ({ name: name.replaceAll("\\", "/"), path: join(folder, name) })),
  );
}

/** Those of them that are there to be read. */
async function plainFiles(files: readonly DrawingFile[]): Promise<DrawingFile[]> {
  const facts = await Promise.all(files.map(({ path }) => stat(path).catch(() => undefined)));
  return files.filter((_, index) => facts[index]?.isFile());
}
