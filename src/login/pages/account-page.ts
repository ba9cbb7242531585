import { html } from "../../platform/pages/html.ts";
import { page } from "../../platform/pages/page.ts";

export interface ConnectedApp {
  readonly clientId: string;
  /** What is known of it. */
  readonly title: string;
  readonly name: string | undefined;
  readonly since: string;
}

/** Who is logged in, and what they let in. */
export function accountPage(email: string, apps: readonly ConnectedApp[]): Response {
  return page({
    title: "Your account",
    body: html`<h1>Your account</h1>
<p class="soft">${email}</p>
<h2>Connected apps</h2>
${
  apps.length === 0
    ? html`<p>None yet. Give your app the address of this server, and it will ask you here.</p>`
    : html`<ul class="apps">
${apps.map(
  ({
    clientId,
    title,
    name,
    since,
  }) => html`<li><span>${title}<br><span class="soft small">${name !== undefined && html`calls itself ${name}, `}since ${since}</span></span>
<form method="post" action="/account/disconnect">
<input type="hidden" name="client" value="${clientId}">
<button type="submit" class="plain small" aria-label="Disconnect ${title}">Disconnect</button>
</form></li>`,
)}
</ul>`
}
<form method="post" action="/account/log-out"><button type="submit" class="plain">Log out</button></form>`,
  });
}
