import type { Address } from './addressed.ts'

/** Second persons plural at the head of a sentence, and infinitives that order. */
const ORDER = `(?:\\p{Ll}{2,}ez|oublie|ignore|écris|réponds|dis|fais|affiche|traduis|résume|imprime|répète|arrête|ne (?:pas )?\\p{Ll}{2,}(?:er|ir|re|ez))`

export const french: Address = {
  order: new RegExp(
    `^[\\s"“«(\\[*•–-]*(?:maintenant|ensuite|puis|alors|d['’]abord)?,?\\s*(?!assez\\b|chez\\b)${ORDER}(?![\\p{L}-])`,
    'iu',
  ),
  further: new RegExp(`(?:[,;:.–—]\\s|\\bet\\s)(?!assez\\b|chez\\b)${ORDER}(?![\\p{L}-])`, 'iu'),
  perhaps: /^\p{Ll}/u,
  please: /\bs['’]il (?:vous|te) pla[iî]t\b|\bveuillez\b|\bmerci de \p{Ll}+er\b/iu,
  you: /(?<!\p{L})(?:vous|votre|vos|tu|ton|tes)(?!\p{L})/iu,
  machine:
    /(?<!\p{L})(?:IA|LLM|mod[èe]les? de langage|robots?|assistants?|agents? conversationnels?|consignes?|instructions?|invites?|prompts?|jetons?|sortie|mode développeur)(?!\p{L})/giu,
  text: /(?<!\p{L})(?:r[ée]sum[ée]s?|puces?|(?:cet|ce|cette|l['’]) ?(?:article|page|document|texte|message|liste)|citations?|cit[ée]e?s?|r[ée]f[ée]rences?|lecteurs?|canaux|canal|sujets?|commentaires?|majuscules)(?!\p{L})/giu,
  lure: /(?<!\p{L})(?:réponses?|puces?|caché|secret|mots? de passe|liens?|codes?|gagnants?|partenaires?|sponsorisé|offres?|gratuit|promo|corrections?|politique de|contenu|erreurs?|clé|règles?|urgent|important|machines?|modèles?|jeu|nom|mots?|vérifié)(?!\p{L})/giu,
  must: /(?<!\p{L})(?:doit|doivent|faut|ne peut|devrait être)(?!\p{L})/iu,
  writer: /(?<!\p{L})(?:je|moi|mon|ma|mes|nous|notre|nos)(?!\p{L})/iu,
}
