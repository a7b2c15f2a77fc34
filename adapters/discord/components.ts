import { SHOWN } from '../../src/channels/cite.ts'
import type { Language } from '../../src/channels/message.ts'
import { shorten } from '../../src/channels/split.ts'
import { customId, menuId } from './actions.ts'
import type { Proof, Unit } from './draw.ts'
import { type ActionRow, type ButtonComponent, LIMITS } from './payload.ts'

/**
 * The rows under a post: first the proofs of its claims (a button each for up to five, else a menu
 * of up to 25 claims a row), then its buttons. Discord takes a custom id once in a message.
 */
export function rows(units: readonly Unit[], language: Language): ActionRow[] {
  const proofs = unique(
    units.flatMap((unit) => unit.proofs),
    ({ claim }) => claim,
  ).filter(({ claim }) => customId({ type: 'proof', claim }))
  const asked =
    proofs.length <= LIMITS.rowButtons
      ? buttonRows(proofs.flatMap((proof) => proofButton(proof, language)))
      : chunks(proofs, LIMITS.selectOptions).map((some, index) => menu(some, index, language))
  const taken = new Set(asked.flatMap((row) => row.components.map(({ custom_id }) => custom_id)))
  const buttons = unique(
    units.flatMap((unit) => unit.buttons),
    ({ custom_id }) => custom_id,
  ).filter(({ custom_id }) => !taken.has(custom_id))
  return [...asked, ...buttonRows(buttons)]
}

function proofButton({ claim, number }: Proof, language: Language): ButtonComponent[] {
  const custom_id = customId({ type: 'proof', claim })
  const { proof } = SHOWN[language]
  const label = number > 0 ? `${proof} ${number}` : proof
  return custom_id ? [{ type: 2, style: 2, label, custom_id }] : []
}

function menu(proofs: readonly Proof[], index: number, language: Language): ActionRow {
  const options = proofs.map(({ claim, number, words }) => ({
    label: shorten(`${number} · ${words}`, LIMITS.optionLabel),
    value: claim,
  }))
  const placeholder = SHOWN[language].chooseProof
  const select = { type: 3, custom_id: menuId(index + 1), placeholder, options } as const
  return { type: 1, components: [{ ...select, min_values: 1, max_values: 1 }] }
}

function buttonRows(buttons: readonly ButtonComponent[]): ActionRow[] {
  return chunks(buttons, LIMITS.rowButtons).map((components) => ({ type: 1, components }))
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  const count = Math.ceil(items.length / size)
  return Array.from({ length: count }, (_, at) => items.slice(at * size, (at + 1) * size))
}

function unique<T>(items: readonly T[], key: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [key(item), item])).values()]
}
