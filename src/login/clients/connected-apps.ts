import type { Identity } from "../identity.ts";
import type { ConnectedApp } from "../pages/account-page.ts";
import { askingClient, titleOf } from "./asking-client.ts";

const MAX_APPS = 200;

/** What somebody let in, newest first. */
export async function appsOf({ rows }: Identity, userId: string): Promise<ConnectedApp[]> {
  const consents = await rows.findMany<{ clientId: string; createdAt: Date | string }>({
    model: "oauthConsent",
    where: [{ field: "userId", value: userId }],
    sortBy: { field: "createdAt", direction: "desc" },
    limit: MAX_APPS,
  });
  return Promise.all(
    consents.map(async ({ clientId, createdAt }) => {
      const client = await rows.findOne<{ name?: string | null; redirectUris: readonly string[] }>({
        model: "oauthClient",
        where: [{ field: "clientId", value: clientId }],
      });
      const asking = askingClient(clientId, client?.redirectUris[0] ?? "", client?.name);
      return {
        clientId,
        title: titleOf(asking),
        name: asking.name,
        since: new Date(createdAt).toISOString().slice(0, 10),
      };
    }),
  );
}
