import type { Seal } from '../seal.ts'

/** A workspace of a platform that let Sherpa in, with what opens it. */
export interface Installation {
  readonly platform: string
  /** The platform's own id of the workspace, or of the organization it is installed for. */
  readonly id: string
  /** What we call it. */
  readonly workspace: string
  /** The platform's record of it, tokens and all; see `sealedAs`. */
  readonly sealed: string
  readonly at: Date
}

export interface Installations {
  /** Puts it in the place of an earlier one of the same workspace. */
  save(installation: Installation): Promise<void>
  byId(platform: string, id: string): Promise<Installation | undefined>
  list(platform?: string): Promise<Installation[]>
  /** Nothing of it is kept. */
  remove(platform: string, id: string): Promise<void>
  /** Replaces what is sealed, if it is still what it was. False when it changed meanwhile. */
  reseal(before: Installation, sealed: string): Promise<boolean>
}

/** What an installation's record is sealed as: it opens for no other workspace. */
export const sealedAs = ({ platform, id }: Pick<Installation, 'platform' | 'id'>): string =>
  `installation/${platform}/${id}`

/**
 * Seals again, with the newest key, what an older one sealed; afterwards the older can go. Answers
 * how many there were.
 * @throws Wrong when one does not open: its key is gone.
 */
export async function resealAll(installations: Installations, seal: Seal): Promise<number> {
  const stale = (await installations.list()).filter(({ sealed }) => seal.isStale(sealed))
  let resealed = 0
  for (const installation of stale) {
    const about = sealedAs(installation)
    const sealed = seal.seal(seal.open(installation.sealed, about), about)
    if (await installations.reseal(installation, sealed)) resealed += 1
  }
  return resealed
}
