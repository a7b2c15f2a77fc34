import { GatewayCloseCodes } from 'discord.js'

/** Why Discord will never let us in as we are, and what to do about it. */
const FATAL: Readonly<Record<number, string>> = {
  [GatewayCloseCodes.AuthenticationFailed]: 'the token is wrong: set a new DISCORD_TOKEN',
  [GatewayCloseCodes.InvalidShard]: 'the shard is wrong: this is a fault of ours',
  [GatewayCloseCodes.ShardingRequired]: 'the bot is on too many servers for one connection',
  [GatewayCloseCodes.InvalidAPIVersion]: 'this version of Discord’s API is gone: update Sherpa',
  [GatewayCloseCodes.InvalidIntents]: 'the intents are wrong: this is a fault of ours',
  [GatewayCloseCodes.DisallowedIntents]: 'the intents are not allowed to this bot',
}

/** Whether a close code of the gateway is final (discord.com/developers, "Gateway close event codes"). */
export function isFatal(code: number): boolean {
  return code in FATAL
}

export function tellClosing(code: number): string {
  return `Discord closed the connection with ${code}: ${FATAL[code] ?? 'for good'}`
}
