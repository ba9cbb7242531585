// Bundled into one file by build-better-auth.ts: its packages are 50 MB on disk and do not agree on each other's versions, so that
// npm refuses to install them beside ours; what is used of them is one.
export { cimd } from "@better-auth/cimd";
export { fetchClientMetadataResource } from "@better-auth/cimd/node";
export { mcp } from "@better-auth/mcp";
export { type Auth, type BetterAuthOptions, betterAuth } from "better-auth";
export { getMigrations } from "better-auth/db/migration";
export { genericOAuth, jwt } from "better-auth/plugins";
export { createLocalJWKSet, createRemoteJWKSet, errors as joseErrors, type JWTPayload, jwtVerify } from "jose";
export { type Dialect, PostgresDialect, type PostgresPool, SqliteDialect } from "kysely";
