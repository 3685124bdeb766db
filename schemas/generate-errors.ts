import { documentCodes } from '../src/config/issues.ts';
import { failures } from '../src/failures.ts';

const head = `# Codes

<!-- Written by npm run generate from src/config/issues.ts and src/failures.ts. Do not edit. -->

Every finding and every error carries a code that stays what it is across minor releases. A finding in a document also says its
file, line and column, and what to do; an error of a call says whether trying again may help.`;

/** The page of all codes: what findings and errors link to. */
export function generateErrorsPage(): string {
  const findings = Object.entries(documentCodes).map(([code, meaning]) => `### ${code}\n\n${meaning}`);
  const kinds = Object.entries(failures).sort(([, a], [, b]) => a.code.localeCompare(b.code));
  const errors = kinds.map(([kind, { code, type, suggestion, retryable }]) => {
    const again = retryable ? 'Trying again may help.' : 'Trying again does not help.';
    return `### ${code}\n\n\`${type}\`, kind \`${kind}\`. ${suggestion} ${again}`;
  });
  return [head, '## Findings in documents', ...findings, '## Errors', ...errors, '']
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}
