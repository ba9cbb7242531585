import type { Tool } from "../src/mcp/tool.ts";
import { cancelJobTool } from "./cancel-job.ts";
import { checkSceneCodeTool } from "./check-scene-code.ts";
import { createProjectTool } from "./create-project.ts";
import { duplicateProjectTool } from "./duplicate-project.ts";
import { editAudioTool } from "./edit-audio.ts";
import { editCodeTool } from "./edit-code.ts";
import { editTimelineTool } from "./edit-timeline.ts";
import { exportVideoTool } from "./export-video.ts";
import { generateMediaTool } from "./generate-media.ts";
import { generateSceneCodeTool } from "./generate-scene-code.ts";
import { generateVoiceoverTool } from "./generate-voiceover.ts";
import { getProjectTool } from "./get-project.ts";
import { getSceneCodeTool } from "./get-scene-code.ts";
import { importAssetTool } from "./import-asset.ts";
import { listAssetsTool } from "./list-assets.ts";
import { listJobsTool } from "./list-jobs.ts";
import { listProjectsTool } from "./list-projects.ts";
import { listRevisionsTool } from "./list-revisions.ts";
import { patchElementTool } from "./patch-element.ts";
import { planScenesTool } from "./plan-scenes.ts";
import { publishExportTool } from "./publish-export.ts";
import { redoTool } from "./redo.ts";
import { removeAssetTool } from "./remove-asset.ts";
import { renderPreviewTool } from "./render-preview.ts";
import { restoreRevisionTool } from "./restore-revision.ts";
import { retryJobTool } from "./retry-job.ts";
import { saveCheckpointTool } from "./save-checkpoint.ts";
import { setCaptionsTool } from "./set-captions.ts";
import { undoTool } from "./undo.ts";
import { waitForJobTool } from "./wait-for-job.ts";

/** In the order an agent meets them. */
export const tools: readonly Tool[] = [
  createProjectTool,
  listProjectsTool,
  getProjectTool,
  duplicateProjectTool,
  planScenesTool,
  checkSceneCodeTool,
  generateSceneCodeTool,
  getSceneCodeTool,
  patchElementTool,
  editCodeTool,
  editTimelineTool,
  setCaptionsTool,
  importAssetTool,
  listAssetsTool,
  removeAssetTool,
  generateVoiceoverTool,
  editAudioTool,
  undoTool,
  redoTool,
  listRevisionsTool,
  restoreRevisionTool,
  saveCheckpointTool,
  renderPreviewTool,
  generateMediaTool,
  exportVideoTool,
  publishExportTool,
  waitForJobTool,
  cancelJobTool,
  listJobsTool,
  retryJobTool,
];
