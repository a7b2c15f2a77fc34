import { why } from './why.ts'

/** What Sherpa says in English. ICU message syntax. */
export const en = {
  ...why.en,
  'edition.title': 'Briefing, {day}',
  'edition.summary': '{stories, plural, one {# story} other {# stories}} on {topics}: {first}',
  'edition.detail':
    '{outlets, plural, one {# outlet} other {# outlets}}, {origins, plural, one {# independent origin} other {# independent origins}}',
  'edition.update': 'update',
  'edition.corrections': 'Changed since you were told',
  'edition.corrected': 'Changed since you were told: {first}',
  'correction.label': 'corrected',
  'correction.was': 'You were told on {day}: “{text}”',
  'correction.gone': 'No longer says what you were told on {day}: “{text}”',
  'correction.note': 'The source writes: “{text}”',
  'edition.checked':
    'Read {articles, plural, one {# article} other {# articles}} from {sources, plural, one {# source} other {# sources}} since {since}.',
  'edition.left':
    '{left, plural, one {# more story} other {# more stories}} did not fit: `/catchup 1d` shows all, `/briefing length full` makes room.',
  'edition.late': 'Late: this was due {due}.',
  'edition.failing': 'Could not read: {names}.',
  'costs.title': 'What models cost',
  'costs.day':
    'Today: {cost}{cap, select, none {} other { of {cap}}}, {tokens, plural, one {# token} other {# tokens}}{most, plural, =-1 {} other { of #}} in {calls, plural, one {# call} other {# calls}}.{isOver, select, yes { The budget is spent: lines are the sources’ own sentences until tomorrow.} other {}}',
  'costs.month':
    'This month: {cost}{cap, select, none {} other { of {cap}}}, {tokens, plural, one {# token} other {# tokens}} in {calls, plural, one {# call} other {# calls}}.{isOver, select, yes { The budget is spent: lines are the sources’ own sentences until the month ends.} other {}}',
  'costs.row':
    '{room}, {task, select, article {articles} story {stories} other {answers}}: {cost}, {tokens, plural, one {# token} other {# tokens}} in {calls, plural, one {# call} other {# calls}}',
  'costs.shared': 'all channels',
  'costs.off': 'No model is set: nothing is spent.',
  'costs.refused': 'Only administrators see what models cost.',
  'writer.without':
    '{part, select, some {Partly in} other {In}} the sources’ own sentences: {why, select, none {no model is set} refused {the model’s server refused us} budget {the budget for the model is spent} busy {the model is busy} down {the model can not be reached} slow {the model took too long} declined {the model declined} stopped {the model was stopped} other {what the model wrote was of no use}}.',
  'edition.all': 'everything you follow',
  'edition.beginning': 'the beginning',
  quiet:
    'Nothing new on {topics} since {since}. Checked {sources, plural, one {# source} other {# sources}}, last at {checked}.',
  'quiet.nosources':
    'Nothing to read yet: no source is followed. Add one with `sherpa sources add ADDRESS`.',
  broken:
    'No briefing today: none of {sources, plural, one {the # source} other {the # sources}} could be read. Sherpa keeps trying and will tell what it missed.',
  'closed.change': 'paused: the channel is closed to Sherpa',
  'closed.told':
    'I can no longer post in {room}, so its briefing is paused. Invite me again and type `/briefing resume` there.',
  'date.unknown': 'date unknown',
  'button.dossier': 'Dossier',
  'button.quotes': 'Quotes',
  'button.commitments': 'Commitments',
  'button.timeline': 'Timeline',
  'button.sources': 'Sources',
  'button.settings': 'Settings',
  'button.now': 'Brief now',
  'button.pause': 'Pause',
  'button.resume': 'Resume',
  'button.follow': 'Follow {name}',
  'topics.title': 'What we follow',
  'topics.state':
    '`{slug}`: {articles, plural, =0 {no articles yet} one {# article} other {# articles}}, {stories, plural, one {# story} other {# stories}}{newest}',
  'topics.newest': ', newest {day}',
  'topics.none': 'Nothing is followed yet. Try `/summit follow Korea–Canada`.',
  'topics.hint': 'Ask for a dossier with `/summit TOPIC`, follow more with `/summit follow NAME`.',
  'topic.unknown': 'No topic is called “{name}”.',
  'topic.nearest': 'Did you mean {names}?',
  'topic.howto': 'To follow it: `/summit follow {name}`.',
  'follow.done':
    'Following {name} as `{slug}`. {articles, plural, =0 {Nothing that is stored matches yet; what comes in will.} one {# stored article matches.} other {# stored articles match.}}',
  'follow.taken':
    '`{slug}` is taken by {name}. Give another short name: `/summit follow NAME as SLUG`.',
  'follow.undo': 'Undo with `/summit unfollow {slug}`.',
  'unfollow.narrowed':
    '{count, plural, one {# briefing no longer includes} other {# briefings no longer include}} it.',
  'unfollow.paused':
    '{count, plural, one {# briefing was about nothing else and is} other {# briefings were about nothing else and are}} paused: choose topics there with `/briefing topics TOPIC`, then `/briefing resume`.',
  'policy.refused': 'Only {who} may change that here. Ask one of them, or an administrator.',
  'policy.admins': 'administrators',
  'policy.named': 'administrators and {names}',
  'policy.anyone': 'everyone',
  'policy.state':
    'Who may change topics and briefings here: {who}. Set it with `/briefing editors anyone`, `admins` or `@NAME …`.',
  'unfollow.done':
    'No longer following {name}. Its articles stay; `/summit follow {again}` brings it back.',
  'sources.title': '{count, plural, one {# source} other {# sources}}',
  'sources.none': 'Nothing is read yet. Add a feed or a site with `/sources add ADDRESS`.',
  'sources.articles': '{articles, plural, =0 {no articles yet} one {# article} other {# articles}}',
  'sources.more': 'And {hidden} more.',
  'sources.hint': 'Add one with `/sources add ADDRESS`, remove one with `/sources remove NAME`.',
  'sources.added':
    'Reading {name} from now on: {entries, plural, one {# entry} other {# entries}} there now.',
  'sources.known': '{name} is read already.',
  'sources.removed':
    'No longer reading {name}. Its articles stay; `/sources add {url}` brings it back.',
  'sources.unknown': 'No source is called “{name}”, or more than one is. `/sources` lists them.',
  'sources.nothing': 'Nothing to read at {address}. {detail}',
  'source.new': 'not read yet',
  'source.ok': 'read well',
  'source.unchanged': 'nothing new at the last look',
  'source.slow-down': 'asks us to wait',
  'source.failing': 'can not be read just now; we keep trying',
  'source.rejected': 'answers with something we can not read',
  'source.gone': 'gone; no longer read',
  'source.upload': 'read when something is dropped in',
  'source.at': 'last at {at}',
  'dossier.title': '{name}',
  'dossier.standing': 'Where it stands',
  'dossier.claims': 'Key claims',
  'dossier.commitments': 'Commitments',
  'dossier.quotes': 'Quotes',
  'timeline.reported': 'reported {day}',
  'dossier.timeline': 'Timeline',
  'dossier.sources': 'Sources',
  'dossier.empty':
    'Nothing on {name} yet. {articles, plural, =0 {No article} one {# article} other {# articles}} read so far; the next poll is {next}.',
  'dossier.empty.view': 'The sources give no {view} on {name}.',
  'dossier.checked':
    '{articles, plural, one {# article} other {# articles}} from {outlets, plural, one {# outlet} other {# outlets}}, {official, plural, =0 {none of them official} one {# of them official} other {# of them official}}. Newest {newest}.',
  'dossier.summary': '{name}: {standing}',
  'dossier.due': 'due: “{due}”',
  'dossier.source': '{outlet}: {title} ({day})',
  'dossier.official': 'official',
  'dossier.more': '{count, plural, one {# more} other {# more}}',
  'answer.no': 'The sources do not say.',
  'answer.premise': 'The sources do not report {premise}.',
  'answer.nearest': 'The nearest they do say:',
  'answer.searched':
    'Searched {articles, plural, =0 {no articles} one {# article} other {# articles}}{topic}, {passages, plural, one {# passage} other {# passages}}, at {at}.',
  'answer.searched.topic': ' on {name}',
  'answer.working': 'Searching {articles, plural, one {# article} other {# articles}}…',
  'answer.summary.no': 'The sources do not say.',
  'answer.ask': 'What would you like to know? Type a question, or `/help`.',
  'settings.title': 'This channel’s briefing',
  'settings.when': '{hour}, {days} ({zone})',
  'settings.next': 'Next: {next}.',
  'settings.paused': 'Paused. `/briefing resume` starts it again.',
  'settings.topics': 'Topics: {topics}.',
  'settings.length': 'Length: {length}. Language: {language}.',
  'settings.none':
    'This channel has no briefing yet. Set one with `/briefing at 08:00 weekdays Asia/Seoul`.',
  'settings.saved': 'Saved.',
  'settings.history': 'Last changed {at} by {by}: {what}.',
  'length.short': 'short',
  'length.standard': 'standard',
  'length.full': 'full',
  'days.all': 'every day',
  'days.weekdays': 'weekdays',
  'days.weekends': 'weekends',
  'brief.started': 'Composing a briefing now.',
  'brief.caught': 'Since {since}',
  'brief.nothing': 'Nothing new on {topics} since {since}.',
  'help.title': 'What you can ask',
  'help.ask':
    'In a thread, or by mentioning Sherpa, just ask. Every line cites the sentence it came from.',
  'wrong.address': '“{value}” is not the address of a feed or a site, or the name of a source.',
  'wrong.editor':
    '“{value}” is not a person or a role. Write `anyone`, `admins`, or names with an @.',
  'wrong.command': '“{value}” is not a command. `/help` lists them all.',
  'wrong.time': '“{value}” is not a time. Write it as 08:00 or 8:30pm.',
  'wrong.zone':
    '“{value}” is not a time zone. Write an IANA name such as Asia/Seoul or America/Toronto.',
  'wrong.days':
    '“{value}” is not a day. Write daily, weekdays, weekends, or days such as mon,wed,fri.',
  'wrong.length': '“{value}” is not a length. Choose short, standard or full.',
  'wrong.language': '“{value}” is not a language Sherpa speaks. Choose en, ko or fr.',
  'wrong.period': '“{value}” is not a period. Write it as 12h, 3d or 1w.',
  'wrong.name': 'Give the topic a name of 2 to 80 letters: `/summit follow Korea–Canada`.',
  'wrong.slug': '“{value}” is not a short name. Use letters, digits and hyphens, at most 40.',
  'wrong.reserved':
    '“{value}” is a word of Sherpa’s own. Give the topic another short name: `/summit follow NAME as SLUG`.',
  'wrong.topics': 'No topic is called “{value}”. `/summit` lists what is followed.',
  'wrong.long': 'That is too long: {count} characters. {limit} is the most.',
  'wrong.empty': 'Nothing was asked. Type a question, or `/help`.',
  'wrong.lost': 'That did not reach Sherpa (error {id}). Please try again.',
  'wrong.error': 'Something went wrong on our side (error {id}). It is kept and will be looked at.',
} as const
