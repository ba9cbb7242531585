import { expect, test } from "vitest";
import { iconNamed, iconsIn, iconWords } from "../../../sandbox/icons/icon-set.ts";
import { nearestIcons, searchIcons } from "../../../sandbox/icons/search-icons.ts";

const SHAPES = new Set(["path", "circle", "rect", "line", "ellipse", "polyline", "polygon"]);
const ATTRIBUTES = /^(d|cx|cy|r|rx|ry|x|y|x1|x2|y1|y2|width|height|points|fill)$/;

test("there are thousands of names, those that icons had before included, and every one is drawn of plain shapes", () => {
  const { tags, aliases } = iconWords();
  expect(Object.keys(tags).length).toBeGreaterThan(1_500);
  expect(Object.keys(tags).length + Object.keys(aliases).length).toBeGreaterThan(2_000);
  const all = iconsIn(`Icon ${Object.keys(tags).map((name) => `"${name}"`)}`) ?? {};
  expect(Object.keys(all)).toHaveLength(Object.keys(tags).length);
  for (const [name, parts] of Object.entries(all)) {
    expect(parts.length, name).toBeGreaterThan(0);
    for (const [tag, attributes] of parts) {
      expect(SHAPES.has(tag), `${name}: ${tag}`).toBe(true);
      for (const attribute of Object.keys(attributes)) expect(attribute, name).toMatch(ATTRIBUTES);
    }
  }
  expect(iconNamed("home")).toBe("house");
});

test("no icon is the sign of a company", () => {
  const { tags, aliases } = iconWords();
  const names = [...Object.keys(tags), ...Object.keys(aliases)];
  const signs =
    /github|gitlab|facebook|twitter|instagram|linkedin|youtube|figma|framer|slack|chrome|dribbble|trello|twitch|bitcoin|tiktok|android|windows-|google|amazon|spotify|whatsapp|discord/;
  expect(names.filter((name) => signs.test(name))).toEqual([]);
});

test("a scene gets the icons that it writes out, and no others", () => {
  const code = `import { Icon } from "@scenewright/components";
const KINDS = [{ icon: "rocket", label: "Fast" }, { icon: 'home', label: "here" }];
export default () => <Icon name={big ? \`star\` : "toString"} />;`;
  expect(Object.keys(iconsIn(code) ?? {})).toEqual(["home", "rocket", "star"]);
  expect(iconsIn('const words = ["rocket"];')).toBeUndefined();
  expect(iconsIn('<Icon name="constructor" />')).toBeUndefined();
});

test.each([
  ["rocket", "rocket"],
  ["launch", "rocket"],
  ["money growth", "trending-up"],
  ["home", "house"],
  ["light bulb", "lightbulb"],
  ["Users", "users"],
  ["warning", "triangle-alert"],
  ["settings", "settings"],
])("%s is looked for, and %s is among the first", (query, name) => {
  expect(searchIcons(query, 12).map((each) => each.name)).toContain(name);
});

test.each([
  ["ArrowRight", "arrow-right"],
  ["RocketIcon", "rocket"],
  ["roket", "rocket"],
  ["alert_triangle", "triangle-alert"],
  ["light-bulb", "lightbulb"],
])("%s is not the name of an icon, and %s is named instead", (wrong, name) => {
  expect(iconNamed(wrong)).toBeUndefined();
  expect(nearestIcons(wrong, 5)).toContain(name);
});

test("words of any length and kind find something or nothing, and harm nobody", () => {
  for (const query of ["", " ", "a".repeat(10_000), "__proto__ constructor", "🚀", "%%%"])
    expect(searchIcons(query, 60).length).toBeLessThanOrEqual(60);
  expect(nearestIcons("__proto__", 5).length).toBeLessThanOrEqual(5);
});
