import type { Membership } from "../../accounts/organisation.ts";
import type { Identity } from "../identity.ts";
import type { ConnectedApp } from "../pages/account-page.ts";
import { askingClient, titleOf } from "./asking-client.ts";

const MAX_APPS = 200;

/** What somebody let in, newest first. */
export async function appsOf(
  { rows }: Identity,
  userId: string,
  belongsTo: readonly Membership[],
): Promise<ConnectedApp[]> {
  const consents = await rows.findMany<{ clientId: string; referenceId?: string | null; createdAt: Date | string }>({
    model: "oauthConsent",
    where: [{ field: "userId", value: userId }],
    sortBy: { field: "createdAt", direction: "desc" },
    limit: MAX_APPS,
  });
  return Promise.all(
    consents.map(async ({ clientId, referenceId, createdAt }) => {
      const client = await rows.findOne<{ name?: string | null; redirectUris: readonly string[] }>({
        model: "oauthClient",
        where: [{ field: "clientId", value: clientId }],
      });
      const asking = askingClient(clientId, client?.redirectUris[0] ?? "", client?.name);
      return {
        clientId,
        title: titleOf(asking),
        name: asking.name,
        organisation: belongsTo.find(({ organisation }) => organisation === referenceId)?.name,
        since: new Date(createdAt).toISOString().slice(0, 10),
      };
    }),
  );
}
