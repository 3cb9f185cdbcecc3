import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";

/** Names one run of a process: a later one with the same number, or after the machine has started anew, is another. */
export type RunningProcess = {
  readonly host: string;
  readonly pid: number;
  /** When it started, in the machine's own ticks; null where the machine does not tell. */
  readonly startedTicks: string | null;
  /** Which start of the machine it belongs to; null where the machine does not tell. */
  readonly bootId: string | null;
  /** Within which numbering of processes: containers of one machine may have their own under one host name. */
  readonly pidSpace: string | null;
};

/** The process that asks. */
export function thisProcess(): RunningProcess {
  return {
    host: hostname(),
    pid: process.pid,
    startedTicks: startedTicks(process.pid),
    bootId: bootId(),
    pidSpace: pidSpace(),
  };
}

/**
 * What became of a process. `out of sight` when it ran under the same start of this machine but in another container, `elsewhere` when
 * it ran on another machine or nothing tells: it may live, and nobody here can look.
 */
export function whatBecameOf(
  one: RunningProcess,
): "running" | "ended" | "ended with the machine" | "out of sight" | "elsewhere" {
  const isHere = one.host === hostname();
  if (one.bootId !== bootId()) return isHere ? "ended with the machine" : "elsewhere";
  if (!isHere || one.pidSpace !== pidSpace()) return one.bootId === null ? "elsewhere" : "out of sight";
  if (!exists(one.pid)) return "ended";
  return startedTicks(one.pid) === one.startedTicks ? "running" : "ended";
}

function exists(pid: number) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process exists as well.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function bootId() {
  return read("/proc/sys/kernel/random/boot_id")?.trim() ?? null;
}

function pidSpace() {
  try {
    return readlinkSync("/proc/self/ns/pid");
  } catch {
    return null;
  }
}

/** Field 22 of /proc/<pid>/stat (proc(5)), counted after the name, which may hold anything. */
function startedTicks(pid: number) {
  const stat = read(`/proc/${pid}/stat`);
  return stat?.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
}

function read(path: string) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
