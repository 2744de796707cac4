/** The answer to `ripple report`, as `--format json` prints it: all that renders it again. */
export interface ReportResult {
  readonly kind: 'ripple/report';
  readonly version: 1;
  readonly org: string;
  /** The whole map as the text of one org file in JSON, as `ripple list --format org` writes it. */
  readonly map: string;
}
