/** What a key is made of, in every format below. */
const SECRETS = [
  // Slack's tokens (https://docs.slack.dev/authentication/tokens) and keys of model providers.
  /xox[a-z]-[\w%+/=-]+/g,
  /xapp-[\w-]+/g,
  /(?<![A-Za-z])sk-[\w-]{8,}/g,
  // Discord's bot token: an id, a time and a signature in base64url. A JSON Web Token looks alike.
  /(?<![\w-])[\w-]{20,}\.[\w-]{5,8}\.[\w-]{25,}/g,
  /\beyJ[\w-]+\.[\w-]+\.[\w-]*/g,
  /(?<=\b(?:Basic|Bearer|Bot)\s+)[\w.~+/=-]{8,}/gi,
  // In JSON, and in JSON inside of it, names and values stand in quotes, plain or escaped.
  /(?<=\bauthorization(?:\\*["'])?\s*[:=]\s*(?:\\*["'])?)(?:(?:Basic|Bearer|Bot|Token|ApiKey)\s+)?[^\s"',\\]+/gi,
  /(?<=(?:\b|_)(?:password|secret|token|api_?key)(?:\\*["'])?[:=]\s*(?:\\*["'])?)[^\s"'&\\]+/gi,
  // Whoever has such an address may post: webhooks, and the ways to answer a command.
  /(?<=\bhooks\.slack(?:-gov)?\.com\/)[^\s"<>]+/gi,
  /(?<=\bdiscord(?:app)?\.com\/api\/(?:v\d+\/)?(?:webhooks|interactions)\/)[^\s"<>]+/gi,
  // User info and query of an address carry keys. A password may hold an @, and in a store's
  // address, which people write by hand, even a slash.
  /(?<=:\/\/)[^\s/"]+(?=@)/g,
  /(?<=\b(?:postgres(?:ql)?|rediss?):\/\/)(?:\\"|[^\s"])+(?=@)/gi,
  /(?<=\b[a-z][a-z\d+.-]{1,20}:\/\/[^\s?#"]+\?)[^\s"#]+/gi,
]

/** Takes tokens, keys, webhooks, and the user info and query of addresses out of a text. */
export function redact(text: string): string {
  return SECRETS.reduce((line, secret) => line.replace(secret, '[redacted]'), text)
}
