import * as React from "react";
import type { Component, SceneJsx } from "./scene-jsx.ts";
import { useSceneMemo } from "./scene-memo.ts";

type Draw = (child: unknown, index: number) => unknown;

/**
 * React as scenes get it: the functions that take or make components and elements go through the JSX runtime's checks, and
 * nothing outlives a frame. `memo` and `useCallback` would keep what an earlier frame made, and save nothing here.
 */
export function sceneReact(jsx: SceneJsx): Record<string, unknown> {
  return {
    ...React,
    memo: (component: Component) => (isTrustedType(component, jsx) ? component : jsx.wrap(component)),
    useCallback: (callback: unknown) => callback,
    useMemo: useSceneMemo,
    createContext: (initial: unknown) => {
      const context = React.createContext(initial);
      jsx.trustOfScene(context.Provider, [initial]);
      jsx.trustOfScene(context.Consumer, [initial]);
      return jsx.trustOfScene(context, [initial]);
    },
    Children: {
      ...React.Children,
      count: (children: unknown) => React.Children.count(jsx.checkNode(children)),
      only: (children: unknown) => React.Children.only(jsx.checkNode(children)),
      forEach: (children: unknown, look: Draw) => React.Children.forEach(jsx.checkNode(children), look),
      toArray: (children: unknown) => jsx.adopt(React.Children.toArray(jsx.checkNode(children) as React.ReactNode)),
      map: (children: unknown, draw: Draw) =>
        jsx.adopt(
          React.Children.map(
            jsx.checkNode(children),
            (child, index) => jsx.checkNode(draw(child, index)) as React.ReactNode,
          ),
        ),
    },
  };
}

function isTrustedType(component: unknown, jsx: SceneJsx): boolean {
  const isType = typeof component === "function" || (typeof component === "object" && component !== null);
  return isType && jsx.isTrusted(component);
}
