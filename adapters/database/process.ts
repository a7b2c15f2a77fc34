import { execFileSync } from 'node:child_process'
import { readFileSync, readlinkSync } from 'node:fs'

/** A process as it can be recognised later: pids are used again, and mean nothing elsewhere. */
export interface ProcessIdentity {
  readonly pid: number
  readonly alive: boolean
  /** Its start: ticks since a named boot on Linux, `ps`'s start time elsewhere. */
  readonly identity?: string
  /** The namespace its pid belongs to (Linux containers). */
  readonly space?: string
}

export function processIdentity(pid: number): ProcessIdentity {
  const space = attempt(() => readlinkSync('/proc/self/ns/pid'))
  const identity = attempt(() => linuxStart(pid)) ?? attempt(() => psStart(pid))
  return {
    pid,
    alive: isAlive(pid),
    ...(identity ? { identity } : {}),
    ...(space ? { space } : {}),
  }
}

function isAlive(pid: number): boolean {
  // Zero and below mean groups of processes.
  if (pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it is there and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Field 22 of /proc/PID/stat (proc_pid_stat(5)); the name before it may hold spaces and brackets. */
function linuxStart(pid: number): string | undefined {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
  return ticks && `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${ticks}`
}

function psStart(pid: number): string | undefined {
  const ps = execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return ps.trim() || undefined
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
