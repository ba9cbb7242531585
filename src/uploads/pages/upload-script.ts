import { PAGE_HEADERS } from "../../platform/pages/page.ts";

export const UPLOAD_SCRIPT = "/upload.js";

/** Asked for by the page itself: plain requests of the protocol, in parts that any proxy lets through. */
export function uploadScript(): Response {
  const type = { "content-type": "text/javascript; charset=utf-8", "cache-control": "public, max-age=3600" };
  return new Response(SCRIPT, { headers: { ...PAGE_HEADERS, ...type } });
}

const SCRIPT = `"use strict";
const PART = 8 * 1024 * 1024;
const WAITS = [500, 1000, 2000, 4000, 8000, 15000, 30000];
const link = location.pathname.replace(/\\/$/, "");
const $ = (id) => document.getElementById(id);
const tus = { "tus-resumable": "1.0.0" };
const base64 = (text) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

async function sent(file, tell) {
  let offset = await begun(file);
  for (let failures = 0; ; ) {
    try {
      if (offset + PART >= file.size) $("standing").textContent = "Sending the rest; then the file is prepared.";
      const response = await fetch(link, {
        method: "PATCH",
        headers: { ...tus, "upload-offset": String(offset), "content-type": "application/offset+octet-stream" },
        body: file.slice(offset, offset + PART),
      });
      const words = (await response.text()).trim();
      if (response.status === 409 || response.status === 423 || (response.status >= 500 && response.status !== 507))
        throw new TypeError(words);
      if (!response.ok) throw new Error(words);
      offset = Number(response.headers.get("upload-offset"));
      failures = 0;
      tell(offset / file.size);
      if (response.status === 202) return await prepared();
      if (offset >= file.size) return words;
    } catch (error) {
      // Whatever cut the way, the file goes on where the server has it.
      if (!(error instanceof TypeError) || failures >= WAITS.length) throw error;
      await new Promise((resolve) => setTimeout(resolve, WAITS[failures]));
      failures += 1;
      const head = await fetch(link, { method: "HEAD", headers: tus }).catch(() => undefined);
      if (head && head.ok) offset = Number(head.headers.get("upload-offset"));
      if (offset >= file.size) return await prepared();
    }
  }
}

/** Where to go on with a file of which a part is here already. */
async function begun(file) {
  const head = await fetch(link, { method: "HEAD", headers: tus });
  const name = "filename " + base64(file.name);
  if (head.ok) {
    const isSame = Number(head.headers.get("upload-length")) === file.size && head.headers.get("upload-metadata") === name;
    if (isSame) return Number(head.headers.get("upload-offset"));
    await fetch(link, { method: "DELETE", headers: tus });
  }
  const made = await fetch(link, {
    method: "POST",
    headers: { ...tus, "upload-length": String(file.size), "upload-metadata": name },
  });
  if (!made.ok) throw new Error((await made.text()).trim());
  return 0;
}

async function prepared() {
  for (;;) {
    const response = await fetch(link, { headers: { accept: "application/json" } }).catch(() => undefined);
    const standing = response && response.ok ? await response.json() : { state: "importing" };
    if (standing.state === "done") return standing.words;
    if (standing.state === "failed") throw new Error(standing.words);
    await new Promise((resolve) => setTimeout(resolve, 2000));
  }
}

$("send").addEventListener("submit", async (event) => {
  event.preventDefault();
  const [file] = $("file").files;
  if (!file) return;
  const button = event.target.querySelector("button");
  button.disabled = true;
  $("problem").hidden = true;
  $("under-way").hidden = false;
  $("standing").textContent = "Sending " + file.name;
  try {
    const words = await sent(file, (share) => ($("bar").value = Math.round(share * 100)));
    $("bar").value = 100;
    $("standing").textContent = words + " You can close this page.";
    event.target.hidden = true;
    $("standing").tabIndex = -1;
    $("standing").focus();
  } catch (error) {
    $("under-way").hidden = true;
    $("problem").textContent = error.message;
    $("problem").hidden = false;
    button.disabled = false;
    $("file").focus();
  }
});
`;
