import * as React from "react";
import type { Component, SceneJsx } from "./scene-jsx.ts";

type Draw = (child: unknown, index: number) => unknown;

/** React as scenes get it: the functions that take or make components and elements go through the JSX runtime's checks. */
export function sceneReact(jsx: SceneJsx): Record<string, unknown> {
  return {
    ...React,
    memo: (component: Component, areEqual?: (before: object, after: object) => boolean) =>
      jsx.trustOfScene(React.memo(jsx.wrap(component) as React.FunctionComponent<object>, areEqual)),
    createContext: (initial: unknown) => {
      const context = React.createContext(initial);
      jsx.trustOfScene(context.Provider);
      jsx.trustOfScene(context.Consumer);
      return jsx.trustOfScene(context);
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
