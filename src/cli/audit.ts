import { Wrong } from '../errors.ts'
import type { Sherpa } from '../sherpa.ts'
import type { Audit } from '../writing/audit.ts'
import type { Out } from './out.ts'

/** What is listed without an id. */
const LATEST = 20

/**
 * How an edition or an answer came about, or the latest of them, newest first. `--json` is the
 * record itself, one object a line.
 */
export async function auditCommand(
  id: string | undefined,
  { workspace, json }: { workspace: string; json: boolean },
  { sherpa, out }: { sherpa: Pick<Sherpa, 'audits'>; out: Out },
): Promise<boolean> {
  const found = id ? await sherpa.audits.byId(workspace, id) : undefined
  if (id && !found) throw new Wrong(`There is no edition or answer ${id}. \`audit\` lists them.`)
  const audits = found ? [found] : await sherpa.audits.list(workspace, LATEST)
  for (const audit of audits) {
    if (json) out.write(`${JSON.stringify(audit)}\n`)
    else out.write(found ? full(audit) : `${heading(audit)}\n`)
  }
  if (audits.length === 0 && !json) out.write('Nothing was told yet.\n')
  return true
}

const heading = ({ id, of, room, about, at, lines, dropped }: Audit): string =>
  `${at.toISOString()}  ${of} in ${room}: ${about}  (${lines.length} lines, ${dropped.length} refused)  ${id}`

function full(audit: Audit): string {
  const { lines, dropped, calls } = audit
  return [
    heading(audit),
    ...lines.flatMap(({ writer, text, citations }) => [
      `• [${writer}] ${text}`,
      ...citations.map(
        ({ article, version, start, end, sentence }) =>
          `    ${article}@${version} ${start}–${end}: ${sentence}`,
      ),
    ]),
    ...dropped.map(({ text, reasons }) => `✗ ${text}  (${reasons.join(', ')})`),
    ...calls.map(
      ({ task, model, outcome, detail, usage, cost }) =>
        `$ ${task} by ${model}: ${outcome}${detail ? ` (${detail})` : ''}, ${usage.input} + ${usage.output} tokens, $${cost.toFixed(4)}`,
    ),
    '',
  ].join('\n')
}
