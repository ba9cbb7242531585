import type { ComponentType } from "react";
import * as runtime from "react/jsx-runtime";

/** Runs scene code as a plain function of the page. */
export function makeSceneEvaluator(modules: ReadonlyMap<string, unknown>) {
  const require = (name: string) => (/jsx-runtime$/.test(name) ? runtime : modules.get(name));
  return (compiled: string): ComponentType => {
    const module: { exports: { default?: ComponentType } } = { exports: {} };
    new Function("require", "exports", "module", compiled)(require, module.exports, module);
    return module.exports.default as ComponentType;
  };
}
