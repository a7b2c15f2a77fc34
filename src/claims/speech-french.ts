import { namesIn } from './names.ts'
import type { Subject } from './speech.ts'

const VERBS =
  'dit|déclaré|déclare|affirmé|affirme|ajouté|ajoute|expliqué|explique|souligné|souligne|précisé|précise|indiqué|indique|annoncé|annonce|estimé|estime|répondu|répond|assuré|assure|rappelé|rappelle|insisté|insiste|lancé|lance|regretté|regrette|averti|avertit|promis|promet|conclu|conclut|écrit|noté|note|confié|confie|salué|dénoncé|réagi|martelé|poursuivi|poursuit|commenté|confirmé'
const AUXILIARY = "(?:a|ont|avait|avaient|est|s’est|s'est)"

const INVERTED = new RegExp(
  String.raw`^[\s,»–—-]*(?:(?:${AUXILIARY})(?:-t)?-?(il|elle|ils|elles|on)?\s+)?(?:${VERBS})(?:-t)?(?:-(il|elle|ils|elles|on))?(?:\s+(?:également|aussi|encore|notamment))?(?:\s+((?:MM?\.\s|[^,.;:«»]){2,80}))?`,
  'u',
)
const DIRECT = new RegExp(
  String.raw`((?:MM?\.\s|[^,.;:«»]){2,80}?)\s+(?:(?:l’|l'|lui )?${AUXILIARY}\s+)?(?:${VERBS})(?!\p{L})[^.;«»]{0,60}[:,]?\s*$`,
  'u',
)

/** Who says a French quotation: `« … », a déclaré M. Aubin`, `M. Aubin a déclaré : « … »`, `selon`. */
export function frenchSpeaker(before: string, after: string): Subject | undefined {
  const selon = /^[\s,»]*(?:selon|d’après|d'après)\s+((?:MM?\.\s|[^,.;:«»]){2,80})/iu.exec(
    after,
  )?.[1]
  if (selon) return phrase(selon)
  const inverted = INVERTED.exec(after)
  if (inverted) {
    const pronoun = inverted[1] ?? inverted[2]
    if (pronoun && pronoun !== 'on') return { by: 'pronoun', text: pronoun }
    if (inverted[3]) return phrase(inverted[3])
  }
  const direct = DIRECT.exec(before)?.[1] ?? before.match(/selon\s+([^,.;:«»]{2,80}),?\s*$/iu)?.[1]
  return direct ? phrase(direct) : undefined
}

function phrase(text: string): Subject | undefined {
  const bare = text
    .replace(
      /\s+(?:à|dans|lors|devant|mardi|lundi|mercredi|jeudi|vendredi|samedi|dimanche|au|aux|en|sur|après|avant|pour|par)\s.*$/u,
      '',
    )
    .replace(/\s+(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)$/u, '')
    .trim()
  const pronoun = /^(il|elle|ils|elles)$/iu.exec(bare)?.[1]
  if (pronoun) return { by: 'pronoun', text: pronoun.toLowerCase() }
  const [pair, last] = namesIn(bare).slice(-2)
  if (pair && last && last.at + last.name.length === bare.length) {
    const between = bare.slice(pair.at + pair.name.length, last.at)
    if (/^\s+et\s+(?:[\p{L}.'’-]+\s+){0,5}$/u.test(between)) {
      return { by: 'name', text: `${pair.name} et ${last.name}` }
    }
  }
  const name = last ?? pair
  const lead = name ? bare.slice(0, name.at).trim() : ''
  if (
    name &&
    name.at + name.name.length === bare.length &&
    !/\b(?:de(?: la)?|du|des|à)$|d['’]$/iu.test(lead)
  ) {
    return { by: 'name', text: name.name }
  }
  const noun = /^(?:l['’]|le |la |les |un |une )(.+)$/iu.exec(bare)?.[1]
  return noun && noun.split(/\s+/).length <= 8 ? { by: 'noun', text: noun } : undefined
}

/** The subject of a French verb whose sentence begins with `before`. */
export function frenchSubject(before: string): Subject | undefined {
  const part = before.split(/,|\bque?\b|\bqu['’]/u).at(-1) ?? before
  return phrase(part.replace(/\s(?:a|ont|avait|est|sont|s['’]est|se sont|ne|se)\s*$/u, '').trim())
}
