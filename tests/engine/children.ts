import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** A process of its own that tells by lines how far it is. */
export interface Child {
  readonly process: ChildProcess
  /** What it has said. */
  readonly lines: readonly string[]
  /** Resolves with the first line that begins so. Rejects when it ends without one. */
  said(start: string): Promise<string>
  readonly ended: Promise<number | null>
}

/** Runs a script of the folder `children` with one JSON argument. */
export function run(script: string, argument: object): Child {
  const file = fileURLToPath(new URL(`./children/${script}.ts`, import.meta.url))
  const child = spawn(process.execPath, [file, JSON.stringify(argument)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const lines: string[] = []
  const heard = createInterface({ input: child.stdout })
  heard.on('line', (line) => lines.push(line))
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  const said = (start: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = lines.find((line) => line.startsWith(start))
        if (found !== undefined) resolve(found)
      }
      heard.on('line', look)
      look()
      void ended.then((code) => reject(new Error(`${script} ended (${code}) without "${start}"`)))
    })
  return { process: child, lines, said, ended }
}
