type Environment = Record<string, string>;

/** Without these Windows cannot load system libraries or open sockets. */
const WINDOWS_SYSTEM = ["SystemRoot", "SystemDrive", "windir"] as const;

/** The least a program needs to start on this system, for children that must not see our environment. */
export function childEnvironment(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
): Environment {
  if (platform !== "win32") return {};
  return Object.fromEntries(
    WINDOWS_SYSTEM.flatMap((name) => {
      const value = env[name];
      return value ? [[name, value]] : [];
    }),
  );
}

/**
 * What a browser needs beside that. Every folder of the person it would look for is the scratch folder. PATH, PATHEXT and
 * COMSPEC are left out: a browser runs no other programs.
 */
export function browserEnvironment(
  scratch: string,
  own: Readonly<Environment>,
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
): Environment {
  const shared = { ...childEnvironment(platform, env), TZ: "UTC" };
  if (platform !== "win32") return { ...shared, HOME: scratch, TMPDIR: scratch, LANG: "C.UTF-8", ...own };
  // Windows refuses to start Chromium's sandboxed children where TEMP or LOCALAPPDATA is missing.
  const folders = { TEMP: scratch, TMP: scratch, LOCALAPPDATA: scratch, APPDATA: scratch, USERPROFILE: scratch };
  return { ...shared, ...folders, ...own };
}
