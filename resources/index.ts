import type { Resource } from "../src/mcp/resource.ts";
import { authoringGuideResource } from "./authoring-guide.ts";
import { componentResource, componentsResource } from "./components.ts";
import { exportedFileResource } from "./exported-file.ts";
import { iconsResource } from "./icons.ts";
import { pictureResource } from "./picture.ts";
import { projectResource, sceneCodeResource } from "./project.ts";

export const resources: readonly Resource[] = [
  authoringGuideResource,
  componentsResource,
  componentResource,
  iconsResource,
  projectResource,
  sceneCodeResource,
  pictureResource,
  exportedFileResource,
];
