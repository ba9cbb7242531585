import { readdirSync, readFileSync, readlinkSync } from "node:fs";

/** Processes whose command line names the folder, as the browser's do with its profile. Linux only: empty elsewhere. */
export function processesNaming(folder: string): number[] {
  return allProcesses().filter((pid) => read(`/proc/${pid}/cmdline`).includes(folder));
}

/** A process and all below it. */
export function processTree(root: number): number[] {
  const tree = [root];
  for (let index = 0; index < tree.length; index++) {
    tree.push(...allProcesses().filter((pid) => parentOf(pid) === tree[index]));
  }
  return tree;
}

/** Ports that processes of the tree listen on, TCP and UDP, in whatever network they see. */
export function listeningPorts(tree: readonly number[]): string[] {
  const sockets = new Set(tree.flatMap(socketsOf));
  return tree.flatMap((pid) =>
    ["tcp", "tcp6", "udp", "udp6"].flatMap((protocol) =>
      read(`/proc/${pid}/net/${protocol}`)
        .split("\n")
        .slice(1)
        .map((line) => line.trim().split(/\s+/))
        .filter(
          ([, , , state, , , , , , inode]) =>
            (protocol.startsWith("udp") || state === LISTEN) && sockets.has(inode ?? ""),
        )
        .map(([, local]) => `${protocol} ${local}`),
    ),
  );
}

const LISTEN = "0A";

function socketsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).flatMap(
      (fd) => link(`/proc/${pid}/fd/${fd}`).match(/^socket:\[(\d+)\]$/)?.[1] ?? [],
    );
  } catch {
    return [];
  }
}

function link(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return "";
  }
}

function parentOf(pid: number): number {
  return Number(read(`/proc/${pid}/stat`).replace(/^.*\) . (\d+).*$/s, "$1"));
}

function allProcesses(): number[] {
  return process.platform === "linux" ? readdirSync("/proc").map(Number).filter(Number.isInteger) : [];
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
