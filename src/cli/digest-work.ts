import { createHash } from 'node:crypto';
import type { Hash } from 'node:crypto';
import type { Organization } from '../model/organization.ts';
import { compareTexts } from '../model/text-order.ts';
import type { SweepWork } from './sweep-chunk.ts';

/**
 * SHA-256 of all numbers that a sweep runs on (the compiled map, its baseline, every incident, every target) and of the
 * ids behind them: parts with the same one fit together. Bytes in the order of the machine, which is the same on nearly
 * all; where it is not, parts are refused rather than mixed.
 */
export function digestWork({ task, targets }: SweepWork, { teams, handoffs }: Organization): string {
  const hash = createHash('sha256');
  addValue(hash, { task, targets });
  hash.update(JSON.stringify([teams.map(({ id }) => id), handoffs.map(({ id }) => id)]));
  return hash.digest('hex');
}

function addValue(hash: Hash, value: object): void {
  for (const [name, inner] of Object.entries<unknown>({ ...value }).sort(([a], [b]) => compareTexts(a, b))) {
    if (ArrayBuffer.isView(inner)) {
      hash.update(`${name} ${inner.byteLength}\n`);
      hash.update(new Uint8Array(inner.buffer, inner.byteOffset, inner.byteLength));
    } else if (typeof inner === 'object' && inner !== null) {
      hash.update(`${name} {\n`);
      addValue(hash, inner);
      hash.update('}\n');
    } else {
      hash.update(`${name} ${String(inner)}\n`);
    }
  }
}
