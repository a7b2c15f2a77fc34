import { createHash } from 'node:crypto'
import { idOf } from '../../src/ids.ts'

/** What Slack keeps with a post, and we find it by. Public to the workspace, so it says nothing. */
export interface Marks {
  /** Slack drops a second post with the same one, which it does not promise (`duplicate_message`). */
  readonly client_msg_id: string
  readonly metadata: {
    readonly event_type: 'sherpa_post'
    readonly event_payload: { readonly post_key: string }
  }
}

/** The marks of a key: the same key gives the same on every machine. */
export function marksOf(key: string): Marks {
  return {
    client_msg_id: uuidOf(`sherpa/slack/${key}`),
    metadata: { event_type: 'sherpa_post', event_payload: { post_key: idOf('p', key) } },
  }
}

/** The namespace for names that are addresses of a kind (RFC 9562, appendix A). */
const NAMESPACE = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex')

/** A UUID that follows from a name: version 5, SHA-1 (RFC 9562, section 5.5). */
function uuidOf(name: string): string {
  const bytes = createHash('sha1').update(NAMESPACE).update(name).digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
