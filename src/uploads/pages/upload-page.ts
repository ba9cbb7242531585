import { MAX_MEDIA_BYTES } from "../../../sandbox/policy/media-limits.ts";
import { inBytes } from "../../platform/files/in-bytes.ts";
import { type Html, html } from "../../platform/pages/html.ts";
import { page } from "../../platform/pages/page.ts";
import type { Standing } from "../uploads.ts";
import { UPLOAD_SCRIPT } from "./upload-script.ts";

interface Options extends Standing {
  readonly projectId: string;
  readonly maxBytes: number;
}

/** Where a person chooses a file and sees it arrive. */
export function uploadPage({ state, words, projectId, maxBytes, fileName, sizeBytes, sentBytes }: Options): Response {
  if (state === "done")
    return page({
      title: "The file is here",
      body: html`<h1>The file is here</h1><p>${words}</p><p>You can close this page.</p>`,
    });
  const cut = state === "open" && sentBytes > 0;
  return page({
    title: "Send a file",
    script: UPLOAD_SCRIPT,
    body: html`<h1>Send a file</h1>
<p class="soft">for the project <strong>${projectId}</strong>: a picture, drawing, clip, sound, font or table of at most ${inBytes(Math.min(maxBytes, MAX_MEDIA_BYTES))}, or the archive of a project (.zip) of at most ${inBytes(maxBytes)}.</p>
${cut && html`<p>${inBytes(sentBytes)} of ${fileName ?? "a file"} (${inBytes(sizeBytes)}) are here. Choose it again to send the rest.</p>`}
<p class="problem" role="alert" id="problem" ${state !== "failed" && html`hidden`}>${words ?? ""}</p>
<form id="send">
<label for="file">File</label>
<input id="file" name="file" type="file" required>
<button type="submit">Send</button>
</form>
<div id="under-way" hidden>
<progress id="bar" max="100" value="0" aria-labelledby="standing"></progress>
<p id="standing" role="status"></p>
</div>
<noscript>${withoutScript()}</noscript>`,
  });
}

function withoutScript(): Html {
  return html`<p>This page needs JavaScript. Without it a shell sends the file: <code>curl -T FILE "ADDRESS/"</code>, with the address of this page.</p>`;
}
