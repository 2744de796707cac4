/** Why a text is no share of 1. */
export type ShareProblem = 'form' | 'negative' | 'over-one' | 'needs-percent';

/** A share from 0 to 1, or why the text is none. */
export type ShareReading = { readonly share: number } | { readonly problem: ShareProblem };

const FORM = /^(\d+(?:\.\d+)?|\.\d+)(?:[eE]([+-]?\d+))?\s*(%?)$/;

/** Reads `20%` or `0.2`. A bare number over 1 is refused: it is `20%` without its sign more often than not. */
export function parseShare(text: string): ShareReading {
  const trimmed = text.trim();
  if (/^[-−]/.test(trimmed)) return { problem: 'negative' };
  const parts = FORM.exec(trimmed);
  if (parts === null) return { problem: 'form' };
  const number = Number(`${parts[1]}e${parts[2] ?? 0}`);
  if (parts[3] === '%') return number <= 100 ? { share: number / 100 } : { problem: 'over-one' };
  return number <= 1 ? { share: number } : { problem: 'needs-percent' };
}

/** Beyond that a difference is one of arithmetic. */
const MOST_DECIMALS = 8;

/** A share for people: `20%`, `2.5%`, `0.04%`, `<0.01%`; at most two decimals, fewer above 10 %. */
export function formatShare(share: number): string {
  const percent = share * 100;
  if (percent !== 0 && Math.abs(percent) < 0.005) return percent < 0 ? '>-0.01%' : '<0.01%';
  const rounded = Math.abs(percent) >= 10 ? Math.round(percent * 10) / 10 : Math.round(percent * 100) / 100;
  return `${rounded}%`;
}

/** Two shares beside each other: where they are not the same, with as many decimals as it takes to see it. */
export function formatSharesApart(share: number, other: number): readonly [string, string] {
  const usual = [formatShare(share), formatShare(other)] as const;
  if (usual[0] !== usual[1] || share === other) return usual;
  for (let decimals = 2; decimals <= MOST_DECIMALS; decimals += 1) {
    const written = [share, other].map((each) => `${Number((each * 100).toFixed(decimals))}%`);
    const [first = '', second = ''] = written;
    if (first !== second) return [first, second];
  }
  return usual;
}
