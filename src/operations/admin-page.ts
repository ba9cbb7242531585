import type { Load } from "./metrics.ts";
import type { Overview, UserFacts } from "./overview.ts";

/** The numbers of the endpoint as one plain page: no script, nothing from elsewhere. */
export function adminPage({ month, users }: Overview, load: Load, version: string): string {
  const rows = users.map(rowOf).join("");
  const failed = users.flatMap(({ user, failed: jobs }) => jobs.map((job) => ({ user, ...job })));
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Scenewright: operations</title>
<style>${STYLE}</style></head><body><main>
<h1>Scenewright ${escaped(version)}</h1>
<p>${load.running} ${load.running === 1 ? "export runs" : "exports run"} here, ${load.waiting} ${load.waiting === 1 ? "waits" : "wait"}${load.waiting > 0 ? `, the oldest for ${Math.round(load.waitingMilliseconds / 1000)} s` : ""}.</p>
<h2>Users in ${escaped(month)}</h2>
<div class="scroll"><table><thead><tr><th scope="col">User</th><th scope="col">Plan</th><th scope="col">Keys</th><th scope="col">Calls</th><th scope="col">Most called</th><th scope="col">Exports done</th><th scope="col">Under way</th><th scope="col">Failed</th><th scope="col">Frames drawn</th></tr></thead>
<tbody>${rows || '<tr><td colspan="9">There are no users yet.</td></tr>'}</tbody></table></div>
<h2>Failed exports</h2>
${failed.length === 0 ? "<p>None.</p>" : `<div class="scroll"><table><thead><tr><th scope="col">User</th><th scope="col">Job</th><th scope="col">Ended</th><th scope="col">Reason</th></tr></thead><tbody>${failed.map((job) => `<tr><td>${escaped(job.user)}</td><td><code>${escaped(job.jobId)}</code></td><td>${escaped(job.endedAt)}</td><td>${escaped(job.message)}</td></tr>`).join("")}</tbody></table></div><p>Run again with <code>scenewright admin retry USER JOB</code>.</p>`}
</main></body></html>
`;
}

function rowOf({ user, plan, keys, calls, exports, drawnFrames }: UserFacts): string {
  const [most] = Object.entries(calls).sort(([, a], [, b]) => b - a);
  const cells = [
    escaped(user),
    plan,
    keys,
    Object.values(calls).reduce((sum, count) => sum + count, 0),
    most ? `${escaped(most[0])} (${most[1]})` : "",
    exports.done,
    exports.queued + exports.running,
    exports.failed,
    drawnFrames,
  ];
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

const STYLE = `:root{color-scheme:light dark;--line:#8885}
body{margin:0;font:16px/1.5 system-ui,sans-serif;background:Canvas;color:CanvasText}
main{max-width:72rem;margin:0 auto;padding:1.5rem}
h1{font-size:1.5rem;margin:0 0 .5rem}h2{font-size:1.1rem;margin:2rem 0 .5rem}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
th,td{text-align:left;padding:.4rem .75rem;border-bottom:1px solid var(--line);white-space:nowrap}td:last-child{white-space:normal}`;
