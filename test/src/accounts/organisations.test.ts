import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Accounts } from "../../../src/accounts/accounts.ts";
import { limitedExports } from "../../../src/accounts/limited-exports.ts";
import type { Organisation, Role } from "../../../src/accounts/organisation.ts";
import { Organisations, type Somebody } from "../../../src/accounts/organisations.ts";
import { openWorkspace } from "../../../src/store/open-workspace.ts";
import { removeHome, temporaryHome } from "../../support/server.ts";

let home: string;
let now: Date;
let organisations: Organisations;
let accounts: Accounts;

const person = (name: string): Somebody => ({ user: `p-${name}`, email: `${name}@example.com` });
const [ann, bob, cleo, dora] = ["ann", "bob", "cleo", "dora"].map(person) as [Somebody, Somebody, Somebody, Somebody];

beforeEach(async () => {
  home = temporaryHome();
  now = new Date("2026-05-01T00:00:00Z");
  const { documents } = await openWorkspace(home, () => now);
  organisations = new Organisations(documents, () => now);
  accounts = new Accounts(documents, () => now);
});
afterEach(() => removeHome(home));

/** Ann's, with others in a role. */
async function made(...others: readonly (readonly [Somebody, Role])[]): Promise<string> {
  const { organisation } = await organisations.make(ann, "  Films\u0000 of   Ann ");
  await accounts.ofOrganisation(organisation);
  for (const [who, role] of others) {
    const token = await organisations.invite(ann.user, organisation, who.email, "member");
    await organisations.join(who, organisation, token);
    if (role !== "member") await organisations.changeRole(ann.user, organisation, who.user, role);
  }
  return organisation;
}

const rolesIn = async (organisation: string) =>
  Object.fromEntries(
    ((await organisations.seenBy(ann.user, organisation)) as Organisation).members.map(({ user, role }) => [
      user,
      role,
    ]),
  );

test("whoever makes one owns it, and belongs to it with those who joined; nobody else sees it", async () => {
  const organisation = await made([bob, "admin"], [cleo, "member"]);
  expect(await rolesIn(organisation)).toEqual({ "p-ann": "owner", "p-bob": "admin", "p-cleo": "member" });
  expect(await organisations.ofUser(cleo.user)).toEqual([{ organisation, name: "Films of Ann", role: "member" }]);
  for (const id of [organisation, "o-00000000000000000000", "../users/p-ann", ""])
    expect(await organisations.seenBy(dora.user, id)).toBeUndefined();
});

describe("an invitation", () => {
  test("works once, for its address alone, within a week, unless it was withdrawn", async () => {
    const organisation = await made();
    const token = await organisations.invite(ann.user, organisation, "Bob@Example.com", "member");
    expect(await organisations.invitedTo(organisation, token)).toMatchObject({ name: "Films of Ann" });
    await expect(organisations.join(cleo, organisation, token)).rejects.toThrow("another address");
    await expect(organisations.join(bob, organisation, `${token}x`)).rejects.toThrow("not valid");
    await organisations.join(bob, organisation, token);
    await organisations.remove(ann.user, organisation, bob.user);
    await expect(organisations.join(bob, organisation, token)).rejects.toThrow("not valid");

    const late = await organisations.invite(ann.user, organisation, bob.email, "member");
    now = new Date("2026-05-09T00:00:00Z");
    await expect(organisations.join(bob, organisation, late)).rejects.toThrow("no longer");

    const withdrawn = await organisations.invite(ann.user, organisation, bob.email, "member");
    const { invitations = [] } = (await organisations.seenBy(ann.user, organisation)) ?? {};
    expect(JSON.stringify(invitations)).not.toContain(withdrawn);
    for (const { id } of invitations) await organisations.uninvite(ann.user, organisation, id);
    await expect(organisations.join(bob, organisation, withdrawn)).rejects.toThrow("not valid");
  });

  test("of twenty that join at once all are in", async () => {
    const organisation = await made();
    const people = Array.from({ length: 20 }, (_, n) => person(`many${n}`));
    const tokens: string[] = [];
    for (const { email } of people) tokens.push(await organisations.invite(ann.user, organisation, email, "member"));
    await Promise.all(people.map((who, index) => organisations.join(who, organisation, tokens[index] ?? "")));
    expect(Object.keys(await rolesIn(organisation))).toHaveLength(21);
  });
});

describe("roles", () => {
  const acts = {
    invite: (by: Somebody, at: string) => organisations.invite(by.user, at, "new@example.com", "member"),
    "take out a member": (by: Somebody, at: string) => organisations.remove(by.user, at, cleo.user),
    "take out an owner": (by: Somebody, at: string) => organisations.remove(by.user, at, ann.user),
    "change a role": (by: Somebody, at: string) => organisations.changeRole(by.user, at, cleo.user, "owner"),
    withdraw: (by: Somebody, at: string) => organisations.uninvite(by.user, at, "x"),
  };
  test.each([
    ["an admin", bob, ["invite", "take out a member", "withdraw"]],
    ["a stranger", dora, []],
    ["a member", person("eve"), []],
  ] as const)("%s may do what is theirs, and no more", async (_, who, allowed) => {
    const organisation = await made([bob, "admin"], [cleo, "member"], [person("eve"), "member"]);
    for (const [name, act] of Object.entries(acts)) {
      const done = await act(who, organisation).then(
        () => true,
        () => false,
      );
      expect([name, done]).toEqual([name, (allowed as readonly string[]).includes(name)]);
    }
  });

  test("there is an owner at all times, and whoever wants to leaves", async () => {
    const organisation = await made([bob, "member"]);
    await expect(organisations.remove(ann.user, organisation, ann.user)).rejects.toThrow("no owner");
    await expect(organisations.changeRole(ann.user, organisation, ann.user, "member")).rejects.toThrow("no owner");
    await organisations.changeRole(ann.user, organisation, bob.user, "owner");
    await organisations.remove(ann.user, organisation, ann.user);
    expect(await organisations.ofUser(ann.user)).toEqual([]);
    await expect(organisations.remove(bob.user, organisation, bob.user)).rejects.toThrow("no owner");
  });
});

test("one person makes a few, as each has limits of its own", async () => {
  for (let count = 0; count < 3; count += 1) await made();
  await expect(made()).rejects.toThrow("the most that one person may");
});

test("a key of a member opens the organisation until they are taken out; one of the machine stays", async () => {
  const organisation = await made([bob, "member"]);
  await accounts.ofPerson({ issuer: "i", subject: "s", email: "stranger@example.com" });
  const { key } = await accounts.createKey(bob.user, undefined, "laptop", organisation);
  const machine = await accounts.createKey(organisation, "pro");
  expect(await accounts.holderOf(key)).toMatchObject({ user: organisation, member: bob.user, plan: "pro" });
  await expect(accounts.createKey("stranger@example.com", undefined, "x", organisation)).rejects.toThrow("not belong");
  await expect(accounts.createKey("bob", undefined, "x", "ada")).rejects.toThrow("no organisation");
  await expect(accounts.createKey("o-00000000000000000000", "pro")).rejects.toThrow("no organisation");
  await organisations.remove(ann.user, organisation, bob.user);
  const { documents } = await openWorkspace(home, () => now);
  const next = new Accounts(documents, () => now);
  expect(await next.holderOf(key)).toBeUndefined();
  expect(await next.accountOf(organisation, bob.user)).toBeUndefined();
  expect(await next.holderOf(machine.key)).toMatchObject({ user: organisation });
});

test("an organisation of four counts as a company of four for the licence of Remotion's, whatever is on record", async () => {
  const organisation = await made([bob, "member"], [cleo, "member"]);
  const exporting = async () => {
    const account = await accounts.accountOf(organisation);
    if (!account) throw new Error("gone");
    const film = {
      title: "Film",
      width: 320,
      height: 180,
      fps: 30,
      scenes: [{ sceneId: "one", durationInFrames: 30 }],
    };
    const exports = { list: async () => [], start: async () => ({ jobId: "exp_1" }) };
    const projects = { read: async () => ({ project: film }) };
    const locks = { withLock: (_: string, __: string, run: () => unknown) => run() };
    const ports = { exports, projects, locks, now: () => now } as never;
    return limitedExports(account, ports).start(`user-${organisation}`, { projectId: "film", format: "mp4" } as never);
  };
  expect(await exporting()).toMatchObject({ jobId: "exp_1" });
  const token = await organisations.invite(ann.user, organisation, dora.email, "member");
  await organisations.join(dora, organisation, token);
  await expect(exporting()).rejects.toThrow(/licence.*remotion\.pro\/license/s);
  await accounts.change(organisation, { company: { people: 1, remotionLicence: true } });
  expect(await exporting()).toMatchObject({ jobId: "exp_1" });
});
