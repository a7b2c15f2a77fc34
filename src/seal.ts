import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { Wrong } from './errors.ts'

/** A key by name; the name stands in what it sealed, so that keys can be changed. */
export interface SealKey {
  readonly id: string
  /** 32 bytes. */
  readonly key: Buffer
}

/** Encrypts what must not be readable in the store: tokens, and ways to answer. */
export interface Seal {
  /** `about` says whose and what it is; what was sealed opens under no other. */
  seal(text: string, about: string): string
  /** @throws Wrong when the key is not here, or the text was not sealed under it for this. */
  open(sealed: string, about: string): string
  /** Whether it was sealed with a key that is no longer the newest. */
  isStale(sealed: string): boolean
}

const ALGORITHM = 'aes-256-gcm'
const NONCE_BYTES = 12
const VERSION = 's1'

/** AES-256-GCM with a random nonce (NIST SP 800-38D). The first key seals, any opens. */
export function createSeal(keys: readonly [SealKey, ...SealKey[]]): Seal {
  const [newest] = keys
  const bound = (id: string, about: string): Buffer => Buffer.from(JSON.stringify([id, about]))
  return {
    seal(text, about) {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv(ALGORITHM, newest.key, nonce)
      cipher.setAAD(bound(newest.id, about))
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      const parts = [nonce, body, cipher.getAuthTag()].map((part) => part.toString('base64url'))
      return [VERSION, newest.id, ...parts].join('.')
    },
    open(sealed, about) {
      const [version, id = '', nonce = '', body = '', tag = ''] = sealed.split('.')
      const found = keys.find((key) => key.id === id)
      if (version !== VERSION || !found) throw new Wrong(`no key “${id}” is set that opens this`)
      try {
        const decipher = createDecipheriv(ALGORITHM, found.key, Buffer.from(nonce, 'base64url'))
        decipher.setAAD(bound(id, about))
        decipher.setAuthTag(Buffer.from(tag, 'base64url'))
        const start = decipher.update(Buffer.from(body, 'base64url'))
        return Buffer.concat([start, decipher.final()]).toString('utf8')
      } catch (cause) {
        throw new Wrong(`what was sealed with the key “${id}” does not open`, { cause })
      }
    },
    isStale: (sealed) => sealed.split('.')[1] !== newest.id,
  }
}

/** `name:BASE64, …`, the newest first, each of 32 bytes. Undefined where that is not what it is. */
export function parseKeys(text: string): readonly [SealKey, ...SealKey[]] | undefined {
  const keys = text.split(',').map((entry) => {
    const [, id = '', encoded = ''] = /^\s*([\w-]{1,20}):([\w+/=-]+)\s*$/.exec(entry) ?? []
    return { id, key: Buffer.from(encoded, 'base64') }
  })
  const [first, ...rest] = keys
  const isWhole = keys.every(({ id, key }) => id !== '' && key.length === 32)
  return first && isWhole ? [first, ...rest] : undefined
}
