import { FORMS, type Form, usageOf } from '../../src/channels/grammar/forms.ts'
import { shorten } from '../../src/channels/split.ts'
import { EVENTS, scopes } from './scopes.ts'

/** Slack keeps these for itself, so they are typed after a mention, or after `/summit`. */
const TAKEN: readonly string[] = ['help', 'feedback']

const HINT = 1_000
const EVENTS_PATH = '/slack/events'

/** Where people come back to from installing. */
export const REDIRECT_PATH = '/slack/oauth_redirect'

/**
 * The app as Slack makes it from our grammar (app manifest, schema 2). With an address Slack calls
 * us there; without one it is heard over a socket. `many`: other workspaces may install it.
 */
export function slackManifest({ url, many = false }: { url?: string; many?: boolean } = {}) {
  const base = url?.replace(/\/+$/, '')
  const request = base ? { request_url: `${base}${EVENTS_PATH}` } : {}
  return {
    _metadata: { major_version: 2 },
    display_information: {
      name: 'Sherpa',
      description: 'Briefs your channel on the news you follow. Every line cites its sentence.',
      background_color: '#1f3a34',
    },
    features: {
      app_home: {
        home_tab_enabled: true,
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: false,
      },
      bot_user: { display_name: 'Sherpa', always_online: true },
      agent_view: {
        agent_description:
          'Answers questions about the news your team follows, each line with its source, and says so when the sources do not know.',
        suggested_prompts: PROMPTS,
      },
      slash_commands: commands().map((command) => ({
        ...command,
        ...(base ? { url: `${base}${EVENTS_PATH}` } : {}),
      })),
    },
    oauth_config: {
      ...(base && many ? { redirect_urls: [`${base}${REDIRECT_PATH}`] } : {}),
      scopes: { bot: [...scopes] },
    },
    settings: {
      event_subscriptions: { ...request, bot_events: [...EVENTS] },
      interactivity: { is_enabled: true, ...request },
      org_deploy_enabled: many,
      socket_mode_enabled: !base,
      token_rotation_enabled: false,
    },
  }
}

/** What the agent view offers whoever opens it; at most four. */
export const PROMPTS = [
  { title: 'What do we follow?', message: 'summit' },
  { title: 'What did I miss?', message: 'catchup 1d' },
  { title: 'When is the briefing?', message: 'briefing' },
  { title: 'What can I ask?', message: 'help' },
]

/** Slack's commands, one a first word of the grammar. */
function commands() {
  const names = [...new Set(FORMS.map(({ command }) => command))]
  return names
    .filter((name) => !TAKEN.includes(name))
    .map((name) => {
      const forms = FORMS.filter(({ command }) => command === name)
      const hint = hintOf(forms)
      return {
        command: `/${name}`,
        description: forms[0]?.says.en ?? name,
        should_escape: true,
        ...(hint ? { usage_hint: hint } : {}),
      }
    })
}

/** The ways to go on after a command, as Slack shows them beside it. */
function hintOf(forms: readonly Form[]): string {
  const ways = forms.map((form) => usageOf(form, 'en').split(' ').slice(1).join(' '))
  return shorten([...new Set(ways)].filter(Boolean).join(' | '), HINT)
}
