import { type Html, html } from "../platform/pages/html.ts";
import type { Load } from "./metrics.ts";
import type { Overview, UserFacts } from "./overview.ts";

/** The numbers of the endpoint as one plain page: no script, nothing from elsewhere. */
export function adminPage({ month, users }: Overview, load: Load, version: string): string {
  const failed = users.flatMap(({ user, failed: jobs }) => jobs.map((job) => ({ user, ...job })));
  const oldest = load.waiting > 0 && `, the oldest for ${Math.round(load.waitingMilliseconds / 1000)} s`;
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Scenewright: operations</title>
<style>${STYLE}</style></head><body><main>
<h1>Scenewright ${version}</h1>
<p>${load.running} ${load.running === 1 ? "export runs" : "exports run"} here, ${load.waiting} ${load.waiting === 1 ? "waits" : "wait"}${oldest}.</p>
<h2>Users in ${month}</h2>
${table(USER_HEADS, users.length > 0 ? users.map(rowOf) : [html`<tr><td colspan="9">There are no users yet.</td></tr>`])}
<h2>Failed exports</h2>
${
  failed.length === 0
    ? html`<p>None.</p>`
    : html`${table(
        ["User", "Job", "Ended", "Reason"],
        failed.map(
          ({ user, jobId, endedAt, message }) =>
            html`<tr><td>${user}</td><td><code>${jobId}</code></td><td>${endedAt}</td><td>${message}</td></tr>`,
        ),
      )}<p>Run again with <code>scenewright admin retry USER JOB</code>.</p>`
}
</main></body></html>
`.text;
}

const USER_HEADS = [
  "User",
  "Plan",
  "Keys",
  "Calls",
  "Most called",
  "Exports done",
  "Under way",
  "Failed",
  "Frames drawn",
];

function table(heads: readonly string[], rows: readonly Html[]): Html {
  return html`<div class="scroll"><table><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows}</tbody></table></div>`;
}

function rowOf({ user, plan, keys, calls, exports, drawnFrames }: UserFacts): Html {
  const [most] = Object.entries(calls).sort(([, a], [, b]) => b - a);
  const cells = [
    user,
    plan,
    keys,
    Object.values(calls).reduce((sum, count) => sum + count, 0),
    most ? `${most[0]} (${most[1]})` : "",
    exports.done,
    exports.queued + exports.running,
    exports.failed,
    drawnFrames,
  ];
  return html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`;
}

const STYLE = html`:root{color-scheme:light dark;--line:#8885}
body{margin:0;font:16px/1.5 system-ui,sans-serif;background:Canvas;color:CanvasText}
main{max-width:72rem;margin:0 auto;padding:1.5rem}
h1{font-size:1.5rem;margin:0 0 .5rem}h2{font-size:1.1rem;margin:2rem 0 .5rem}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
th,td{text-align:left;padding:.4rem .75rem;border-bottom:1px solid var(--line);white-space:nowrap}td:last-child{white-space:normal}`;
