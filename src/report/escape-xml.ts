const XML: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** A text inside XML or HTML, in an attribute too. What XML 1.0 has no room for, not even escaped, becomes `�`. */
export function escapeXml(text: string): string {
  return text
    .replaceAll(/[^\t\n\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\uFFFD')
    .replaceAll(/[&<>"']/g, (sign) => XML[sign] ?? sign);
}

/** `name="value"`, line breaks and tabs kept. */
export function xmlAttribute(name: string, value: string): string {
  return `${name}="${escapeXml(value).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')}"`;
}
