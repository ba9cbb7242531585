import { frameFaults } from "../frame-faults.ts";
import { defineRule } from "../rule.ts";

export const frameThrows = defineRule({
  id: "frame-throws",
  why: "A scene that cannot draw one of its frames has neither that preview nor an export.",
  fix: "Look at that line with the value that `frame` has there, and let it draw every frame of the scene.",
  finders: [frameFaults],
});
