import { createSocket, type Socket } from "node:dgram";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What hostile scenes try to reach: it all listens on loopback, and none of it may ever hear anything. */
export interface Canaries {
  readonly secret: string;
  /** A scene's text with the corpus's placeholders replaced by what is really there. */
  aim(code: string): string;
  /** Everything that was heard. */
  heard(): readonly string[];
  /** Whether the folder of the secret file still holds that file alone, unchanged. */
  isUntouched(): boolean;
  close(): Promise<void>;
}

const ENVIRONMENT_NAME = "SCENEWRIGHT_CANARY";
const FILE_NAME = "secret.txt";

export async function openCanaries(): Promise<Canaries> {
  const secret = `canary-${Math.random().toString(36).slice(2)}-${Date.now()}`;
  const folder = mkdtempSync(join(tmpdir(), "sw-canary-"));
  const file = join(folder, FILE_NAME);
  writeFileSync(file, secret);
  // Open to all users: no permission of the file system may be what keeps the secret.
  chmodSync(folder, 0o777);
  process.env[ENVIRONMENT_NAME] = secret;
  const heard: string[] = [];
  const tcp = createServer((socket) => {
    heard.push("tcp connection");
    socket.destroy();
  });
  const udp = createSocket("udp4", () => heard.push("udp datagram"));
  await Promise.all([listenTcp(tcp), new Promise<void>((resolve) => udp.bind(0, "127.0.0.1", resolve))]);
  const tcpPort = (tcp.address() as { port: number }).port;
  return {
    secret,
    aim: (code) =>
      code
        .replaceAll("127.0.0.1:48151", `127.0.0.1:${tcpPort}`)
        .replaceAll("127.0.0.1:48152", `127.0.0.1:${udp.address().port}`)
        .replaceAll("/tmp/scenewright-canary", folder),
    heard: () => heard,
    isUntouched: () => readdirSync(folder).join() === FILE_NAME && readFileSync(file, "utf8") === secret,
    close: () => closeAll(tcp, udp, folder),
  };
}

function listenTcp(server: Server): Promise<void> {
  return new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
}

async function closeAll(tcp: Server, udp: Socket, folder: string): Promise<void> {
  delete process.env[ENVIRONMENT_NAME];
  await new Promise((resolve) => tcp.close(resolve));
  await new Promise<void>((resolve) => udp.close(resolve));
  rmSync(folder, { recursive: true, force: true });
}
