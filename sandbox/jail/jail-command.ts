import { existsSync, lstatSync, readlinkSync } from "node:fs";
import { type JailLevel, UNSHARE_FLAGS } from "./jail-level.ts";

export interface JailedProgram {
  /** The program and its arguments, as they would be run without a jail. */
  readonly command: string;
  readonly args: readonly string[];
  /** Files and folders it may read beside the system's own libraries and fonts. */
  readonly readable: readonly string[];
  /** The one folder it may write. */
  readonly writable: string;
}

export interface SpawnPlan {
  readonly command: string;
  readonly args: readonly string[];
}

/** How to spawn a program at a level. The environment it is spawned with must be empty besides: the jail adds none. */
export function jailCommand(level: JailLevel, program: JailedProgram): SpawnPlan {
  switch (level) {
    case "bwrap":
      return { command: "bwrap", args: [...bwrapFlags(program), "--", program.command, ...program.args] };
    case "unshare":
      return { command: "unshare", args: [...UNSHARE_FLAGS, "--", program.command, ...program.args] };
    case "plain":
      return { command: program.command, args: program.args };
  }
}

function bwrapFlags({ readable, writable }: JailedProgram): string[] {
  return [
    ...["--unshare-user", "--unshare-pid", "--unshare-net", "--unshare-ipc", "--unshare-uts", "--unshare-cgroup-try"],
    ...["--uid", "1000", "--gid", "1000", "--cap-drop", "ALL", "--die-with-parent", "--new-session", "--clearenv"],
    ...["--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp", "--tmpfs", "/dev/shm"],
    ...systemFolders(),
    // After the tmpfs, since a checkout or a browser may lie below /tmp.
    ...readable.flatMap((path) => ["--ro-bind-try", path, path]),
    ...["--bind", writable, writable, "--chdir", writable],
  ];
}

/** Libraries and fonts, never /etc as a whole: it holds names and keys of the machine. */
function systemFolders(): string[] {
  const libraries = ["/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/opt", "/nix/store"];
  const settings = [
    "/etc/fonts",
    "/etc/ld.so.cache",
    "/etc/ld.so.conf",
    "/etc/ld.so.conf.d",
    "/etc/alternatives",
    "/var/cache/fontconfig",
  ];
  return [...libraries.flatMap(bindOrLink), ...settings.flatMap((path) => ["--ro-bind-try", path, path])];
}

/** On merged-usr systems /lib is a link: bound as a folder, programs that compare paths get confused. */
function bindOrLink(path: string): string[] {
  if (!existsSync(path)) return [];
  return lstatSync(path).isSymbolicLink() ? ["--symlink", readlinkSync(path), path] : ["--ro-bind", path, path];
}
