import { UserError } from "../errors.ts";

/** Where the database is, and as whom. Both addresses hold passwords: neither is ever shown or logged. */
export interface DatabaseSettings {
  /** What queries are made with. */
  readonly url: string;
  /** What tables are made with: a login that owns them. The same as `url` where nothing else is said. */
  readonly migrationUrl: string;
  /** How many connections this process holds at most. */
  readonly connections: number;
}

const DEFAULT_CONNECTIONS = 10;

/** undefined where no database is set. */
export function readDatabaseSettings(environment: NodeJS.ProcessEnv): DatabaseSettings | undefined {
  const url = environment.DATABASE_URL;
  if (!url) return undefined;
  return {
    url: checked("DATABASE_URL", url),
    migrationUrl: checked("DATABASE_MIGRATION_URL", environment.DATABASE_MIGRATION_URL || url),
    connections: connections(environment.SCENEWRIGHT_DATABASE_CONNECTIONS),
  };
}

function checked(name: string, value: string): string {
  if (URL.canParse(value) && ["postgres:", "postgresql:"].includes(new URL(value).protocol)) return value;
  throw new UserError(
    `${name} is no address of a Postgres database.`,
    "Set it to postgres://USER:PASSWORD@HOST:5432/DATABASE, or unset it to keep everything in the workspace folder.",
  );
}

function connections(value: string | undefined): number {
  if (!value) return DEFAULT_CONNECTIONS;
  if (/^\d{1,3}$/.test(value) && Number(value) >= 2) return Number(value);
  throw new UserError(
    "SCENEWRIGHT_DATABASE_CONNECTIONS must be a whole number from 2 to 999.",
    `Unset it to have ${DEFAULT_CONNECTIONS}.`,
  );
}
