import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { parse, parseAllDocuments } from "yaml";
import { HELP } from "../../src/help.ts";

const root = resolve(import.meta.dirname, "..", "..");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const FILES = [
  "Dockerfile",
  "compose.yaml",
  "compose.workers.yaml",
  "kubernetes/scenewright.yaml",
  "kubernetes/workers.yaml",
  "systemd/scenewright.service",
  "systemd/scenewright-worker.service",
];
const readme = read("README.md");

describe.each(FILES)("deploy/%s", (name) => {
  const text = read(`deploy/${name}`);

  test("sets nothing that the server does not read", () => {
    const names = new Set(text.match(/SCENEWRIGHT_[A-Z_]+/g));
    expect(names.size).toBeGreaterThan(0);
    for (const each of names) expect(`${HELP}${readme}`, each).toContain(each);
  });

  test("gives serve options that it knows", () => {
    for (const [option] of text.matchAll(/(?<=[\s"'[])--(?:host|port|public-url|trust-proxy|workers)\b/g))
      expect(HELP).toContain(option);
    expect(text).toMatch(/\b(serve|worker)\b/);
  });
});

test("the image runs as nobody in particular, without what may not be given on", () => {
  const lines = read("deploy/Dockerfile").split("\n");
  const last = lines.lastIndexOf(lines.filter((line) => line.startsWith("FROM")).at(-1) ?? "");
  expect(lines.slice(last).some((line) => /^USER (?!root)/.test(line))).toBe(true);
  expect(lines.join("\n")).toContain("rm -rf node_modules/@remotion/compositor-*");
  for (const [, path = ""] of lines.join("\n").matchAll(/^COPY (package\.json|package-lock\.json)/gm))
    expect(existsSync(join(root, path))).toBe(true);
});

test("the compose file starts the server behind a proxy with TLS, jailed and without rights", () => {
  const { services } = parse(read("deploy/compose.yaml"));
  expect(services.scenewright).toMatchObject({ cap_drop: ["ALL"], read_only: true });
  expect(services.scenewright.ports).toBeUndefined();
  expect(services.scenewright.security_opt).toContain("seccomp:./seccomp.json");
  expect(services.proxy.ports).toEqual(["80:80", "443:443"]);
});

test("the profile of system calls lets a jail be made, and keeps the kernel shut", () => {
  const { defaultAction, syscalls } = JSON.parse(read("deploy/seccomp.json"));
  const denied = syscalls.flatMap(({ names }: { names: string[] }) => names);
  expect(defaultAction).toBe("SCMP_ACT_ALLOW");
  for (const needed of ["clone", "clone3", "unshare", "mount", "umount2", "pivot_root", "setns"])
    expect(denied).not.toContain(needed);
  for (const shut of ["bpf", "keyctl", "init_module", "kexec_load", "ptrace", "perf_event_open", "io_uring_setup"])
    expect(denied).toContain(shut);
});

test("the manifests are documents that agree with each other", () => {
  const documents = parseAllDocuments(read("deploy/kubernetes/scenewright.yaml"));
  expect(documents.flatMap(({ errors }) => errors)).toEqual([]);
  const all = documents.map((document) => document.toJS());
  const set = all.find(({ kind }) => kind === "StatefulSet").spec;
  const [container] = set.template.spec.containers;
  expect(set.template.metadata.labels).toMatchObject(set.selector.matchLabels);
  expect(set.replicas).toBe(1);
  expect(container.volumeMounts.map(({ name }: { name: string }) => name).sort()).toEqual(
    set.template.spec.volumes.map(({ name }: { name: string }) => name).sort(),
  );
  const { secretKeyRef } = container.env[0].valueFrom;
  const secret = all.find(({ kind }) => kind === "Secret");
  expect(secret.metadata.name).toBe(secretKeyRef.name);
  expect(Object.keys(secret.stringData)).toContain(secretKeyRef.key);
  expect(all.find(({ kind }) => kind === "Service").spec.ports[0].targetPort).toBe(container.ports[0].name);
});

test("workers are started beside servers, each with the settings that both share", () => {
  const { services } = parse(read("deploy/compose.workers.yaml"), { merge: true });
  for (const name of ["server", "worker"])
    expect(services[name]).toMatchObject({
      cap_drop: ["ALL"],
      read_only: true,
      environment: services.server.environment,
    });
  expect(services.worker.command).toEqual(["worker"]);
  const all = parseAllDocuments(read("deploy/kubernetes/workers.yaml")).map((document) => document.toJS());
  const secret = all.find(({ kind }) => kind === "Secret").stringData;
  const deployments = all.filter(({ kind }) => kind === "Deployment");
  expect(deployments).toHaveLength(2);
  for (const { spec } of deployments) {
    const [container] = spec.template.spec.containers;
    expect(spec.template.metadata.labels).toEqual(spec.selector.matchLabels);
    for (const { valueFrom } of container.env)
      if (valueFrom) expect(Object.keys(secret)).toContain(valueFrom.secretKeyRef.key);
    expect(container.volumeMounts.map(({ name }: { name: string }) => name).sort()).toEqual(
      spec.template.spec.volumes.map(({ name }: { name: string }) => name).sort(),
    );
  }
  const scaled = all.find(({ kind }) => kind === "HorizontalPodAutoscaler").spec;
  expect(deployments.map(({ metadata }) => metadata.name)).toContain(scaled.scaleTargetRef.name);
  expect(read("src/operations/metrics.ts")).toContain(`"${scaled.metrics[0].external.metric.name}"`);
});

const hasSystemd = hasProgram("systemd-analyze");
test
  .runIf(hasSystemd || process.env.SCENEWRIGHT_TEST_SYSTEMD === "required")
  .each(["scenewright", "scenewright-worker"])("systemd takes %s.service", (name) => {
  const folder = mkdtempSync(join(tmpdir(), "sw-unit-"));
  try {
    // The programs it starts need not be on this machine.
    const unit = read(`deploy/systemd/${name}.service`).replace(/^ExecStart=\S+/m, `ExecStart=${process.execPath}`);
    writeFileSync(join(folder, `${name}.service`), unit);
    const told = execFileSync("systemd-analyze", ["verify", join(folder, `${name}.service`)], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
    expect(told).toBe("");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

function hasProgram(name: string): boolean {
  try {
    execFileSync(name, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
