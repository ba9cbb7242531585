import type { Membership } from "../../accounts/organisation.ts";
import { html } from "../../platform/pages/html.ts";
import { page } from "../../platform/pages/page.ts";

export interface ConnectedApp {
  readonly clientId: string;
  /** What is known of it. */
  readonly title: string;
  readonly name: string | undefined;
  readonly since: string;
  /** What it acts for, where that is not the person. */
  readonly organisation: string | undefined;
}

/** Who is logged in, and what they let in. */
export function accountPage(email: string, apps: readonly ConnectedApp[], belongsTo: readonly Membership[]): Response {
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
    organisation,
  }) => html`<li><span>${title}<br><span class="soft small">${organisation !== undefined && html`for ${organisation}, `}${name !== undefined && html`calls itself ${name}, `}since ${since}</span></span>
<form method="post" action="/account/disconnect">
<input type="hidden" name="client" value="${clientId}">
<button type="submit" class="plain small" aria-label="Disconnect ${title}">Disconnect</button>
</form></li>`,
)}
</ul>`
}
<h2>Organisations</h2>
${
  belongsTo.length > 0 &&
  html`<ul>
${belongsTo.map(({ organisation, name, role }) => html`<li><a href="/organisation?id=${organisation}">${name}</a> <span class="soft">(${role})</span></li>`)}
</ul>`
}
<form method="post" action="/organisation/make">
<label for="name">Make an organisation, to share projects</label>
<input id="name" name="name" required maxlength="60" placeholder="Its name" autocomplete="off">
<button type="submit" class="plain">Make it</button>
</form>
<form method="post" action="/account/log-out"><button type="submit" class="plain">Log out</button></form>`,
  });
}
