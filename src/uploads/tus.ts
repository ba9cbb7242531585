// Bundled into one file by build-tus.ts: its packages are 2 MB on disk, and what is used of them a tenth of that.
export { FileStore } from "@tus/file-store";
export { Server } from "@tus/server";
