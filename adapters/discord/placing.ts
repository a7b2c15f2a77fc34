import type { Client } from 'discord.js'
import type { Api } from './api.ts'
import type { Place } from './where.ts'

/** What a channel is: as the gateway told it, else as Discord answers, else by its id alone. */
export async function placeOf(id: string, client: Client, api: Pick<Api, 'place'>): Promise<Place> {
  const known = client.channels.cache.get(id)
  const found = known ?? (await api.place(id).catch(() => undefined))
  if (!found) return { id }
  const parentId =
    'parent_id' in found ? found.parent_id : 'parentId' in found ? found.parentId : null
  const parent = parentId ? client.channels.cache.get(parentId) : undefined
  return {
    id,
    type: found.type,
    ...(parentId ? { parentId } : {}),
    ...(parent ? { parentType: parent.type } : {}),
  }
}
