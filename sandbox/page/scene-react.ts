import * as React from "react";
import type { SceneJsx } from "./scene-jsx.ts";

type AnyFunction = (...args: never[]) => unknown;

/** React as scenes get it: the functions that take or make components and elements go through the JSX runtime's checks. */
export function sceneReact(jsx: SceneJsx): Record<string, unknown> {
  return {
    ...React,
    memo: (component: AnyFunction, areEqual?: never) =>
      jsx.trustOfScene(React.memo(jsx.wrap(component as never) as never, areEqual)),
    createContext: (initial: unknown) => {
      const context = React.createContext(initial);
      jsx.trustOfScene(context.Provider);
      jsx.trustOfScene(context.Consumer);
      return jsx.trustOfScene(context);
    },
    Children: {
      ...React.Children,
      count: (children: never) => React.Children.count(jsx.checkNode(children)),
      only: (children: never) => React.Children.only(jsx.checkNode(children)),
      forEach: (children: never, look: AnyFunction) => React.Children.forEach(jsx.checkNode(children), look as never),
      toArray: (children: never) => jsx.adopt(React.Children.toArray(jsx.checkNode(children))),
      map: (children: never, draw: AnyFunction) =>
        jsx.adopt(
          React.Children.map(
            jsx.checkNode(children),
            (child, index) => jsx.checkNode(draw(child as never, index as never)) as never,
          ),
        ),
    },
  };
}
