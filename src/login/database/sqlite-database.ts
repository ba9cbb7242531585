import { rmSync } from "node:fs";
import { chmod, mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import type { Database, JSValue } from "node-sqlite3-wasm";
import { UserError } from "../../errors.ts";
import type { SqliteDialect } from "../better-auth.ts";
import type { LoginDatabase } from "./database.ts";

const PACKAGE = "node-sqlite3-wasm";
const VERSION = "0.8.60";

/**
 * One file, for one server at a time: SQLite as WebAssembly, which needs no compiler. A server with it holds about 50 MB more.
 * @param path whoever calls holds a lock over it
 */
export async function openSqlite(path: string, Sqlite: typeof SqliteDialect): Promise<LoginDatabase> {
  const { Database } = loadSqlite();
  await mkdir(dirname(path), { recursive: true });
  // Its own lock is a folder, which a server that was killed leaves behind; ours is over.
  rmSync(`${path}.lock`, { recursive: true, force: true });
  const database = new Database(path);
  await chmod(path, 0o600);
  database.exec("pragma locking_mode = exclusive; pragma synchronous = full; pragma foreign_keys = on;");
  const dialect = new Sqlite({ database: preparing(database) });
  return {
    dialect,
    type: "sqlite",
    migrate: (run) => run(dialect),
    async close() {
      if (database.isOpen) database.close();
    },
  };
}

/** As Kysely asks for statements. They are finalized at once: what is not stays in the memory of the module. */
function preparing(database: Database) {
  return {
    close: () => database.close(),
    prepare(sql: string) {
      const all = (values: readonly unknown[]) => database.all(sql, values as JSValue[]);
      return {
        reader: /^\s*(?:select|with|pragma)\b|\breturning\b/i.test(sql),
        all,
        run: (values: readonly unknown[]) => database.run(sql, values as JSValue[]),
        iterate: (values: readonly unknown[]) => all(values).values() as IterableIterator<unknown>,
      };
    },
  };
}

/** 1.3 MB that only those need who let people log in. @throws UserError that says how to add it */
export function loadSqlite(
  require: NodeJS.Require = createRequire(import.meta.url),
): typeof import("node-sqlite3-wasm") {
  try {
    return require(PACKAGE);
  } catch (error) {
    if ((error as { code?: unknown }).code !== "MODULE_NOT_FOUND") throw error;
    throw new UserError(
      `--login keeps accounts in a database, and the package ${PACKAGE} is not installed beside Scenewright.`,
      `Add it: npx -y -p scenewright -p ${PACKAGE}@${VERSION} scenewright serve --login. For an installed Scenewright: npm i ${PACKAGE}@${VERSION}. Or set DATABASE_URL to use Postgres, or leave --login out to serve with API keys.`,
    );
  }
}
