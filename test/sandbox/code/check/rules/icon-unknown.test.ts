import { describe, expect, test } from "vitest";
import { sceneCheck } from "../../../../support/scene-check.ts";

function check(jsx: string, top = "") {
  const code = `import {AbsoluteFill, useCurrentFrame} from "remotion";
import {Icon} from "@scenewright/components";
${top}
export default function Scene() {
  const frame = useCurrentFrame();
  return <AbsoluteFill><p>{frame}</p>${jsx}</AbsoluteFill>;
}
`;
  const report = sceneCheck().check(code);
  return { report, problems: report.diagnostics.map(({ rule, message, fix }) => `${rule}: ${message} ${fix}`) };
}

const TABLE = `const ITEMS = [{icon: "rocket", label: "Fast"}, {icon: "shield-check", label: "Safe"}];
const BY_KIND = {small: "star", large: "sparkles"} as const;
const NAME = "heart";
function Row({icon}: {icon: string}) { return <Icon name={icon} size={40} />; }`;

describe("icon-unknown", () => {
  test.each([
    [
      '<Icon name="rocket" size={120} color="accent" strokeWidth={1.5} draw={0.5} data-element-id="icon" />',
      ["rocket"],
    ],
    ['<Icon name="home" />', ["home"]],
    ["<Icon name={NAME} />", ["heart"]],
    ['<Icon name={frame > 9 ? "check" : "x"} />', ["check", "x"]],
    ['<Icon name={BY_KIND[frame > 9 ? "small" : "large"]} />', ["sparkles", "star"]],
    ["{ITEMS.map((item) => <Icon key={item.icon} name={item.icon} />)}", ["rocket", "shield-check"]],
    ["{ITEMS.map(({icon}) => <Icon key={icon} name={icon} />)}", ["rocket", "shield-check"]],
    ["{ITEMS.map(({icon}) => <Row key={icon} icon={icon} />)}", ["rocket", "shield-check"]],
  ])("is kept by %s, which is given its icons", (jsx, names) => {
    const { report, problems } = check(jsx, TABLE);
    expect(problems).toEqual([]);
    expect(Object.keys(report.icons ?? {})).toEqual(expect.arrayContaining(names));
  });

  test.each([
    ['<Icon name="roket" />', "", /no icon "roket".*"rocket".*scenewright:\/\/icons/],
    ['<Icon name="ArrowRight" />', "", /no icon "ArrowRight".*"arrow-right"/],
    ['<Icon name={frame > 9 ? "check" : "chekc"} />', "", /no icon "chekc".*"check"/],
    [
      "<Icon name={`arrow-${frame > 9 ? DIR : DIR}`} />",
      'const DIR: string = ["left", "right"].join("");',
      /put together from parts/,
    ],
    ['<Icon name={"arrow-" + String(frame)} />', "", /put together from parts/],
    [
      "{ITEMS.map((item) => <Icon key={item.icon} name={item.icon} />)}",
      'const ITEMS = [{icon: "rocket"}, {icon: "shild"}];',
      /no icon "shild".*"shield/,
    ],
    [
      "{ITEMS.map(({icon}) => <Icon key={icon} name={icon} />)}",
      'const ITEMS = [{icon: "rocket"}, {icon: "shild"}];',
      /no icon "shild"/,
    ],
  ])("refuses %s", (jsx, top, words) => {
    const { problems } = check(jsx, top);
    expect(problems.join("\n")).toMatch(words);
    expect(problems).toHaveLength(1);
  });
});
