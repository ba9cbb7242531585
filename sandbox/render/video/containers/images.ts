import type { Container } from "./container.ts";

/** Frames as they were captured, one after the other; the server makes single files of them. */
export const png: Container = { hasSound: false, canBeTransparent: true, join: { by: "records" } };

export const jpg: Container = { ...png, canBeTransparent: false };
