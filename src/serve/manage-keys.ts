import { resolve } from "node:path";
import { Accounts } from "../accounts/accounts.ts";
import { parsedKey } from "../accounts/api-key.ts";
import { isPlanName, PLAN_NAMES } from "../accounts/plans.ts";
import type { Config, KeysCommand } from "../config.ts";
import { UserError } from "../errors.ts";
import { AuditLog } from "../operations/audit-log.ts";
import type { Logger } from "../platform/logger.ts";
import { openStore } from "./open-store.ts";

/** `scenewright keys`: what it has to say. A key is in it once, and nowhere after. */
export async function manageKeys(config: Config, logger: Logger): Promise<string> {
  const { workspace, close } = await openStore(
    config,
    () => new Date(),
    () => {},
  );
  try {
    const audit = new AuditLog(resolve(config.home), () => new Date(), logger);
    return await carryOut(new Accounts(workspace.documents, () => new Date()), audit, config.keysCommand);
  } finally {
    await close();
  }
}

async function carryOut(
  accounts: Accounts,
  audit: AuditLog,
  { words, user, plan, name, organisation }: KeysCommand,
): Promise<string> {
  const [action, ...rest] = words;
  if (action === "create" && rest.length === 0) {
    if (!user) throw new UserError("Whose key?", "Use `scenewright keys create --user NAME --plan free`.");
    if (plan !== undefined && !isPlanName(plan))
      throw new UserError(`There is no plan "${plan}".`, `Use one of ${PLAN_NAMES.join(", ")}.`);
    const { key, account } = await accounts.createKey(user, plan, name, organisation);
    await audit.write({ event: "key-created", keyId: parsedKey(key)?.id ?? "", user: account.user });
    if (organisation !== undefined)
      return `${key}\n\nA key of ${user} for the organisation ${organisation}, plan ${account.plan}, until they leave it. It is shown this once: only its hash is kept.`;
    const holder = account.email ? `${account.email} (${account.user})` : account.user;
    return `${key}\n\nA key for ${holder}, plan ${account.plan}. It is shown this once: only its hash is kept.`;
  }
  if (action === "list" && rest.length === 0) {
    const whose = user === undefined ? undefined : await accounts.userOf(user);
    const keys = (await accounts.keys()).filter((key) => whose === undefined || key.user === whose);
    if (keys.length === 0) return "There are no keys. `scenewright keys create --user NAME` makes one.";
    return keys
      .map(({ id, user: holder, name: label, createdAt, revokedAt }) =>
        [
          id,
          holder,
          label,
          `created ${createdAt.slice(0, 10)}`,
          revokedAt ? `revoked ${revokedAt.slice(0, 10)}` : "valid",
        ].join("  "),
      )
      .join("\n");
  }
  if (action === "revoke" && rest.length === 1) {
    const { id, user: holder } = await accounts.revoke(rest[0] ?? "");
    await audit.write({ event: "key-revoked", keyId: id, user: holder });
    return `Key ${id} of ${holder} is revoked. Servers that run take it for another two seconds at most.`;
  }
  throw new UserError(
    `Unknown command "keys ${words.join(" ")}".`,
    "Use keys create --user NAME [--plan PLAN] [--name WORDS] [--organisation ID], keys list [--user NAME] or keys revoke ID.",
  );
}
