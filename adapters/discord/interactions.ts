import { setTimeout as wait } from 'node:timers/promises'
import {
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  DiscordAPIError,
  type Interaction,
  MessageFlags,
  type StringSelectMenuInteraction,
} from 'discord.js'
import type { Address } from '../../src/channels/message.ts'
import type { Powers } from '../../src/questions/question.ts'
import { readAction } from './actions.ts'
import type { DoorKit } from './door.ts'
import { languageOf, type Refusal, refusalOf } from './door-words.ts'
import { sealHandle } from './handle.ts'
import { isHidden, needsPosting } from './hidden.ts'
import { lineOf } from './line.ts'
import { ADMINISTERS, type Members } from './members.ts'
import { missingOf, VITAL } from './permissions.ts'
import { placeOf } from './placing.ts'
import { suggest } from './suggest.ts'
import type { TopicMemory } from './topic-memory.ts'
import { directAddress, guildAddress, workspaceOf } from './where.ts'

type Asked = ChatInputCommandInteraction | ButtonInteraction | StringSelectMenuInteraction

export interface Within {
  readonly kit: DoorKit
  readonly members: Members
  readonly topics: TopicMemory
  /** Whether a person may ask once more now. */
  readonly mayAsk: (person: string) => boolean
}

/** Discord waits three seconds for a first answer; a store that takes this long is not waited for. */
const STORE_MS = 1_000

/** Takes an interaction: stores what was asked, defers its answer, queues it. Never throws. */
export async function onInteraction(interaction: Interaction, within: Within): Promise<void> {
  const { log } = within.kit
  try {
    if (interaction.isAutocomplete()) return await offer(interaction, within)
    if (interaction.isChatInputCommand()) {
      const { commandName, options } = interaction
      const filled = Object.fromEntries(
        [...(options.data[0]?.options ?? options.data)].map(({ name, value }) => [
          name,
          String(value ?? ''),
        ]),
      )
      const line = lineOf(commandName, options.getSubcommand(false) ?? undefined, filled)
      return await take(interaction, line, within)
    }
    if (!interaction.isButton() && !interaction.isStringSelectMenu()) return
    const values = interaction.isStringSelectMenu() ? interaction.values : []
    const action = readAction(interaction.customId, values)
    if (!action) return await refuse(interaction, 'outdated')
    const line = action.type === 'proof' ? `/why ${action.claim}` : action.command
    return await take(interaction, line, within)
  } catch (error) {
    log.error({ interaction: interaction.id, err: error }, 'an interaction was not taken')
  }
}

/** Offers what may be meant, out of memory; nothing rather than an error. */
async function offer(interaction: AutocompleteInteraction, { kit, topics }: Within): Promise<void> {
  let offered: ReturnType<typeof suggest> = []
  try {
    const { name, value } = interaction.options.getFocused(true)
    const { guildId } = interaction
    const workspace = guildId ? workspaceOf(guildId, kit.home) : kit.home.workspace
    offered = suggest(name, value, topics.of(workspace))
  } catch (error) {
    kit.log.error({ interaction: interaction.id, err: error }, 'nothing could be offered')
  }
  await interaction.respond(offered).catch((error: unknown) => tooLate(interaction, error, kit))
}

type Stored = 'stored' | 'again' | 'stranger' | 'failed'

async function take(interaction: Asked, line: string, within: Within): Promise<void> {
  const { kit, topics } = within
  const { guildId, user } = interaction
  if (!within.mayAsk(user.id)) return refuse(interaction, 'often')
  const workspace = guildId ? workspaceOf(guildId, kit.home) : kit.home.workspace
  const known = topics.of(workspace)
  if (guildId && isShut(interaction) && needsPosting(line, known))
    return refuse(interaction, 'shut')
  const hidden = isHidden(line, known)
  const storing = store(interaction, line, hidden, within).catch((error: unknown): Stored => {
    kit.log.error({ interaction: interaction.id, err: error }, 'a question was not stored')
    return 'failed'
  })
  const soon = await Promise.race([storing, wait(STORE_MS, undefined)])
  if (soon === 'again') return
  if (soon === 'stranger' || soon === 'failed') return refuse(interaction, soon)
  await interaction
    .deferReply(hidden ? { flags: MessageFlags.Ephemeral } : {})
    .catch((error: unknown) => tooLate(interaction, error, kit))
  const stored = await storing
  if (stored === 'again') return
  if (stored !== 'stored') return refuse(interaction, stored)
  await kit.answer(interaction.id)
  await topics.refresh(workspace)
}

/** Whether we may not post where this was asked; Discord says so with every interaction. */
function isShut({ appPermissions }: Asked): boolean {
  return missingOf(appPermissions.bitfield).some((need) => VITAL.has(need))
}

/** Keeps what was asked, with the way to answer it. */
async function store(
  interaction: Asked,
  text: string,
  hidden: boolean,
  { kit, members }: Within,
): Promise<Stored> {
  const { id, applicationId, token, createdTimestamp, user } = interaction
  const asked = await askedBy(interaction, { kit, members })
  if (!asked) return 'stranger'
  const handle = { application: applicationId, token, at: createdTimestamp, hidden }
  const reply = sealHandle(handle, asked.from.workspace, kit.seal)
  const from = { ...asked.from, person: user.id, reply }
  const fresh = await kit.hear({
    id,
    from,
    asker: user.id,
    powers: asked.powers,
    text,
    locale: languageOf(interaction.locale),
  })
  return fresh ? 'stored' : 'again'
}

/** Where it was asked and what its asker may do; undefined for a stranger's direct message. */
async function askedBy(
  interaction: Asked,
  { kit, members }: Pick<Within, 'kit' | 'members'>,
): Promise<{ from: Address; powers: Powers } | undefined> {
  const { guildId, channelId, member, memberPermissions, user } = interaction
  if (!guildId) {
    const powers = await members.of(user.id)
    return powers && { from: directAddress(user.id, channelId, kit.home), powers }
  }
  const place = await placeOf(channelId, interaction.client, kit.api)
  const from = guildAddress(guildId, place, kit.home)
  const roles = member && 'roles' in member ? member.roles : []
  return {
    from,
    powers: {
      admin: memberPermissions?.any(ADMINISTERS) ?? false,
      roles: (Array.isArray(roles) ? roles : [...roles.cache.keys()]).filter(
        (role) => role !== guildId,
      ),
    },
  }
}

/** Says for one pair of eyes why nothing comes of it. */
async function refuse(interaction: Asked, why: Refusal): Promise<void> {
  const content = refusalOf(why, languageOf(interaction.locale), interaction.id)
  if (interaction.deferred) await interaction.editReply({ content })
  else await interaction.reply({ content, flags: MessageFlags.Ephemeral })
}

/** An acknowledgement that Discord no longer takes is counted, and not tried again. */
function tooLate(interaction: Interaction, error: unknown, { log }: DoorKit): void {
  const code = error instanceof DiscordAPIError ? error.code : undefined
  const late = Date.now() - interaction.createdTimestamp
  log.warn({ interaction: interaction.id, code, lateMs: late, err: error }, 'not acknowledged')
}
