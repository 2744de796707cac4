const PRIME = 0x01000193;

/** 64 bits of a text as 16 hexadecimal digits: FNV-1a over its UTF-16 units, twice from two starts. Tells apart, protects nothing. */
export function hashText(text: string): string {
  return [0x811c9dc5, 0x2f0b4c47].map((start) => hashFrom(start, text)).join('');
}

function hashFrom(start: number, text: string): string {
  let hash = start;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    hash = Math.imul(hash ^ (unit & 0xff), PRIME);
    hash = Math.imul(hash ^ (unit >>> 8), PRIME);
  }
  // what the last units changed reaches all bits
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0).toString(16).padStart(8, '0');
}
