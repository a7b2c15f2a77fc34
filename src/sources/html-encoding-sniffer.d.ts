declare module 'html-encoding-sniffer' {
  /** The name of the encoding by WHATWG's rules: BOM, transport label, declaration, default. */
  export default function sniff(
    bytes: Uint8Array,
    options?: { xml?: boolean; maxPrescanBytes?: number; defaultEncoding?: string },
  ): string
}
