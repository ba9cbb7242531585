import { body, describeRule, top } from "../rule-cases.ts";

describeRule("import-not-allowed", {
  refused: [
    top('import fs from "node:fs";'),
    top('import "remotion";'),
    top('import * as all from "remotion";'),
    top('import {jsx} from "react/jsx-runtime";'),
    top('import {jsx} from "@scenewright/jsx-runtime";'),
    top('import {Html5Video} from "remotion";'),
    top('import {Audio} from "@remotion/media";'),
    top('import {prefetch as f} from "remotion";'),
    top('import {Internals} from "remotion";'),
    top('export * from "remotion";'),
    top('export {random as r} from "remotion";'),
    top('import fs = require("fs");'),
    top('type Fs = typeof import("fs");'),
    body('const m = import("remotion");'),
    body("const R = React; R.version;"),
    body("const {createElement} = React;"),
    body('const e = React.createElement("iframe");'),
    body('const e = React["createElement"];'),
  ],
  accepted: [top('import {random as chance} from "remotion"; const SEEDED = chance("a");')],
});
