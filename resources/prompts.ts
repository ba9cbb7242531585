import { z } from "zod";
import { oneLine, quoted } from "../sandbox/policy/plain-text.ts";
import { definePrompt, type Prompt } from "../src/mcp/prompt.ts";

const explainerVideo = definePrompt({
  name: "explainer_video",
  title: "Explainer video",
  description: "A short lesson that explains one topic step by step.",
  args: {
    topic: z.string().max(500).describe("What to explain."),
    audience: z.string().max(200).optional().describe("For whom, such as 14-year-olds."),
    seconds: z.string().max(10).optional().describe("Length, 60 by default."),
  },
  write: ({ topic, audience, seconds }) =>
    `Make an explainer video of about ${oneLine(seconds ?? "60")} seconds with Scenewright about: ${oneLine(topic, 500)}.${audience ? ` It is for ${oneLine(audience, 500)}.` : ""}
Open with a question that makes the viewer curious, explain one idea a scene with something to look at, work through one example, and close with what to remember.
Plan 5 to 8 scenes, write the key scenes as your own TSX so that the picture shows the idea moving, look at every scene with render_preview and fix what is cramped, clipped or hard to read, then export an MP4 and tell me its path.`,
});

const productPromo = definePrompt({
  name: "product_promo",
  title: "Product promo",
  description: "A promo for a product or feature: hook, problem, what it does, proof, call to action.",
  args: {
    product: z.string().max(500).describe("The product and what it does."),
    callToAction: z.string().max(100).optional().describe("Words on the last button."),
    format: z.string().max(20).optional().describe("landscape (default), portrait or square."),
    seconds: z.string().max(10).optional().describe("Length, 30 by default."),
  },
  write: ({ product, callToAction, format, seconds }) =>
    `Make a ${oneLine(format ?? "landscape")} product promo of about ${oneLine(seconds ?? "30")} seconds with Scenewright for: ${oneLine(product, 500)}.
Scenes: a hook of under 3 seconds, the problem, two or three features with one picture each, a number or a quote as proof if I gave you one (never invent one), and the call to action ${quoted(callToAction ?? "Try it today")}.
Short words, large type, one idea a scene. Look at every scene with render_preview and improve it until it is good, then export an MP4 and tell me its path.`,
});

export const prompts: readonly Prompt[] = [explainerVideo, productPromo];
