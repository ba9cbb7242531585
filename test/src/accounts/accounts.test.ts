import { describe, expect, test } from "vitest";
import { ownerOf } from "../../../src/accounts/account.ts";
import { Accounts } from "../../../src/accounts/accounts.ts";
import { ownerPrefix } from "../../../src/store/documents/owner-folder.ts";
import { openWorkspace } from "../../../src/store/open-workspace.ts";
import { removeHome, temporaryHome } from "../../support/server.ts";

async function withAccounts(run: (accounts: Accounts, stored: () => Promise<string>) => Promise<void>) {
  const home = temporaryHome();
  const { documents } = await openWorkspace(home, () => new Date());
  const stored = async () => {
    const keys = await documents.list("accounts/keys");
    return (await Promise.all(keys.map((name) => documents.read(`accounts/keys/${name}`)))).join("\n");
  };
  try {
    await run(new Accounts(documents, () => new Date("2026-05-01T00:00:00Z")), stored);
  } finally {
    removeHome(home);
  }
}

test("a key finds its holder, and nothing that could be used as one is kept", () =>
  withAccounts(async (accounts, stored) => {
    const { key, account } = await accounts.createKey("ada", "pro", "laptop");
    expect(account).toEqual({ user: "ada", plan: "pro", createdAt: "2026-05-01T00:00:00.000Z" });
    expect(await accounts.holderOf(key)).toEqual(account);
    const secret = key.split("_").slice(2).join("_");
    expect(await stored()).not.toContain(secret);
    expect(await accounts.keys()).toEqual([
      { id: key.split("_")[1], user: "ada", name: "laptop", createdAt: "2026-05-01T00:00:00.000Z" },
    ]);
  }));

test("a revoked key opens nothing; the holder's other keys go on", () =>
  withAccounts(async (accounts) => {
    const [one, two] = [await accounts.createKey("ada", "free"), await accounts.createKey("ada", undefined)];
    await accounts.holderOf(one.key);
    await accounts.revoke(one.key.split("_")[1] ?? "");
    expect(await accounts.holderOf(one.key)).toBeUndefined();
    expect((await accounts.holderOf(two.key))?.plan).toBe("free");
  }));

test("a new key changes the plan only where one is given", () =>
  withAccounts(async (accounts) => {
    await accounts.createKey("ada", "pro");
    expect((await accounts.createKey("ada", undefined)).account.plan).toBe("pro");
    expect((await accounts.createKey("ada", "free")).account.plan).toBe("free");
  }));

test.each(["", "Ada", "../up", "a b", "local/..", "x".repeat(51), "con"])("the name %j is refused for a user", (name) =>
  withAccounts(async (accounts) => {
    await expect(accounts.createKey(name, "free")).rejects.toMatchObject({
      nextStep: expect.stringContaining("hyphens"),
    });
  }),
);

describe("what is no key", () => {
  test.each(["", "swk_", "swk_0123456789abcdef_short", `swk_${"0".repeat(16)}_${"A".repeat(43)}`, "../../x", "\0"])(
    "%j",
    (text) => withAccounts(async (accounts) => expect(await accounts.holderOf(text)).toBeUndefined()),
  );
});

test("nobody's projects lie where those of a server over stdio do", () => {
  for (const user of ["local", "ada", "user-local"]) expect(ownerPrefix(ownerOf({ user }))).toMatch(/^owners\/./);
});
