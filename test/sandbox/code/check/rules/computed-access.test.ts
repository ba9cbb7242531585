import { body, describeRule, jsx, top } from "../rule-cases.ts";
import { scene } from "../scene-check.ts";

describeRule("computed-access", {
  refused: [
    body('const key = frame > 1 ? "sin" : `r${frame}`; (Math as Record<string, unknown>)[key];').replace(
      "(Math as Record<string, unknown>)[key]",
      "Math[key as keyof typeof Math]",
    ),
    body("let got; ({[`a${frame}`]: got} = {a1: 1} as Record<string, number>);"),
    body("const parsed = JSON.parse('{}'); const o: Record<string, number> = {}; o[parsed];"),
    body("const f = (o: Record<string, number>, key: unknown) => o[key]; f({}, 1);"),
    jsx("{(1234)['toLocaleString']()}"),
    scene({ top: "const LIST = [3, 1, 2];", body: "LIST['push'](1);" }),
    scene({ top: "const LIST = [3, 1, 2];", body: "LIST.push.call(LIST, 1);" }),
    scene({ top: "const LIST = [3, 1, 2];", body: "const {push} = LIST; push.call(LIST, 1);" }),
    scene({ top: "const LIST = [3, 1, 2];", body: "const push = LIST.push.bind(LIST); push(1);" }),
    scene({ top: "const LIST = [3, 1, 2];", body: "const own: number[] = []; own.push.apply(LIST, [4]);" }),
    scene({ top: "const LIST = [3, 1, 2];", body: "const name = frame > 3 ? 'push' : 'unshift'; LIST[name](1);" }),
    scene({
      top: "const LIST = [3, 1, 2];",
      body: "const take = <T, K extends keyof T>(from: T, key: K) => from[key]; take(LIST, 'push').call(LIST, 1);",
    }),
    scene({ top: "const LIST = [3, 1, 2];", body: "'x'['repeat'](1e9);" }),
    scene({ top: "const LIST = [3, 1, 2];", body: "const M = new Map<string, number>(); M['set']('a', frame);" }),
  ],
  accepted: [
    top(
      'const COLORS = {intro: "red", main: "blue"} as const; type Part = keyof typeof COLORS; const colorOf = (part: Part) => COLORS[part];',
    ),
  ],
});
