import * as React from "react";

export function sceneReact(): Record<string, unknown> {
  return { ...React };
}
