import { body, describeRule, top } from "../rule-cases.ts";

describeRule("global-not-allowed", {
  refused: [
    body('fetch("http://x");'),
    body("const o = {fetch};"),
    body("globalThis.x = 1;"),
    body("const a = [window];"),
    body("const f = Function;"),
    body('eval("1");'),
    body("typeof process;"),
    body('require("fs");'),
    body("const s = Symbol.iterator;"),
    body("const p = new Proxy({}, {});"),
    body("const k = Reflect.ownKeys({});"),
    body('const r = new RegExp("a+");'),
    top("const STATE = {n: 1}; const next = Object.assign(STATE, {n: 2});"),
    body("const a = Object.assign({}, ...[{}]);"),
    body("const a = [{}].map(Object.assign);"),
    body("const O = Object;"),
    body("const {assign} = Object;"),
    body("const M = Math; M.max(1);"),
    top("import type {memo as alert} from 'react'; const x = alert;"),
    top("interface fetch {} const x = fetch;"),
    body('console.log("x");'),
  ],
  accepted: [body("const window = width - 10; const parent = window / 2;")],
});
