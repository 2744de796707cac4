import type { Diagnostic } from '../model/diagnostic.ts';
import type { Finding } from '../model/finding.ts';

/**
 * The diagnostics without those that a rule says as well: of a customer whom nobody serves, the rule's finding says more,
 * can be accepted and be known. Where another id is near, it is most likely a typing error, and both stay.
 */
export function leaveOutRepeated(
  diagnostics: readonly Diagnostic[],
  findings: readonly Finding[],
): readonly Diagnostic[] {
  const unserved = new Set(
    findings.flatMap(({ rule, entity }) => (rule === 'customer-unserved' ? [entity.id] : [])),
  );
  return diagnostics.filter(
    ({ code, arguments: args }) =>
      code !== 'customer-without-handoff' || args.nearest !== undefined || !unserved.has(args.id),
  );
}
