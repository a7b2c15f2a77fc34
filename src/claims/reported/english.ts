import type { Address } from './addressed.ts'
import { FURTHER, ORDER, VERB_FIRST } from './english-orders.ts'

export const english: Address = {
  order: ORDER,
  further: FURTHER,
  perhaps: VERB_FIRST,
  please: /\bplease\b|\bkindly (?:\p{Ll}+)\b|\bthank you for\b/iu,
  you: /\b(?:you|your|yours|yourself)\b/iu,
  machine:
    /\b(?:AIs?|A\.I\.|LLMs?|language models?|(?:chat|ro)?bots?|assistants?|(?:the|this|upstream|your) models?|your (?:answers?|outputs?|repl(?:y|ies)|responses?|task|job|role|goal|owner|operator|creators?)|summari[sz]ers?|agents?|prompts?|(?:prior|previous|above|system|your|these|new|following) (?:instructions?|directives?|rules|prompts?|messages?)|instructions|system override|developer mode|memory|tokens?|output|the (?:correct )?(?:answer|response)s?|api keys?|training data|placeholder|content filter)\b/giu,
  text: /\b(?:summar(?:y|ies|i[sz]ing|i[sz]e[ds]?)|tl;?dr|bullets?(?: points?)?|(?:this|the) (?:article|page|document|story|text|batch|line|piece|message|digest|feed|briefing|item|post|source link|headline)s?|(?:in|all other|previous) (?:articles?|stories)(?= (?:in|of) this)|citations?|cited|references?|footnotes?|verbatim|qr codes?|doi|source links?|follow-?up questions?|(?:a|first|top) comments?|readers?|workspaces?|channels?|topics?|mentions?|sponsors?|breaking news|code block|emoji|capitals)\b/giu,
  lure: /\b(?:answers?|repl(?:y|ies)|bullets?|hidden|secret|passwords?|admins?|users?|pages?|sources?|links?|codes?|prizes?|partners?|sponsored|offers?|cheapest|insurance|deals?|discounts?|save (?:up to )?(?:half|\d+)|free|buy|shares|correct|corrections?|supersedes?|polic(?:y|ies)|content|requests?|errors?|cannot|can['’]t|final|keys?|rules?|effective immediately|outranks?|priority|urgent|vital|important|machines?|models?|summari[sz]ers?|games?|roles?|mode|names?|words?|letters?|confidential|verified|certified|fact-checked|official notice|disclaimer|copyright|terms)\b/giu,
  must: /\b(?:must|shall|should be|may not|may be dropped|ought to|has to be|have to be|is to be|are to be|need to be|(?:is|are|be) (?:told|asked|required|instructed|reminded|expected|encouraged|invited|advised) to)\b/iu,
  writer: /\b(?:I|me|my|mine|we|our|us)\b/u,
}
