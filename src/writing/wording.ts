import type { Claim } from '../claims/claim.ts'

const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** Whether a claim is in its source's own words, or in those of a model that passed the gate. */
export function wordedBy({ text, citations }: Claim): 'extract' | 'model' {
  const own = plain(citations.map(({ sentence }) => sentence).join(' '))
  return own.includes(plain(text)) ? 'extract' : 'model'
}
