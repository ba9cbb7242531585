/** The sizes a project may have: enough for real work, small enough that one project cannot exhaust the machine. */
export const MAX_SCENES = 200;
export const MAX_SCENE_SECONDS = 600;
export const MAX_VIDEO_SECONDS = 3600;
export const MIN_SIDE_PIXELS = 16;
export const MAX_SIDE_PIXELS = 4096;
export const MIN_FPS = 1;
export const MAX_FPS = 60;
export const MAX_TITLE_CHARS = 200;
export const MAX_BRIEF_CHARS = 8_000;
/** Any one text of a plan: a headline, a bullet, the narration. */
export const MAX_PLAN_TEXT_CHARS = 4_000;
/** Entries of any one list of a plan. */
export const MAX_PLAN_ITEMS = 50;
/** All shared modules of a project together: a scene is checked as one text with those it imports. */
export const MAX_SHARED_CHARS = 48 * 1024;
export const MAX_SHARED_MODULES = 20;
export const MAX_OPERATIONS = 100;
export const MAX_ASSETS = 500;
export const MAX_TRACKS = 500;
