import type { Identity } from "../identity.ts";

/** Whether a client has been here before, by its id. */
export async function isKnownClient({ rows }: Pick<Identity, "rows">, clientId: string): Promise<boolean> {
  return (await rows.findOne({ model: "oauthClient", where: [{ field: "clientId", value: clientId }] })) !== null;
}
