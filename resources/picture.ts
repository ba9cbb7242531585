import { UserError } from "../src/errors.ts";
import { PICTURE_URI } from "../src/mcp/answers/kept-picture.ts";
import { defineResource } from "../src/mcp/resource.ts";

export const pictureResource = defineResource({
  name: "picture",
  title: "Preview picture",
  description:
    "A picture that a tool answered with, by the uri in its answer. Kept for a day, the newest 60 of a project.",
  uri: PICTURE_URI,
  mimeType: "image/jpeg",
  async read({ projectId = "", file = "" }, { pictures, projects, owner }) {
    // Asked first, since it knows what is no id at all.
    await projects.read(owner, projectId);
    const bytes = await pictures.read(owner, projectId, file);
    if (bytes) return { bytes, mimeType: "image/jpeg" };
    throw new UserError("There is no such picture any more.", "Call render_preview for a new one.");
  },
});
