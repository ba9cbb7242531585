import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Browser, launchBrowser } from "../../../sandbox/render/browser/browser.ts";
import { StagePage } from "../../../sandbox/render/browser/page.ts";
import { PageFiles } from "../../../sandbox/render/browser/page-files.ts";
import { findBrowser } from "../../../src/platform/browsers/find-browser.ts";
import { cacheFolder } from "../../../src/platform/files/cache-folder.ts";
import { ROOT, waitFor } from "../../support/server.ts";
import { type Canaries, openCanaries } from "../confinement/canaries.ts";

// The walls behind the compartment: here the page itself has turned against us, with no jail around it.
let canaries: Canaries;
let browser: Browser;
let sessionId: string | undefined;
let page: StagePage | undefined;
const scratch = mkdtempSync(join(tmpdir(), "sw-walls-"));

beforeAll(async () => {
  canaries = await openCanaries();
  const { executable, environment } = await findBrowser(
    process.env.SCENEWRIGHT_BROWSER,
    process.env.SCENEWRIGHT_CACHE ?? cacheFolder(),
  );
  browser = await launchBrowser({
    executable,
    scratch,
    tryOwnSandbox: false,
    environment: { HOME: scratch, ...environment },
  });
  browser.pipe.on("Page.frameNavigated", (_, session) => {
    sessionId = session;
  });
});
afterAll(async () => {
  await browser.close();
  await canaries.close();
  rmSync(scratch, { recursive: true, force: true });
});

const TCP = "http://127.0.0.1:48151/walls";
const ROADS: [string, string][] = [
  ["fetch", `fetch("${TCP}", {mode: "no-cors"})`],
  ["a beacon", `navigator.sendBeacon("${TCP}", "x")`],
  ["a socket", `new WebSocket("ws://127.0.0.1:48151/")`],
  ["an event source", `new EventSource("${TCP}")`],
  ["a picture", `new Image().src = "${TCP}"`],
  ["a picture in the page", `document.body.append(Object.assign(document.createElement("img"), {src: "${TCP}"}))`],
  ["a frame", `document.body.append(Object.assign(document.createElement("iframe"), {src: "${TCP}"}))`],
  [
    "a frame with a document",
    `document.body.append(Object.assign(document.createElement("iframe"), {srcdoc: "<img src=${TCP}>"}))`,
  ],
  ["a style", `document.body.style.backgroundImage = "url(${TCP})"`],
  [
    "a style sheet",
    `document.head.append(Object.assign(document.createElement("link"), {rel: "stylesheet", href: "${TCP}"}))`,
  ],
  [
    "a prefetch",
    `document.head.append(Object.assign(document.createElement("link"), {rel: "prefetch", href: "${TCP}"}))`,
  ],
  [
    "a preconnect",
    `document.head.append(Object.assign(document.createElement("link"), {rel: "preconnect", href: "${TCP}"}))`,
  ],
  [
    "speculation rules",
    `document.head.append(Object.assign(document.createElement("script"), {type: "speculationrules", textContent: JSON.stringify({prerender: [{urls: ["${TCP}"]}]})}))`,
  ],
  ["a font", `new FontFace("x", "url(${TCP})").load()`],
  ["a worker", `new Worker(URL.createObjectURL(new Blob(["fetch('${TCP}')"])))`],
  ["a shared worker", `new SharedWorker("data:text/javascript,fetch('${TCP}')")`],
  ["a worklet", `CSS.paintWorklet?.addModule("${TCP}")`],
  [
    "a form",
    `Object.assign(document.body.appendChild(document.createElement("form")), {action: "${TCP}", method: "post"}).submit()`,
  ],
  [
    "a form into a window",
    `Object.assign(document.body.appendChild(document.createElement("form")), {action: "${TCP}", target: "_blank"}).submit()`,
  ],
  ["a window", `open("${TCP}")`],
  [
    "an empty window",
    `(() => { const other = open("about:blank"); other?.document.body.append(Object.assign(other.document.createElement("img"), {src: "${TCP}"})) })()`,
  ],
  [
    "a ping",
    `Object.assign(document.body.appendChild(document.createElement("a")), {href: "#x", ping: "${TCP}"}).click()`,
  ],
  [
    "a download",
    `Object.assign(document.body.appendChild(document.createElement("a")), {href: "${TCP}", download: "x"}).click()`,
  ],
  ["a script", `document.body.append(Object.assign(document.createElement("script"), {src: "${TCP}"}))`],
  ["an import", `import("${TCP}")`],
  ["a later fetch", `globalThis.fetchLater?.("${TCP}", {activateAfter: 0})`],
  ["media", `new Audio("${TCP}").play()`],
  ["WebTransport", `new WebTransport("https://127.0.0.1:48152/")`],
  [
    "WebRTC",
    `(() => { const peer = new RTCPeerConnection({iceServers: [{urls: "stun:127.0.0.1:48152"}, {urls: "turn:127.0.0.1:48152", username: "u", credential: "c"}]}); peer.createDataChannel("x"); return peer.createOffer().then((offer) => peer.setLocalDescription(offer)) })()`,
  ],
  ["navigation", `location.href = "${TCP}"`],
];

/** After these the next road gets a page of its own; the others are left open, so that what comes late is heard too. */
const LEAVING = new Set(["a form", "a form into a window", "a window", "an empty window", "a download", "navigation"]);

describe("a hostile page cannot get out on any of the known ways", () => {
  test.each(ROADS)("%s", async (name, code) => {
    await run(canaries.aim(code));
    expect(canaries.heard()).toEqual([]);
    if (LEAVING.has(name)) await page?.close();
  });

  test("a hostile page cannot get out later either", async () => {
    expect(await waitFor(() => canaries.heard().length > 0, 2_000)).toBe(false);
  });
});

test("files of the machine cannot be read", async () => {
  const read = `fetch("file:///tmp/scenewright-canary/secret.txt").then((answer) => answer.text(), () => "refused")`;
  expect(await run(canaries.aim(read))).toBe("refused");
});

test("no other page was opened", async () => {
  await page?.close();
  const { targetInfos } = await browser.pipe.send("Target.getTargets");
  const urls = targetInfos.filter(({ type }) => type === "page").map(({ url }) => url);
  expect(urls.filter((url) => url !== "about:blank")).toEqual([]);
});

test("the canary hears a page that does get out, so the tests above prove something", async () => {
  void fetch(canaries.aim(TCP)).catch(() => {});
  expect(await waitFor(() => canaries.heard().length > 0, 5_000)).toBe(true);
});

/** Runs code in a page as the page's own, with the stage loaded but nothing guarded yet. */
async function run(code: string): Promise<unknown> {
  if (!page || page.lost)
    page = await StagePage.open(browser, new PageFiles(join(ROOT, "dist", "bundle"), ""), "assets");
  const { result } = await browser.pipe.send("Runtime.evaluate", { expression: code, returnByValue: false }, sessionId);
  const value = result.objectId && result.subtype === "promise" ? await settled(result.objectId) : result.value;
  // Most roads are taken only after the call that sets out on them.
  await waitFor(() => canaries.heard().length > 0, 100);
  return value;
}

async function settled(promiseObjectId: string): Promise<unknown> {
  const answer = browser.pipe.send("Runtime.awaitPromise", { promiseObjectId, returnByValue: true }, sessionId);
  return Promise.race([
    answer.then(({ result }) => result.value),
    new Promise((resolve) => setTimeout(resolve, 1_000)),
  ]).catch(() => undefined);
}
