import { UserError } from "../../errors.ts";
import type { Project } from "../../project/project.ts";
import type { ProjectStore } from "../../store/projects/project-store.ts";

/** The code an edit was made of is no longer the project's. */
export class ChangedMeanwhile extends Error {}

const MAX_ATTEMPTS = 12;

/** Does the work again on the newer project while others change what it started from, as agents do that call several tools at once. */
export async function retryWhileChanged<T>(
  project: Project,
  ports: { readonly projects: Pick<ProjectStore, "read">; readonly owner: string },
  work: (current: Project) => Promise<T>,
): Promise<T> {
  for (let attempt = 1, current = project; ; attempt += 1) {
    try {
      return await work(current);
    } catch (error) {
      if (!(error instanceof ChangedMeanwhile)) throw error;
      if (attempt === MAX_ATTEMPTS)
        throw new UserError(
          "The scenes were changed by someone else again and again, so nothing was saved.",
          "Send the edit again.",
        );
      current = (await ports.projects.read(ports.owner, project.projectId)).project;
    }
  }
}
