import { expect, test, vi } from "vitest";
import { type Killer, killTree } from "../../../../src/platform/processes/process-tree.ts";

function machine(changes: Partial<Killer> = {}) {
  const child = { pid: 42, exitCode: null, signalCode: null, kill: vi.fn(() => true) };
  const killer = {
    platform: "win32",
    systemRoot: "C:\\Windows",
    killGroup: vi.fn(),
    run: vi.fn(),
    ...changes,
  } as const;
  return { child, killer };
}

test("on Windows the tree is ended by taskkill, found without PATH", () => {
  const { child, killer } = machine();
  killTree(child, killer);
  expect(killer.run).toHaveBeenCalledWith(
    "C:\\Windows\\System32\\taskkill.exe",
    ["/pid", "42", "/T", "/F"],
    expect.any(Function),
  );
  expect(child.kill).not.toHaveBeenCalled();
});

test.each<[string, Killer["run"]]>([
  ["is missing", (_, __, onEnd) => onEnd(new Error("ENOENT"))],
  [
    "can't even be started",
    () => {
      throw new Error("EPERM");
    },
  ],
])("where taskkill %s, at least the child is killed", (_, run) => {
  const { child, killer } = machine({ run });
  killTree(child, killer);
  expect(child.kill).toHaveBeenCalledWith("SIGKILL");
});

test("elsewhere the process group is killed, or the child alone where it has none", () => {
  const { child, killer } = machine({ platform: "linux" });
  killTree(child, killer);
  expect(killer.killGroup).toHaveBeenCalledWith(42);
  const noGroup = machine({
    platform: "linux",
    killGroup: () => {
      throw new Error("ESRCH");
    },
  });
  killTree(noGroup.child, noGroup.killer);
  expect(noGroup.child.kill).toHaveBeenCalledWith("SIGKILL");
});

test("a child that has ended is left alone: its id may be another process by now", () => {
  const { child, killer } = machine();
  killTree({ ...child, signalCode: "SIGKILL" }, killer);
  expect(killer.run).not.toHaveBeenCalled();
});
