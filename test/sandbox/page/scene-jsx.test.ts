import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { SceneRefusedError } from "../../../sandbox/page/refused.ts";
import { SceneJsx } from "../../../sandbox/page/scene-jsx.ts";
import { sceneReact } from "../../../sandbox/page/scene-react.ts";
import { elementRules } from "../../../sandbox/policy/element-rules.ts";

type Make = (type: unknown, props: object, key?: unknown) => { type: unknown; props: Record<string, unknown> };

function runtime(scope = "") {
  const scenes = new SceneJsx(elementRules);
  const { jsx } = scenes.module(scope) as { jsx: Make };
  return { scenes, jsx, react: sceneReact(scenes) as Record<string, never> };
}

/** As the page draws a scene: wrapped, its result looked at. */
function draw(scenes: SceneJsx, scene: () => unknown): string {
  return renderToStaticMarkup((scenes.wrap(scene) as () => never)());
}

describe("an element that the runtime did not make is refused", () => {
  test.each<[string, (jsx: Make) => unknown]>([
    ["copied with another type", (jsx) => ({ ...jsx("div", {}), type: "iframe" })],
    ["inside an array", (jsx) => [[{ ...jsx("div", {}) }]]],
    ["as a child", (jsx) => jsx("div", { children: { ...jsx("p", {}) } })],
    ["inherited", (jsx) => Object.create(jsx("div", {}))],
    ["as plain data", (jsx) => jsx("div", { children: { type: "iframe" } })],
    ["as an iterable", () => new Set(["text"])],
    // biome-ignore lint/suspicious/noThenProperty: what the test is about.
    ["as a promise", () => ({ then: () => {} })],
  ])("%s", (_, make) => {
    const { scenes, jsx } = runtime();
    expect(() => draw(scenes, () => make(jsx))).toThrow(SceneRefusedError);
  });
});

describe("what was checked cannot be changed before it is drawn", () => {
  test("an array of children", () => {
    const { scenes, jsx } = runtime();
    const children: unknown[] = [jsx("p", { children: "seen" })];
    const markup = draw(scenes, () => {
      const element = jsx("div", { children });
      children[0] = { ...jsx("p", {}), type: "iframe" };
      return element;
    });
    expect(markup).toBe("<div><p>seen</p></div>");
  });

  test("an array whose entries or iterator answer differently each time", () => {
    const { scenes, jsx } = runtime();
    const forged = { ...jsx("p", {}), type: "iframe" };
    const children: unknown[] = [];
    let reads = 0;
    Object.defineProperty(children, 0, { get: () => (reads++ === 0 ? "seen" : forged), enumerable: true });
    Object.defineProperty(children, Symbol.iterator, { value: () => [][Symbol.iterator]() });
    expect(draw(scenes, () => jsx("div", { children }))).toBe("<div>seen</div>");
  });

  test("an element, its properties and its style", () => {
    const { jsx } = runtime();
    const element = jsx("div", { style: { color: "red" }, children: ["a"] });
    for (const part of [element, element.props, element.props.style, element.props.children])
      expect(Object.isFrozen(part)).toBe(true);
  });
});

describe("children of our own components are checked before they are drawn", () => {
  const cases: [string, object][] = [
    ["a listener", { onFocus: () => {} }],
    ["a ref", { ref: () => {} }],
    ["a forged element in data", { items: [{ icon: { $$typeof: 1, type: "iframe" } }] }],
    ["a style that loads", { style: { backgroundImage: "url(http://127.0.0.1/)" } }],
    ["a style by another name", { pathStyle: { fill: "url(http://127.0.0.1/)" } }],
  ];
  test.each(cases)("%s", (_, props) => {
    const { scenes, jsx } = runtime();
    const library = scenes.trust(() => null);
    expect(() => jsx(library, props)).toThrow(SceneRefusedError);
  });

  test("data is copied, so that a getter is read only once", () => {
    const { scenes, jsx } = runtime();
    const library = scenes.trust(() => null);
    let reads = 0;
    const item = {
      get label() {
        return `read ${++reads}`;
      },
    };
    const { items } = jsx(library, { items: [item] }).props as { items: { label: string }[] };
    expect(items[0]?.label).toBe("read 1");
    expect(items[0]?.label).toBe("read 1");
    expect(Object.isFrozen(items[0])).toBe(true);
  });

  test("props of a scene's own component may be anything; they are checked when it draws", () => {
    const { scenes, jsx } = runtime();
    const Chart = ({ data }: { data: Map<string, number> }) => jsx("p", { children: data.size });
    expect(draw(scenes, () => jsx(Chart, { data: new Map([["a", 1]]), onPick: () => {} }))).toBe("<p>1</p>");
  });
});

describe("few lines cannot stand for billions of elements", () => {
  const doubled = (jsx: Make, times: number): unknown => {
    let element: unknown = jsx("i", {});
    for (let i = 0; i < times; i++) element = jsx("div", { children: [element, element] });
    return element;
  };
  test("the same element over and over", () => {
    const { jsx } = runtime();
    expect(() => doubled(jsx, 10)).not.toThrow();
    expect(() => doubled(jsx, 30)).toThrow(/too many elements/);
  });

  test("arrays of arrays", () => {
    const { jsx } = runtime();
    let list: unknown[] = Array(200).fill(null);
    for (let i = 0; i < 6; i++) list = Array(200).fill(list);
    expect(() => jsx("div", { children: list })).toThrow(/too many elements/);
  });

  test("nesting", () => {
    const { jsx } = runtime();
    let element = jsx("i", {});
    expect(() => {
      for (let i = 0; i < 2_000; i++) element = jsx("div", { children: element });
    }).toThrow(/nested too deeply/);
  });

  test("text", () => {
    const { jsx } = runtime();
    expect(() => jsx("p", { children: ["x".repeat(150_000), "x".repeat(150_000)] })).toThrow(/too much text/);
  });
});

test("ids belong to their scene, wherever they are named", () => {
  const { jsx } = runtime("s1-");
  const drawn = jsx("svg", {
    children: [
      jsx("linearGradient", { id: "glow", href: "#base" }),
      jsx("rect", { fill: "url(#glow)", style: { filter: "blur(2px) url('#soft')" } }),
    ],
  });
  const markup = renderToStaticMarkup(drawn as never);
  expect(markup).toContain('id="s1-glow" href="#s1-base"');
  expect(markup).toContain("url(#s1-glow)");
  expect(markup).toContain("#s1-soft");
});

test("Children gives elements that may be used again, and takes no forged ones", () => {
  const { scenes, jsx, react } = runtime();
  const { Children } = react as unknown as { Children: typeof import("react").Children };
  const List = ({ children }: { children: never }) => jsx("ul", { children: Children.toArray(children) });
  expect(draw(scenes, () => jsx(List, { children: [jsx("li", { children: 1 })] }))).toBe("<ul><li>1</li></ul>");
  for (const read of [Children.count, Children.toArray, Children.only])
    expect(() => read({ ...jsx("p", {}) } as never)).toThrow(SceneRefusedError);
});

test("the limit of elements counts for each frame anew", () => {
  const { scenes, jsx } = runtime();
  const many = () => Array.from({ length: 15_000 }, () => jsx("i", {}));
  many();
  expect(many).toThrow(/20000 elements/);
  scenes.startFrame();
  expect(many).not.toThrow();
});
