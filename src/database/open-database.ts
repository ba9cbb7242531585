import type { Database } from "./database.ts";
import type { DatabaseSettings } from "./database-settings.ts";
import { loadPackages } from "./load-packages.ts";

/**
 * Connects, and brings the tables up to this version; of many processes that start at once one does that. What the rest is made of is
 * loaded here first.
 * @throws UserError where a package is missing, or the database is away or refuses
 */
export async function openDatabase(settings: DatabaseSettings, log: (line: string) => void): Promise<Database> {
  await loadPackages();
  const { migrate } = await import("./migrate.ts");
  const { PostgresDatabase } = await import("./postgres-database.ts");
  await migrate(settings, log);
  return PostgresDatabase.connect(settings, log);
}
