import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { hasNobody, type Identity, ownIdentity } from "./unprivileged-user.ts";

/** How hard the wall around the render process is, strongest first. */
export type JailLevel = "bwrap" | "unshare" | "plain";

export interface JailReport {
  readonly level: JailLevel;
  /** Why it is not a stronger one; empty at the strongest. */
  readonly reasons: readonly string[];
}

const run = promisify(execFile);
const TRIAL_TIMEOUT_MILLISECONDS = 5_000;

/** Tries the levels for real: a program on PATH says little where the kernel denies namespaces. */
export async function strongestJail(platform: NodeJS.Platform = process.platform): Promise<JailReport> {
  if (platform !== "linux") return { level: "plain", reasons: [`no jail is built for ${platform}`] };
  const reasons: string[] = [];
  const bwrap = await tryJail("bwrap");
  if (bwrap === "works") return { level: "bwrap", reasons };
  reasons.push(
    bwrap === "missing"
      ? "bwrap is not installed (package bubblewrap)"
      : "bwrap is installed, but this system denies it user namespaces",
  );
  const unshare = await tryJail("unshare");
  if (unshare === "works") return { level: "unshare", reasons };
  reasons.push(
    unshare === "missing"
      ? "unshare is not installed (package util-linux)"
      : "this system denies user namespaces to unshare",
  );
  reasons.push(...reasonToStayRoot(await ownIdentity()));
  return { level: "plain", reasons };
}

/** Without a jail root renders as `nobody`, where there is such a user. */
export function reasonToStayRoot({ uid, idMaps }: Identity): string[] {
  if (uid !== 0 || hasNobody(idMaps)) return [];
  return ["rendering stays with this user, as the user namespace here maps no unprivileged one"];
}

export const UNSHARE_FLAGS = [
  "--user",
  "--map-user=1000",
  "--map-group=1000",
  "--net",
  "--ipc",
  "--uts",
  "--pid",
  "--fork",
  "--kill-child",
  "--mount-proc",
];

const BWRAP_TRIAL_FLAGS = ["--unshare-user", "--unshare-pid", "--unshare-net", "--uid", "1000", "--ro-bind", "/", "/"];

/** Runs `true` inside. */
export async function tryJail(level: "bwrap" | "unshare"): Promise<"works" | "denied" | "missing"> {
  try {
    const flags = level === "bwrap" ? BWRAP_TRIAL_FLAGS : UNSHARE_FLAGS;
    await run(level, [...flags, "true"], { timeout: TRIAL_TIMEOUT_MILLISECONDS });
    return "works";
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT" ? "missing" : "denied";
  }
}
