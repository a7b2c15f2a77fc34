import type { Word } from '../words.ts'
import { why } from './why.ts'

/** Sherpa's own words in French. ICU message syntax. */
export const fr: Readonly<Record<Word, string>> = {
  ...why.fr,
  'edition.title': 'Revue du {day}',
  'edition.summary': '{stories, plural, one {# sujet} other {# sujets}} sur {topics} : {first}',
  'edition.detail':
    '{outlets, plural, one {# média} other {# médias}}, {origins, plural, one {# origine indépendante} other {# origines indépendantes}}',
  'edition.corrections': 'Modifié depuis que vous l’avez lu',
  'edition.corrected': 'Modifié depuis que vous l’avez lu : {first}',
  'correction.label': 'corrigé',
  'correction.was': 'Vous aviez lu le {day} : « {text} »',
  'correction.gone': 'Ne dit plus ce que vous aviez lu le {day} : « {text} »',
  'correction.note': 'La source écrit : « {text} »',
  'edition.update': 'suite',
  'edition.checked':
    '{articles, plural, one {# article lu} other {# articles lus}} dans {sources, plural, one {# source} other {# sources}} depuis {since}.',
  'edition.left':
    '{left, plural, one {# autre sujet n’a pas tenu} other {# autres sujets n’ont pas tenu}} : `/catchup 1d` montre tout, `/briefing length full` fait de la place.',
  'edition.late': 'En retard : prévue pour {due}.',
  'edition.failing': 'Sources illisibles : {names}.',
  'costs.title': 'Ce que coûtent les modèles',
  'costs.day':
    'Aujourd’hui : {cost}{cap, select, none {} other { sur {cap}}}, {tokens, plural, one {# jeton} other {# jetons}}{most, plural, =-1 {} other { sur #}} en {calls, plural, one {# appel} other {# appels}}.{isOver, select, yes { Le budget est épuisé : jusqu’à demain, les phrases sont celles des sources.} other {}}',
  'costs.month':
    'Ce mois-ci : {cost}{cap, select, none {} other { sur {cap}}}, {tokens, plural, one {# jeton} other {# jetons}} en {calls, plural, one {# appel} other {# appels}}.{isOver, select, yes { Le budget est épuisé : jusqu’à la fin du mois, les phrases sont celles des sources.} other {}}',
  'costs.row':
    '{room}, {task, select, article {articles} story {sujets} other {réponses}} : {cost}, {tokens, plural, one {# jeton} other {# jetons}} en {calls, plural, one {# appel} other {# appels}}',
  'costs.shared': 'tous les canaux',
  'costs.off': 'Aucun modèle n’est réglé : rien n’est dépensé.',
  'costs.refused': 'Seuls les administrateurs voient ce que coûtent les modèles.',
  'answer.translated': 'notre traduction',
  'writer.without':
    '{part, select, some {En partie avec} other {Avec}} les phrases mêmes des sources : {why, select, none {aucun modèle n’est réglé} refused {le serveur du modèle nous a refusés} budget {le budget du modèle est épuisé} busy {le modèle est surchargé} down {le modèle est injoignable} slow {le modèle a trop tardé} declined {le modèle a décliné} stopped {le modèle a été arrêté} other {ce que le modèle a écrit est inutilisable}}.',
  'edition.all': 'tout ce que vous suivez',
  'edition.beginning': 'le début',
  quiet:
    'Rien de nouveau sur {topics} depuis {since}. {sources, plural, one {# source vérifiée} other {# sources vérifiées}}, la dernière fois à {checked}.',
  'quiet.nosources':
    'Rien à lire : aucune source n’est suivie. Ajoutez-en une avec `sherpa sources add ADRESSE`.',
  broken:
    'Pas de revue aujourd’hui : {sources, plural, one {la seule source n’a pas pu être lue} other {aucune des # sources n’a pu être lue}}. Sherpa continue d’essayer et rattrapera ce qui manque.',
  'closed.change': 'en pause : le canal est fermé à Sherpa',
  'closed.told':
    'Je ne peux plus publier dans {room} : sa revue est en pause. Réinvitez-moi et tapez `/briefing resume` là-bas.',
  'date.unknown': 'date inconnue',
  'button.dossier': 'Dossier',
  'button.quotes': 'Citations',
  'button.commitments': 'Engagements',
  'button.timeline': 'Chronologie',
  'button.sources': 'Sources',
  'button.settings': 'Réglages',
  'button.now': 'Revue maintenant',
  'button.pause': 'Pause',
  'button.resume': 'Reprendre',
  'button.follow': 'Suivre {name}',
  'topics.title': 'Ce que nous suivons',
  'topics.state':
    '`{slug}` : {articles, plural, =0 {aucun article} one {# article} other {# articles}}, {stories, plural, one {# sujet} other {# sujets}}{newest}',
  'topics.newest': ', dernier le {day}',
  'topics.none': 'Rien n’est suivi. Essayez `/summit follow Corée–Canada`.',
  'topics.hint': 'Un dossier : `/summit SUJET`. Suivre davantage : `/summit follow NOM`.',
  'topic.unknown': 'Aucun sujet ne s’appelle « {name} ».',
  'topic.nearest': 'Vouliez-vous dire {names} ?',
  'topic.howto': 'Pour le suivre : `/summit follow {name}`.',
  'follow.done':
    '{name} est suivi sous `{slug}`. {articles, plural, =0 {Aucun article gardé n’y répond encore ; les prochains y entreront.} one {# article gardé y répond.} other {# articles gardés y répondent.}}',
  'follow.taken':
    '`{slug}` est déjà pris par {name}. Donnez un autre nom court : `/summit follow NOM as COURT`.',
  'follow.undo': 'Pour annuler : `/summit unfollow {slug}`.',
  'unfollow.narrowed':
    '{count, plural, one {# revue ne l’inclut} other {# revues ne l’incluent}} plus.',
  'unfollow.paused':
    '{count, plural, one {# revue ne portait sur rien d’autre : elle est} other {# revues ne portaient sur rien d’autre : elles sont}} en pause. Choisissez-y des sujets avec `/briefing topics SUJET`, puis `/briefing resume`.',
  'policy.refused':
    'Ici, seuls {who} peuvent changer cela. Demandez à l’un d’eux ou à l’administration.',
  'policy.admins': 'les administrateurs',
  'policy.named': 'les administrateurs et {names}',
  'policy.anyone': 'tout le monde',
  'policy.state':
    'Qui peut changer les sujets et les revues ici : {who}. Réglez-le avec `/briefing editors anyone`, `admins` ou `@NOM …`.',
  'unfollow.done':
    '{name} n’est plus suivi. Ses articles restent ; `/summit follow {again}` le rétablit.',
  'sources.title': '{count, plural, one {# source} other {# sources}}',
  'sources.none':
    'Rien n’est lu pour l’instant. Ajoutez un fil ou un site avec `/sources add ADRESSE`.',
  'sources.articles': '{articles, plural, =0 {aucun article} one {# article} other {# articles}}',
  'sources.more': 'Et {hidden} de plus.',
  'sources.hint': 'Ajoutez-en avec `/sources add ADRESSE`, retirez-en avec `/sources remove NOM`.',
  'sources.added':
    '{name} sera lu désormais : {entries, plural, one {# entrée} other {# entrées}} en ce moment.',
  'sources.known': '{name} est déjà lu.',
  'sources.removed':
    '{name} n’est plus lu. Ses articles restent ; `/sources add {url}` le rétablit.',
  'sources.unknown': 'Aucune source ne s’appelle « {name} », ou plusieurs. `/sources` les liste.',
  'sources.nothing': 'Rien à lire à {address}. {detail}',
  'source.new': 'pas encore lu',
  'source.ok': 'bien lu',
  'source.unchanged': 'rien de nouveau à la dernière lecture',
  'source.slow-down': 'nous demande d’attendre',
  'source.failing': 'illisible pour l’instant ; nous réessayons',
  'source.rejected': 'répond par ce que nous ne pouvons lire',
  'source.gone': 'disparu ; n’est plus lu',
  'source.upload': 'lu dès qu’on y dépose un texte',
  'source.at': 'dernière fois {at}',
  'dossier.title': '{name}',
  'dossier.standing': 'Où en est-on',
  'dossier.claims': 'Points clés',
  'dossier.commitments': 'Engagements',
  'dossier.quotes': 'Citations',
  'timeline.reported': 'rapporté le {day}',
  'dossier.timeline': 'Chronologie',
  'dossier.sources': 'Sources',
  'dossier.empty':
    'Rien encore sur {name}. {articles, plural, =0 {Aucun article lu} one {# article lu} other {# articles lus}} ; prochaine lecture {next}.',
  'dossier.empty.view': 'Les sources ne donnent rien sous « {view} » pour {name}.',
  'dossier.checked':
    '{articles, plural, one {# article} other {# articles}} de {outlets, plural, one {# média} other {# médias}}, {official, plural, =0 {aucun officiel} one {dont # officiel} other {dont # officiels}}. Dernier : {newest}.',
  'dossier.summary': '{name} : {standing}',
  'dossier.due': 'échéance : « {due} »',
  'dossier.source': '{outlet} : {title} ({day})',
  'dossier.official': 'officiel',
  'dossier.more': '{count, plural, one {# de plus} other {# de plus}}',
  'answer.no': 'Les sources ne le disent pas.',
  'answer.no.name': 'Les sources ne mentionnent pas {what}.',
  'answer.no.words': 'Les sources n’attribuent à personne les mots {what}.',
  'answer.no.outlet': 'Rien de {what} n’a été lu.',
  'answer.no.that': 'Les sources ne le rapportent pas : {what}.',
  'answer.no.question': 'Les sources ne disent pas {what}.',
  'answer.no.so': 'Les sources ne rapportent rien de tel.',
  'answer.no.said': 'Les sources ne rapportent aucun propos de {speaker} à ce sujet : {what}.',
  'answer.no.matter': 'Les sources ne disent rien à ce sujet : {what}.',
  'talk.hello': 'Bonjour. Demandez-moi ce que disent les sources, ou tapez `/help`.',
  'talk.thanks': 'Avec plaisir. `/help` dit ce que je sais faire d’autre.',
  'talk.unclear': 'Je cherche ce que disent les sources : posez une question, ou tapez `/help`.',
  'wrong.part':
    '« {value} » n’est pas une partie d’un dossier. Ses parties sont `quotes`, `commitments`, `timeline` et `sources` ; le reste se demande par une question.',
  'answer.ruling.yes': 'Oui, les sources disent :',
  'answer.ruling.no': 'Non, les sources disent :',
  'answer.ruling.other': 'Non, les sources attribuent ces mots à {speaker} :',
  'answer.nearest': 'Ce qu’elles disent de plus proche :',
  'answer.searched':
    '{articles, plural, =0 {Aucun article consulté} one {# article consulté} other {# articles consultés}}{topic}, {passages, plural, one {# passage} other {# passages}}, à {at}.',
  'answer.searched.topic': ' sur {name}',
  'answer.working': 'Recherche dans {articles, plural, one {# article} other {# articles}}…',
  'answer.summary.no': 'Les sources ne le disent pas.',
  'answer.ask': 'Que voulez-vous savoir ? Posez une question, ou `/help`.',
  'settings.title': 'La revue de ce canal',
  'settings.when': '{hour}, {days} ({zone})',
  'settings.next': 'Prochaine : {next}.',
  'settings.paused': 'En pause. `/briefing resume` la relance.',
  'settings.topics': 'Sujets : {topics}.',
  'settings.length': 'Longueur : {length}. Langue : {language}.',
  'settings.none':
    'Ce canal n’a pas encore de revue. Réglez-la avec `/briefing at 08:00 weekdays America/Toronto`.',
  'settings.saved': 'Enregistré.',
  'settings.history': 'Dernier changement le {at} par {by} : {what}.',
  'length.short': 'courte',
  'length.standard': 'normale',
  'length.full': 'complète',
  'days.all': 'tous les jours',
  'days.weekdays': 'en semaine',
  'days.weekends': 'le week-end',
  'brief.started': 'La revue se prépare.',
  'brief.caught': 'Depuis {since}',
  'brief.nothing': 'Rien de nouveau sur {topics} depuis {since}.',
  'help.title': 'Ce que vous pouvez demander',
  'help.ask':
    'Dans un fil, ou en mentionnant Sherpa, posez votre question. Chaque ligne cite sa phrase d’origine.',
  'wrong.address': '« {value} » n’est ni l’adresse d’un fil ou d’un site, ni le nom d’une source.',
  'wrong.editor':
    '« {value} » n’est ni une personne ni un rôle. Écrivez `anyone`, `admins`, ou des noms avec @.',
  'wrong.command': '« {value} » n’est pas une commande. `/help` les donne toutes.',
  'wrong.command.near': '« {value} » n’est pas une commande. Vouliez-vous dire `/{near}` ?',
  'wrong.time': '« {value} » n’est pas une heure. Écrivez 08:00 ou 20h30.',
  'wrong.zone':
    '« {value} » n’est pas un fuseau horaire. Écrivez un nom IANA, comme Asia/Seoul ou America/Toronto.',
  'wrong.days': '« {value} » n’est pas un jour. Écrivez daily, weekdays, weekends, ou mon,wed,fri.',
  'wrong.length': '« {value} » n’est pas une longueur. Choisissez short, standard ou full.',
  'wrong.language': '« {value} » n’est pas une langue de Sherpa. Choisissez en, ko ou fr.',
  'wrong.period': '« {value} » n’est pas une durée. Écrivez 12h, 3d ou 1w, 90 jours au plus.',
  'wrong.name': 'Donnez au sujet un nom de 2 à 80 lettres : `/summit follow Corée–Canada`.',
  'wrong.slug':
    '« {value} » n’est pas un nom court. Lettres, chiffres et traits d’union, 40 au plus.',
  'wrong.reserved':
    '« {value} » est un mot de Sherpa. Donnez au sujet un autre nom court : `/summit follow NOM as MOT`.',
  'wrong.topics': 'Aucun sujet ne s’appelle « {value} ». `/summit` donne la liste.',
  'wrong.long': 'C’est trop long : {count} caractères. {limit} au plus.',
  'wrong.empty': 'Rien n’est demandé. Posez une question, ou `/help`.',
  'wrong.often': 'Cela fait beaucoup à la fois. Patientez une minute.',
  'wrong.lost': 'Cela n’est pas parvenu à Sherpa (erreur {id}). Veuillez réessayer.',
  'wrong.error':
    'Une erreur est survenue de notre côté (erreur {id}). Elle est gardée et sera examinée.',
}
