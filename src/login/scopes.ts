/** What a token is for. There is one kind of access: whatever its person may do. */
export const SCOPE = "scenewright:use";
/** With the second a client stays connected: it gets a refresh token. */
export const SCOPES = [SCOPE, "offline_access"] as const;
