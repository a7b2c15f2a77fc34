import { z } from 'zod'
import type { Given } from './shapes.ts'

/** The settings of Discord. */
export const discordSettings = {
  DISCORD_TOKEN: z
    .string()
    .regex(/^[\w-]+\.[\w-]+\.[\w-]+$/, 'is not a bot’s token: three parts with dots between')
    .optional(),
  DISCORD_GUILD_ID: z
    .string()
    .regex(/^\d{15,20}$/, 'is not a server’s id: it has 17 to 20 digits')
    .optional(),
}

/** The bot, and the server whose people share a workspace with the web page. */
export interface DiscordConfig {
  readonly token: string
  readonly guild: string
}

/** What is wrong between settings that are right by themselves. */
export function faultsOfDiscord(given: Given): string[] {
  const faults: string[] = []
  if (given.DISCORD_TOKEN && !given.DISCORD_GUILD_ID) {
    faults.push('DISCORD_GUILD_ID is needed with DISCORD_TOKEN: which server is home')
  }
  if (given.DISCORD_GUILD_ID && !given.DISCORD_TOKEN) {
    faults.push('DISCORD_TOKEN is needed with DISCORD_GUILD_ID')
  }
  if (given.DISCORD_TOKEN && given.DATABASE_URL && !given.SHERPA_KEYS) {
    faults.push('SHERPA_KEYS is needed with DATABASE_URL and DISCORD_TOKEN: processes share keys')
  }
  return faults
}
