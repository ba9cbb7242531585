import { describe, expect, test } from "vitest";
import { jailCommand } from "../../../sandbox/jail/jail-command.ts";
import { strongestJail } from "../../../sandbox/jail/jail-level.ts";

const program = { command: "/bin/node", args: ["render.js"], readable: ["/app/dist"], writable: "/tmp/scratch" };

describe("bwrap", () => {
  const { command, args } = jailCommand("bwrap", program);

  test("takes away users, processes, network and the environment, and goes when we go", () => {
    expect(command).toBe("bwrap");
    for (const flag of ["--unshare-user", "--unshare-pid", "--unshare-net", "--unshare-ipc", "--clearenv"])
      expect(args).toContain(flag);
    for (const flag of ["--die-with-parent", "--new-session"]) expect(args).toContain(flag);
    expect(args.join(" ")).toContain("--cap-drop ALL");
    expect(args.join(" ")).toContain("--uid 1000");
  });

  test("gives one folder to write, and never the machine's names and keys", () => {
    const writable = args.flatMap((flag, index) => (/^--(dev-)?bind/.test(flag) ? [args[index + 2]] : []));
    expect(writable).toEqual(["/tmp/scratch"]);
    const shown = args.flatMap((flag, index) => (/^--ro-bind/.test(flag) ? [args[index + 1]] : []));
    expect(shown).toContain("/app/dist");
    for (const folder of ["/", "/etc", "/home", "/root", "/var", "/run", "/tmp"]) expect(shown).not.toContain(folder);
  });

  test("ends its own flags before the program's", () => {
    expect(args.slice(args.indexOf("--"))).toEqual(["--", "/bin/node", "render.js"]);
  });
});

test("unshare takes away the network and the process list", () => {
  const { command, args } = jailCommand("unshare", program);
  expect(command).toBe("unshare");
  for (const flag of ["--user", "--net", "--pid", "--kill-child", "--mount-proc"]) expect(args).toContain(flag);
});

test("plain runs the program as it is", () => {
  expect(jailCommand("plain", program)).toEqual({ command: "/bin/node", args: ["render.js"] });
});

test("no jail is promised where none is built", async () => {
  expect(await strongestJail("darwin")).toEqual({ level: "plain", reasons: [expect.stringContaining("darwin")] });
});
