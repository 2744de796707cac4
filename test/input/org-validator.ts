import { Ajv } from 'ajv';
import { orgSchema } from '../../src/input/org-schema.ts';

/** Whether the schema takes a value, by an independent validator in its strict mode; and why not. */
export function createValidator(): (value: unknown) => readonly string[] {
  // These keywords are for the editors that know it. strictRequired does not see the properties around a oneOf.
  const ajv = new Ajv({
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    keywords: ['errorMessage', 'defaultSnippets', 'enumDescriptions'],
  });
  const validate = ajv.compile(orgSchema());
  return (value) => {
    if (validate(value)) return [];
    return (validate.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`);
  };
}
