import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";

/** The address of a new, empty database; it goes with the server at the end of the run. */
export async function temporaryDatabase(): Promise<string> {
  const response = await fetch(inject("postgres"));
  const address = await response.text();
  if (!response.ok) throw new Error(address);
  const name = `test_${randomBytes(6).toString("hex")}`;
  await ask(address, `create database ${name} template template0`);
  return address.replace(/\/postgres$/, `/${name}`);
}

/** One statement, as the administrator. */
export async function ask(url: string, text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
  }
}
