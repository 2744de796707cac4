import { formatShare } from '../model/share.ts';
import type { Language } from './language.ts';

/** A share of 1 as the language writes it: `2.5%`, `2,5 %`. */
export function sayShare(language: Language, share: number): string {
  const text = formatShare(share);
  return language === 'de' ? text.replace('.', ',').replace('%', '\u00a0%') : text;
}
