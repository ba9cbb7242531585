import { existsSync, readdirSync, readFileSync } from "node:fs";

const ours = new URL("../../../fixtures/elements/", import.meta.url);
const benign = new URL("../../../corpus/benign/", import.meta.url);

/** Scenes written in different hands, by file name without extension. `crlf:<name>` is the same one with Windows line ends. */
export function readFixture(name: string): string {
  const [file = name, windows] = name.startsWith("crlf:") ? [name.slice(5), true] : [name, false];
  // A checkout on Windows may have changed the line ends.
  const text = readFileSync(new URL(`${file}.tsx`, ours), "utf8").replaceAll("\r\n", "\n");
  return windows ? text.replaceAll("\n", "\r\n") : text;
}

export function fixtureNames(): string[] {
  return namesIn(ours);
}

/** Every scene there is to try things on: ours and the corpus of scenes that the check accepts. */
export function allScenes(): { name: string; source: string }[] {
  const corpus = existsSync(benign)
    ? namesIn(benign).map((name) => ({ name, source: readFileSync(new URL(`${name}.tsx`, benign), "utf8") }))
    : [];
  return [
    ...fixtureNames()
      .flatMap((name) => [name, `crlf:${name}`])
      .map((name) => ({ name, source: readFixture(name) })),
    ...corpus,
  ];
}

function namesIn(folder: URL): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".tsx"))
    .map((file) => file.slice(0, -4))
    .sort();
}
