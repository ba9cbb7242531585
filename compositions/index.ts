// The order matters: the realm is locked down before anything else of ours runs.
import "./lockdown.ts";
import "./fonts.ts";
import { registerRoot } from "remotion";
import { Root } from "./root.tsx";
import "./stage-controls.ts";

registerRoot(Root);
