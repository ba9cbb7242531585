import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { CreateBucketCommand, S3Client } from "@aws-sdk/client-s3";
import type { S3Settings } from "../../../src/store/buckets/s3-settings.ts";
import { freePorts } from "../free-port.ts";

/** What a server answers with that checks every signature: OpenStack Swift with its s3api, from Debian's packages. */
export interface SwiftS3 {
  readonly settings: S3Settings;
  stop(): Promise<void>;
}

const IS_THERE =
  "import importlib.util as i, sys; sys.exit(0 if i.find_spec('swift') and i.find_spec('swift.obj.server') else 1)";

/** Why it can't run here; undefined where it can. With SCENEWRIGHT_TEST_S3=required that is an error. */
export function whyNoSwift(): string | undefined {
  try {
    execFileSync("/usr/bin/python3", ["-c", IS_THERE], { stdio: "ignore" });
    return undefined;
  } catch {
    const reason =
      "OpenStack Swift is not installed (apt-get install swift-account swift-container swift-object swift-proxy)";
    if (process.env.SCENEWRIGHT_TEST_S3 === "required") throw new Error(reason);
    return reason;
  }
}

const SECRET = "canary-secret-of-the-storage";
/** One interpreter makes the rings and forks the four servers: each takes seconds to load what it is made of. */
const START = `
import os, sys
import eventlet; eventlet.monkey_patch()
import swift.common.utils as u
etc = sys.argv[1]
u.SWIFT_CONF_FILE = etc + "/swift.conf"
if hasattr(u, "config"): u.config.SWIFT_CONF_FILE = etc + "/swift.conf"
import swift.common.storage_policy as sp
u.validate_configuration(); sp.reload_storage_policies()
from swift.common.ring import RingBuilder
from swift.common.wsgi import run_wsgi
import swift.proxy.server, swift.account.server, swift.container.server, swift.obj.server
for name, port in zip(("account", "container", "object"), sys.argv[2:5]):
    ring = RingBuilder(4, 1, 0)
    ring.add_dev({"region": 1, "zone": 1, "ip": "127.0.0.1", "port": int(port), "device": "d1", "weight": 1})
    ring.rebalance()
    ring.get_ring().save(etc + "/" + name + ".ring.gz")
children = []
for name in ("account", "container", "object", "proxy"):
    children.append(os.fork())
    if children[-1] == 0: sys.exit(run_wsgi(etc + "/" + name + ".conf", name + "-server"))
os.read(0, 1)
for child in children: os.kill(child, 9)
`;

/** Its servers on this machine with their data in a temporary folder, and a bucket. */
export async function startSwift(): Promise<SwiftS3> {
  const folder = mkdtempSync(join(tmpdir(), "sw-swift-"));
  const etc = join(folder, "etc");
  for (const name of ["etc", "node/d1", "cache"]) mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(
    join(etc, "swift.conf"),
    "[swift-hash]\nswift_hash_path_suffix = test\n[storage-policy:0]\nname = one\ndefault = yes\n",
  );
  const [object = 0, container = 0, account = 0, proxy = 0] = await freePorts(4);
  for (const [name, port] of Object.entries({ object, container, account }))
    writeFileSync(join(etc, `${name}.conf`), nodeConfig(name, port, folder));
  writeFileSync(join(etc, "proxy.conf"), proxyConfig(proxy, etc));
  const ports = [account, container, object].map(String);
  // It ends with its input, also where these tests are killed.
  const parent = spawn("/usr/bin/python3", ["-c", START, etc, ...ports], { stdio: ["pipe", "ignore", "ignore"] });
  const stop = async () => {
    parent.stdin.end();
    if (parent.exitCode === null) await once(parent, "exit");
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  const settings: S3Settings = {
    endpoint: `http://127.0.0.1:${proxy}`,
    bucket: "films",
    region: "us-east-1",
    accessKeyId: "test:tester",
    secretAccessKey: SECRET,
    pathStyle: true,
    prefix: "made/",
  };
  try {
    await makeBucket(settings);
  } catch (error) {
    await stop();
    throw error;
  }
  return { settings, stop };
}

async function makeBucket({ endpoint = "", region, accessKeyId, secretAccessKey, bucket }: S3Settings): Promise<void> {
  const credentials = { accessKeyId, secretAccessKey };
  const client = new S3Client({ endpoint, region, forcePathStyle: true, credentials, maxAttempts: 1 });
  for (let left = 300; ; left -= 1) {
    try {
      await client.send(new CreateBucketCommand({ Bucket: bucket }));
      return client.destroy();
    } catch (error) {
      if (left === 0) throw error;
      await new Promise((done) => setTimeout(done, 100));
    }
  }
}

function nodeConfig(name: string, port: number, folder: string): string {
  return `[DEFAULT]
devices = ${folder}/node
mount_check = false
bind_ip = 127.0.0.1
bind_port = ${port}
workers = 0
user = ${userInfo().username}
swift_dir = ${folder}/etc
disable_fallocate = yes
[pipeline:main]
pipeline = ${name}-server
[app:${name}-server]
use = egg:swift#${name}
[${name}-replicator]
[${name}-updater]
[${name}-auditor]
`;
}

function proxyConfig(port: number, etc: string): string {
  const filters = ["catch_errors", "cache", "listing_formats", "s3api", "tempauth", "slo", "dlo", "versioned_writes"];
  const settings: Record<string, string> = {
    cache: "memcache_servers = 127.0.0.1:9",
    s3api: "location = us-east-1\ns3_acl = false\ndns_compliant_bucket_names = false\ncheck_bucket_owner = false",
    tempauth: `user_test_tester = ${SECRET} .admin`,
  };
  const uses: Record<string, string> = { cache: "memcache" };
  return `[DEFAULT]
bind_ip = 127.0.0.1
bind_port = ${port}
workers = 0
user = ${userInfo().username}
swift_dir = ${etc}
[pipeline:main]
pipeline = ${filters.join(" ")} proxy-server
[app:proxy-server]
use = egg:swift#proxy
allow_account_management = true
account_autocreate = true
${filters.map((name) => `[filter:${name}]\nuse = egg:swift#${uses[name] ?? name}\n${settings[name] ?? ""}`).join("\n")}
`;
}
