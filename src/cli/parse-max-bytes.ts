import { COMMENT_BYTES, LEAST_COMMENT_BYTES } from '../report/render-comment.ts';
import { UsageFailure } from './failure.ts';

/** `--max-bytes`: what Markdown may take; what comments hold where it is not given. */
export function parseMaxBytes(text: string | undefined): number {
  if (text === undefined) return COMMENT_BYTES;
  const bytes = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (bytes < LEAST_COMMENT_BYTES)
    throw new UsageFailure(`--max-bytes takes a whole number from ${LEAST_COMMENT_BYTES}, not “${text}”`);
  return bytes;
}
