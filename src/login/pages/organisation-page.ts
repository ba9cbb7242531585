import { canManage, type Organisation, ROLES, type Role, roleIn } from "../../accounts/organisation.ts";
import { type Html, html } from "../../platform/pages/html.ts";
import { page, problem } from "../../platform/pages/page.ts";

/** Who belongs to an organisation, and what the one who looks may change about it. */
export function organisationPage(organisation: Organisation, viewer: string): Response {
  const { name, organisation: id, members, invitations } = organisation;
  const own = roleIn(organisation, viewer);
  return page({
    title: name,
    body: html`<h1>${name}</h1>
<p class="soft">You are ${own === "member" ? "a" : "an"} ${own} of it. Its id is <code>${id}</code>. An app acts for it where you choose so when you connect the app.</p>
<h2>Members</h2>
<ul class="apps">
${members.map((member) => memberRow(id, member, viewer, own))}
</ul>
${canManage(own) && inviting(id, invitations)}
<p class="after"><a href="/account">Your account</a></p>`,
  });
}

/** The link, which is shown this once: only its hash is kept. */
export function invitedPage(link: string, email: string, organisation: string): Response {
  return page({
    title: "Invited",
    body: html`<h1>Invited</h1>
<p>Give this link to ${email}. It is shown this once, works once, for an account of that address, and ends after a week.</p>
<p><code>${link}</code></p>
<p class="after"><a href="${addressOf(organisation)}">Back</a></p>`,
  });
}

export function refusedPage(words: string, organisation: string | undefined): Response {
  return page({
    status: 422,
    title: "This was not done",
    body: html`<h1>This was not done</h1>
${problem(words)}
<p class="after"><a href="${organisation ? addressOf(organisation) : "/account"}">Back</a></p>`,
  });
}

function memberRow(id: string, member: Organisation["members"][number], viewer: string, own: Role | undefined): Html {
  const { user, email, role } = member;
  const isSelf = user === viewer;
  const mayRemove = isSelf || (canManage(own) && (own === "owner" || role !== "owner"));
  return html`<li><span>${email}<br><span class="soft small">${role}${isSelf && ", you"}</span></span>
<span class="acts">${own === "owner" && roleForm(id, member)}${
    mayRemove &&
    html`<form method="post" action="/organisation/remove">
<input type="hidden" name="organisation" value="${id}">
<input type="hidden" name="member" value="${user}">
<button type="submit" class="plain small" aria-label="${isSelf ? "Leave" : `Take out ${email}`}">${isSelf ? "Leave" : "Take out"}</button>
</form>`
  }</span></li>`;
}

function roleForm(id: string, { user, email, role }: Organisation["members"][number]): Html {
  return html`<form method="post" action="/organisation/role">
<input type="hidden" name="organisation" value="${id}">
<input type="hidden" name="member" value="${user}">
<select name="role" aria-label="Role of ${email}">${ROLES.map(
    (each) => html`<option value="${each}" ${each === role && html`selected`}>${each}</option>`,
  )}</select>
<button type="submit" class="plain small" aria-label="Change the role of ${email}">Change</button>
</form>`;
}

function inviting(id: string, invitations: Organisation["invitations"]): Html {
  return html`<h2>Invite</h2>
<form method="post" action="/organisation/invite">
<input type="hidden" name="organisation" value="${id}">
<label for="email">E-mail address</label>
<input id="email" name="email" type="email" required maxlength="254" autocomplete="off">
<label for="role">Role</label>
<select id="role" name="role"><option value="member">member: uses its projects</option><option value="admin">admin: also invites and takes out</option></select>
<button type="submit">Make an invitation</button>
</form>
${
  invitations.length > 0 &&
  html`<h2>Open invitations</h2>
<ul class="apps">
${invitations.map(
  ({
    id: invitation,
    email,
    role,
    expiresAt,
  }) => html`<li><span>${email}<br><span class="soft small">${role}, until ${expiresAt.slice(0, 10)}</span></span>
<form method="post" action="/organisation/uninvite">
<input type="hidden" name="organisation" value="${id}">
<input type="hidden" name="invitation" value="${invitation}">
<button type="submit" class="plain small" aria-label="Withdraw the invitation of ${email}">Withdraw</button>
</form></li>`,
)}
</ul>`
}`;
}

function addressOf(organisation: string): string {
  return `/organisation?id=${encodeURIComponent(organisation)}`;
}
