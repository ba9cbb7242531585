import { UserError } from "../errors.ts";

const VERSIONS = { pg: "8.23.1", kysely: "0.28.19" };

type Import = (name: string) => Promise<unknown>;

/** Whoever serves from a folder alone installs neither package. @throws UserError that says how to */
export async function loadPackages(load: Import = (name) => import(name)): Promise<void> {
  for (const name of Object.keys(VERSIONS)) {
    try {
      await load(name);
    } catch (error) {
      if ((error as { code?: unknown }).code !== "ERR_MODULE_NOT_FOUND") throw error;
      throw missing(name);
    }
  }
}

function missing(name: string): UserError {
  const all = Object.entries(VERSIONS).map(([each, version]) => `${each}@${version}`);
  return new UserError(
    `DATABASE_URL is set, but the package ${name} is not installed beside Scenewright.`,
    `For an installed Scenewright: npm i ${all.join(" ")}. With npx: npx -y -p scenewright ${all.map((each) => `-p ${each}`).join(" ")} scenewright serve. Or unset DATABASE_URL to keep everything in the workspace folder.`,
  );
}
