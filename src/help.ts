import { delimiter } from "node:path";
import { PLAN_NAMES } from "./accounts/plans.ts";
import { DEFAULT_BUDGET_USD } from "./config.ts";
import { TOOLSETS } from "./mcp/toolsets.ts";

/** What `scenewright --help` prints. */
export const HELP = `Scenewright: an MCP server that lets an agent make a real video.

Usage: scenewright [command] [options]

Commands
  (none)             serve MCP over stdio
  serve              serve MCP over HTTP, to many people, each with an API key or, with --login, an account
  worker             draw for servers that run with --workers, on this machine or another; needs DATABASE_URL
  keys create        make a key: --user NAME|EMAIL [--plan ${PLAN_NAMES.join("|")}] [--name WORDS]
                     [--organisation ID]: one that opens what is the organisation's, until its holder leaves it
  keys list          show keys, without their secrets; keys revoke ID ends one
  admin users        who is served, and what they used this month; admin usage NAME for one
  admin plan         NAME PLAN changes what a user may do; admin retry NAME JOB runs a failed export again
  admin organisations
                     who makes films together; their ids are names of users, for a plan, usage or company
  admin company      NAME PEOPLE [licensed]: of four people on, exports need a licence of Remotion's
  archive PROJECT film.zip
                     write a project with its history and assets into a file; --user NAME for one of serve
  unarchive film.zip take such a file in, after checking every part of it
  doctor             check the browser, the encoder, the jail, the workspace and its projects
  doctor --repair    also rebuild what is missing or damaged in projects from the rest

Options
  --home <folder>    workspace folder              (SCENEWRIGHT_HOME)
  --browser <file>   Chrome or Chromium to use     (SCENEWRIGHT_BROWSER)
  --require-sandbox  refuse to render outside of a jail (SCENEWRIGHT_REQUIRE_SANDBOX=1)
  --toolsets <list>  tools to list: ${TOOLSETS.join(", ")}; all by default (SCENEWRIGHT_TOOLSETS)
  --port <number>    where serve listens           (8848); where worker answers /healthz and /metrics, if anywhere
  --host <address>   and on which network card     (127.0.0.1; others need --public-url)
  --public-url <url> where clients reach it, with TLS in front
  --trust-proxy      believe the proxy in front when it says who calls (X-Forwarded-For)
  --login            let people make accounts and log in, so that clients need nothing but the address (SCENEWRIGHT_LOGIN=1)
  --workers          leave drawing to scenewright worker, n of them (SCENEWRIGHT_WORKERS=1); needs DATABASE_URL
  --verbose          log more to stderr            (SCENEWRIGHT_VERBOSE=1)
  --version, --help

More from the environment
  SCENEWRIGHT_CACHE             folder for what can be made again
  SCENEWRIGHT_SEGMENT_CACHE_MB  rendered video kept there for later exports (2048; 0 keeps none)
  FAL_KEY                       pictures and clips from fal.ai, through generate_media
  ELEVENLABS_API_KEY            voices, sounds and music from ElevenLabs; needs its package (see the README)
  DATABASE_URL                  a Postgres database for serve and keys: projects, history, jobs and accounts lie there (needs pg
                                and kysely, see the README); films and assets stay files of the workspace folder
  SCENEWRIGHT_STORAGE           s3: with a database, films, assets, pictures and kept segments lie in the storage of S3_BUCKET (or
                                SCENEWRIGHT_STORAGE_BUCKET), so that servers share no folder; SCENEWRIGHT_SHARED_SEGMENTS_MB (20480)
  DATABASE_MIGRATION_URL        with another login, which makes its tables; SCENEWRIGHT_DATABASE_CONNECTIONS (10)
  REDIS_URL                     where work waits for workers, and where all processes of one endpoint count calls, in place of the
                                database (needs ioredis); without either each counts for itself
  SCENEWRIGHT_BUDGET_USD        what generated media may cost for one project (${DEFAULT_BUDGET_USD}; 0 refuses all that costs)
  S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY
                                storage that publish_export puts exports into; keys and region also by their AWS_ names
  S3_ENDPOINT, S3_REGION, S3_PREFIX, S3_FORCE_PATH_STYLE
                                where it is, when it is not Amazon's; a folder in it; 0 for bucket.host instead of host/bucket
  SCENEWRIGHT_SIGN_UP           closed: those who have accounts may log in, and no more are made (open)
  SCENEWRIGHT_GOOGLE_CLIENT_ID, SCENEWRIGHT_GOOGLE_CLIENT_SECRET
                                log in with Google; GITHUB, MICROSOFT and OIDC (with SCENEWRIGHT_OIDC_ISSUER, _NAME) likewise
  SCENEWRIGHT_LOGIN_SECRET      what sessions are sealed with (made in the workspace)
  SCENEWRIGHT_TOKEN_ISSUER, SCENEWRIGHT_TOKEN_AUDIENCE
                                in place of --login: access tokens of your own identity provider are taken
  SCENEWRIGHT_ASSET_ROOTS       folders that files may be imported from, with ${delimiter} between (the current folder, the workspace,
                                and Downloads, Pictures, Videos, Movies, Music, Desktop and Documents of the home folder)
  SCENEWRIGHT_ENCODER           folder with another ffmpeg and ffprobe
  SCENEWRIGHT_ADMIN_TOKEN       opens /metrics and /admin of serve to whoever sends it; closed without one
  SCENEWRIGHT_SHARED_ADDRESSES  ranges of addresses that many people ask from, with commas between (those of Claude)
  SCENEWRIGHT_LOG               text (default) or json: how stderr is written
`;
