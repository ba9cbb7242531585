/** System settings without which Windows loads no libraries and opens no sockets, and Chrome doesn't start. None of them is a secret. */
const WINDOWS_SETTINGS = [
  "SystemRoot",
  "SystemDrive",
  "windir",
  "ComSpec",
  "PATHEXT",
  "NUMBER_OF_PROCESSORS",
  "PROCESSOR_ARCHITECTURE",
  "ProgramData",
  "ProgramFiles",
  "ProgramFiles(x86)",
];

/** The least a program needs to start on this system, for children that must not see ours. */
export function emptyEnvironment(
  platform = process.platform,
  given: NodeJS.ProcessEnv = process.env,
): Record<string, string> {
  if (platform !== "win32") return {};
  // Names of variables ignore case on Windows, but only in the real `process.env`.
  const byName = new Map(Object.entries(given).map(([name, value]) => [name.toLowerCase(), value]));
  const known = WINDOWS_SETTINGS.flatMap((name) => {
    const value = byName.get(name.toLowerCase());
    return value ? [[name, value]] : [];
  });
  return Object.fromEntries(known);
}

/** What a browser gets: an empty environment with every personal folder inside the scratch folder. */
export function browserEnvironment(
  scratch: string,
  own: Readonly<Record<string, string>>,
  platform = process.platform,
  given: NodeJS.ProcessEnv = process.env,
): Record<string, string> {
  const folders: Record<string, string> =
    platform === "win32"
      ? { TEMP: scratch, TMP: scratch, LOCALAPPDATA: scratch, APPDATA: scratch, USERPROFILE: scratch }
      : { HOME: scratch, TMPDIR: scratch };
  return { ...emptyEnvironment(platform, given), ...folders, TZ: "UTC", LANG: "C.UTF-8", ...own };
}
