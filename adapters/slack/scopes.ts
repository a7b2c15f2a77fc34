/** What Sherpa may do in a workspace, each with what is missing without it. */
export const SCOPES = {
  commands: 'no slash command is heard',
  'chat:write': 'nothing can be posted',
  'app_mentions:read': 'mentions are not heard',
  'im:history': 'direct messages are not heard, nor posts to a person looked up',
  'assistant:write': 'the agent view has no suggested questions and no sign of work',
  'channels:history':
    'questions in threads need a mention, and a post whose answer was lost is not looked up',
  'groups:history': 'the same in private channels',
  'channels:read': 'the home tab lists no public channels, and nothing is said on joining one',
  'groups:read': 'the same of private channels',
  'im:write': 'a direct message whose answer was lost is not looked up',
  'users:read': 'nobody counts as an administrator',
  'usergroups:read': 'user groups can not be named as editors',
} as const

export type Scope = keyof typeof SCOPES
export const scopes = Object.keys(SCOPES) as readonly Scope[]

/** Without these there is no Sherpa; without the others there is less of it. */
export const NEEDED: readonly Scope[] = [
  'commands',
  'chat:write',
  'app_mentions:read',
  'im:history',
]

/** What Slack tells us of. */
export const EVENTS = [
  'app_home_opened',
  'app_mention',
  'app_uninstalled',
  'member_joined_channel',
  'message.channels',
  'message.groups',
  'message.im',
  'tokens_revoked',
] as const
