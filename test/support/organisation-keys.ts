import { Accounts } from "../../src/accounts/accounts.ts";
import { Organisations } from "../../src/accounts/organisations.ts";
import { openWorkspace } from "../../src/store/open-workspace.ts";

/** Keys of people for an organisation that each of them made, on the largest plan. */
export async function organisationKeys(home: string, names: readonly string[]): Promise<string[]> {
  const now = () => new Date();
  const { documents } = await openWorkspace(home, now);
  const [accounts, organisations] = [new Accounts(documents, now), new Organisations(documents, now)];
  const keys: string[] = [];
  for (const [index, name] of names.entries()) {
    const email = `owner-${index}@example.com`;
    const { user } = await accounts.ofPerson({ issuer: "tests", subject: `${index}`, email });
    const { organisation } = await organisations.make({ user, email }, name);
    keys.push((await accounts.createKey(email, "unlimited", "key", organisation)).key);
  }
  return keys;
}
